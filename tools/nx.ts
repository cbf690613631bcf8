import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const nxProgram = join(root, 'node_modules/nx/dist/bin/nx.js');

/** Starts Nx: no process left behind, nothing sent anywhere, no questions. */
export function startNx(args: readonly string[], stdio: StdioOptions): ChildProcess {
  const quiet = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_INTERACTIVE: 'false', NX_TUI: 'false' };
  return spawn(process.execPath, [nxProgram, ...args], {
    cwd: root,
    env: { ...process.env, ...quiet, NG_CLI_ANALYTICS: 'false' },
    stdio,
  });
}

/**
 * Builds what changed since the last time, in a second or two when nothing did. null: it is built; else what the build
 * said before it failed.
 */
export async function build(): Promise<string | null> {
  const nx = startNx(['run-many', '--target=build', '--outputStyle=static'], ['ignore', 'pipe', 'pipe']);
  let output = '';
  nx.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  nx.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => nx.once('close', resolve));
  return code === 0 ? null : output;
}
