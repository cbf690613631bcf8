import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nxProgram, root, startNx } from './nx.ts';

/*
 * Server and page that follow the sources: the bundler writes the server anew, Node restarts it, Angular's server
 * reloads the page and passes /api on. All of them end together.
 */
const bundle = join(root, 'dist/dev/api');
const server = join(bundle, 'main.js');
const patience = 10_000;

const children: ChildProcess[] = [];
let stopping = false as boolean; // a signal changes it
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

if (!existsSync(nxProgram)) {
  console.error('The development packages are missing: run "npm ci" without leaving packages out.');
  process.exit(1);
}
rmSync(bundle, { recursive: true, force: true });
follow(
  node('node_modules/rolldown/bin/cli.mjs', '--config', 'apps/api/rolldown.config.mjs', '--watch', '--dir', bundle),
);
while (!existsSync(server) && !stopping) await sleep(100);
if (!stopping) {
  follow(node('--watch', '--watch-preserve-output', '--enable-source-maps', server));
  follow(startNx(['run', 'web:serve', '--outputStyle=stream-without-prefixes'], 'inherit'));
}

function node(...args: string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** One that ends by itself ends the rest. */
function follow(child: ChildProcess): void {
  children.push(child);
  child.once('exit', () => void stop());
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.race([Promise.all(ended), sleep(patience)]);
  for (const child of running) child.kill('SIGKILL');
  process.exit();
}
