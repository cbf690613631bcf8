import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../src/embedded-server';
import { running } from './running';
import stopServer from './stop-server';

/**
 * One real PostgreSQL for all the specs of a run; each spec makes its own database on it.
 * TEST_DATABASE_URL names a server to use in its place.
 */
export default async function startServer(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    process.env['MIZAN_TEST_DATABASE_URL'] = given;
    return;
  }
  running.directory = await mkdtemp(join(tmpdir(), 'mizan-test-'));
  const server = (running.server = await startEmbeddedServer({ directory: running.directory, mayMove: true }));
  process.env['MIZAN_TEST_DATABASE_URL'] = server.url;
  // A run that is broken off tears nothing down by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stopServer().finally(() => process.exit(1)));
  }
}
