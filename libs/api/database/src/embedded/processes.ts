import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { run } from './run-as';

/** Whether a process of that number runs; one that died and that nobody collected doesn't (containers keep those). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8'); // "27 (its name) Z …"
    return status.charAt(status.lastIndexOf(')') + 2) !== 'Z';
  } catch {
    return false; // it ended between the two looks
  }
}

/** The command line of a running process; null where the system doesn't say. */
export async function commandLine(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const answer = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return answer.code === 0 ? answer.output : null;
}
