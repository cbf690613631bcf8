/** Milliseconds that `action` takes, `times` times in a row after a few that don't count. */
export async function timesOf(times: number, action: () => Promise<unknown>): Promise<number[]> {
  for (let warmUp = 0; warmUp < Math.min(10, times); warmUp += 1) await action();
  const measured: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    await action();
    measured.push(performance.now() - started);
  }
  return measured;
}

/** The value below which that share of the sample lies; NaN of an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);

/** One line of the bench: what, how much, and what we aim at. */
export function report(what: string, figure: string, aim: string): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(26)}   aim ${aim}`);
}
