import { spawn } from 'node:child_process';
import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, handOver } from './cluster';
import { commandLine, isAlive } from './processes';
import { run } from './run-as';

/** The server process of a cluster (PostgreSQL calls it the postmaster). */
export interface Postmaster {
  pid: number;
  port: number;
}

/** A server process that this process has just started. */
export interface Launched {
  port: number;
  isRunning(): boolean;
  /** Why it ended, in PostgreSQL's words; '' when it said nothing. */
  lastWords(): Promise<string>;
}

const rotateAt = 5_000_000;
/** Milliseconds for a server to stop: it writes what it holds in memory first. */
const patienceWithStop = 30_000;

/** Fit for a small machine that also runs everything else; an acknowledged write is on disk. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '50',
  shared_buffers: '256MB',
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  jit: 'off',
  // Parallel queries need room in /dev/shm, which containers keep small, and processors that aren't there.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  // The details of a refused row are people's data: they stay out of the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Starts PostgreSQL in a session of its own: Ctrl-C in the terminal reaches every process of the terminal's group,
 * and the database must outlive the last request.
 */
export async function launch(cluster: Cluster, port: number): Promise<Launched> {
  if (((await stat(cluster.log).catch(() => null))?.size ?? 0) > rotateAt) {
    await rename(cluster.log, `${cluster.log}.1`);
  }
  const log = await open(cluster.log, 'a', 0o600);
  await handOver(cluster.log, cluster.runAs);
  const start = (await log.stat()).size;
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...options], {
    ...cluster.runAs.ids,
    cwd: parse(cluster.data).root,
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
  });
  let failure: string | null = null;
  child.once('error', (error) => (failure = error.message));
  child.unref();
  await log.close();
  return {
    port,
    isRunning: () => failure === null && child.exitCode === null && child.signalCode === null,
    lastWords: async () => failure ?? (await readFile(cluster.log)).subarray(start).toString('utf8'),
  };
}

/** The cluster's server process, whoever started it; null when there is none. */
export async function runningPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const file = join(cluster.data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0 && port > 0) || !isAlive(pid)) return null;
  if (await isServerOf(pid, cluster)) return { pid, port };
  // Killed, and its number now belongs to another process: PostgreSQL itself would refuse to start over this file.
  await unlink(file).catch(() => undefined);
  return null;
}

/** Stops the server: its sessions end, what they had committed is on disk. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const running = await runningPostmaster(cluster);
  if (!running) return;
  // Not by `pg_ctl stop`, which follows postmaster.pid: when another start has written its own within a tenth of a
  // second, it waits for that server instead, and a second try stops it.
  for (const fastThenImmediate of ['INT', 'QUIT']) {
    await run(cluster.binaries.pgCtl, ['kill', fastThenImmediate, String(running.pid)], cluster.runAs);
    for (const start = Date.now(); Date.now() - start < patienceWithStop; await sleep(20)) {
      if (!isAlive(running.pid)) return;
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** `launch` names the data directory on the command line. */
async function isServerOf(pid: number, cluster: Cluster): Promise<boolean> {
  const line = await commandLine(pid);
  return line === null || line.includes(cluster.data);
}
