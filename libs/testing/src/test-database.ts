import { randomBytes } from 'node:crypto';
import { createDataSource, migrate } from '@mizan/api/database';
import type { DataSource } from 'typeorm';

export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

/** An empty, migrated database of its own on the PostgreSQL of the test run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['MIZAN_TEST_DATABASE_URL'];
  if (!server)
    throw new Error('MIZAN_TEST_DATABASE_URL is not set: run the tests through Jest, which starts a PostgreSQL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const dataSource = await createDataSource({ url, poolSize: 10 }).initialize();
  await migrate(dataSource);
  return {
    url,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      // Not WITH (FORCE): an ordinary role may not end an autovacuum worker, which a plain drop asks to leave.
      await onServer(server, `DROP DATABASE ${name}`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    await dataSource.query(sql);
  } finally {
    await dataSource.destroy();
  }
}
