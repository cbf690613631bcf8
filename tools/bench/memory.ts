import { readFile, writeFile } from 'node:fs/promises';

export const megabyte = 1024 * 1024;

/** Answers by how many bytes that program's memory has been larger since, at its largest; 0 where nobody can tell. */
export async function watchMemory(pid: number | undefined): Promise<() => Promise<number>> {
  const status = async (line: string) => {
    const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;
  };
  // Sets the mark of the largest back to what it is now.
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
  const before = await status('VmRSS');
  return async () => Math.max(0, (await status('VmHWM')) - before);
}

export const inMegabytes = (bytes: number): string =>
  bytes > 0 ? `${(bytes / megabyte).toFixed(0)} MB` : 'known on Linux alone';
