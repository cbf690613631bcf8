import pg from 'pg';

const { builtins } = pg.types;

/**
 * How PostgreSQL's types arrive in JavaScript, in one place: figures as numbers (their limits keep six decimals exact),
 * days as `YYYY-MM-DD` (never an instant of some time zone), instants as ISO 8601 UTC.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.NUMERIC, Number],
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format): ((text: string) => unknown) => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? (pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown);
  },
};
