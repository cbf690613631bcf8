import pg from 'pg';

/** Statements kept per connection, and parameters of a statement worth keeping: beyond these lie one-off bulk writes. */
const most = { statements: 500, parameters: 50 };

const names = new Map<string, string>();

/** The name under which every connection prepares a statement; undefined for one that is sent as it is. */
function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < most.statements) names.set(text, `mizan_${names.size + 1}`);
  return names.get(text);
}

/**
 * A connection that prepares what it is asked with parameters: PostgreSQL then plans a statement once, not each time,
 * which for our short queries was most of its work.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (query: unknown, values?: unknown, done?: unknown) => unknown;
    const prepare = (query: unknown, values?: unknown, done?: unknown): unknown => {
      const isPrepared = typeof query === 'string' && Array.isArray(values) && values.length <= most.parameters;
      const name = isPrepared && values.length > 0 ? nameOf(query) : undefined;
      return name === undefined ? send(query, values, done) : send({ name, text: query, values }, done);
    };
    this.query = prepare as typeof this.query;
  }
}
