import { createTestDatabase, insertProject, type TestDatabase } from '@mizan/testing';
import { migrate } from './data-source';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

interface ColumnOfTable {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

test('the entities describe the tables as the migrations make them, column by column', async () => {
  const tables = await database.dataSource.query<ColumnOfTable[]>(
    `SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable,
            CASE WHEN data_type = 'ARRAY' THEN ltrim(udt_name, '_') || '[]' ELSE udt_name END
            || CASE WHEN numeric_precision_radix = 10 THEN '(' || numeric_precision || ',' || numeric_scale || ')' ELSE '' END AS type
       FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'migrations'`,
  );
  const udt: Record<string, string> = {
    integer: 'int4',
    bigint: 'int8',
    boolean: 'bool',
    'timestamp with time zone': 'timestamptz',
  };
  const entities = database.dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column) => {
      const type = database.dataSource.driver.normalizeType(column);
      const size = type === 'numeric' ? `(${column.precision},${column.scale})` : '';
      return {
        table: entity.tableName,
        column: column.databaseName,
        type: `${udt[type] ?? type}${column.isArray ? '[]' : ''}${size}`,
        nullable: column.isNullable,
      };
    }),
  );
  const sorted = (columns: ColumnOfTable[]) =>
    columns
      .map((column) => `${column.table}.${column.column} ${column.type} ${column.nullable ? 'null' : 'not null'}`)
      .sort();
  expect(sorted(entities)).toEqual(sorted(tables));
});

test('every constraint has a name of ours', async () => {
  const generated = await database.dataSource.query<{ name: string }[]>(
    `SELECT conname AS name FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 'migrations'::regclass
        AND conname ~ '_(pkey|fkey|key|check)[0-9]*$'`,
  );
  expect(generated).toEqual([]);
});

test('migrating a database that is up to date and holds data changes nothing', async () => {
  await insertProject(database.dataSource.manager, { indicators: [{ code: 'I-1' }] });
  await Promise.all([migrate(database.dataSource), migrate(database.dataSource)]);
  const [count] = await database.dataSource.query<{ indicators: number }[]>(
    'SELECT count(*)::integer AS indicators FROM indicators',
  );
  expect(count).toEqual({ indicators: 1 });
});

test('figures come back as numbers, days as days and instants as ISO 8601', async () => {
  const [row] = await database.dataSource.query<unknown[]>(
    `SELECT 0.1::numeric(15,6) + 0.2 AS figure, count(*) AS whole, '2026-03-29'::date AS day,
            '2026-03-29 02:30:00+01'::timestamptz AS instant, null::numeric AS nothing`,
  );
  expect(row).toEqual({
    figure: 0.3,
    whole: 1,
    day: '2026-03-29',
    instant: '2026-03-29T01:30:00.000Z',
    nothing: null,
  });
});
