import { createTestDatabase, type TestDatabase } from '@mizan/testing';
import type { QueryRunner } from 'typeorm';

let database: TestDatabase;
let connection: QueryRunner;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = database.dataSource.createQueryRunner();
});
afterAll(async () => {
  await connection.release();
  await database.drop();
});

const prepared = async (part: string) =>
  ((await connection.query('SELECT statement FROM pg_prepared_statements')) as { statement: string }[]).filter(
    ({ statement }) => statement.includes(part),
  ).length;

test('a statement with parameters is prepared once, and answers each of them', async () => {
  for (const number of [1, 2, 3]) {
    expect(await connection.query('SELECT $1::integer * 2 AS doubled', [number])).toEqual([{ doubled: number * 2 }]);
  }
  expect(await prepared('AS doubled')).toBe(1);
});

test.each([
  ['without parameters', 'SELECT 7 AS seven', []],
  [
    'with very many',
    `SELECT ${Array.from({ length: 60 }, (_, at) => `$${at + 1}::integer`).join('+')} AS seven`,
    [7, ...Array<number>(59).fill(0)],
  ],
])('a statement %s is sent as it is', async (_, sql, parameters) => {
  expect(await connection.query(sql, parameters)).toEqual([{ seven: 7 }]);
  expect(await prepared('AS seven')).toBe(0);
});

test('a statement that fails, while it is prepared or later, can be asked again', async () => {
  await expect(connection.query('SELECT missing, $1::integer', [1])).rejects.toThrow('missing');
  await expect(connection.query('SELECT missing, $1::integer', [1])).rejects.toThrow('missing');
  const divide = (by: number) => connection.query('SELECT 6 / $1::integer AS part', [by]);
  await expect(divide(0)).rejects.toThrow('division by zero');
  expect(await divide(3)).toEqual([{ part: 2 }]);
});

test('a statement still answers after its table has changed', async () => {
  await connection.query('CREATE TABLE changing (id integer)');
  const count = () => connection.query('SELECT count(*) AS count FROM changing WHERE id > $1', [0]);
  expect(await count()).toEqual([{ count: 0 }]);
  await connection.query('DROP TABLE changing');
  await connection.query('CREATE TABLE changing (name text, id bigint)');
  await connection.query('INSERT INTO changing (id) VALUES ($1)', [1]);
  expect(await count()).toEqual([{ count: 1 }]);
});
