import { rm } from 'node:fs/promises';
import { running } from './running';

export default async function stopServer(): Promise<void> {
  await running.server?.stop();
  if (running.directory) await rm(running.directory, { recursive: true, force: true });
}
