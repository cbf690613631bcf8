import 'reflect-metadata';
import { join } from 'node:path';
import { StartRefusal } from '@mizan/api/database';
import { readConfiguration } from './configuration';
import { startServer } from './start-server';

const pageDirectory = join(import.meta.dirname, '../web/browser');

async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const asked = new Promise<void>((ask) => {
    // Ctrl-C arrives twice, from the terminal and through npm: the second must not cut the stop short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask());
  });
  const running = await startServer(configuration, pageDirectory);
  const { demonstrationPassword: password } = configuration;
  const accounts = 'admin, coordinator, coordinator2, manager or donor@demo.example';
  console.log(`Mizan: ${running.url}${password === null ? '' : ` · sign in as ${accounts}, password ${password}`}`);
  if (configuration.publicUrl === null && password === null)
    console.warn('PUBLIC_URL is not set: a report tells as its address the one at which who freezes it reached Mizan.');
  await asked;
  await running.stop();
  process.exit(0);
}

/** What the person can mend is said in one sentence; anything else is our mistake and shows where. */
function fail(error: unknown): void {
  console.error(error instanceof StartRefusal ? error.message : error);
  process.exit(1);
}

main().catch(fail);
