import { checkTotals, type WrongTotal } from '@mizan/api/platform';
import type { DataSource } from 'typeorm';

/**
 * Says of each stored total that is wrong what stands there and what the approved values come to, then sums up in one
 * sentence; with `repair` the wrong ones are put right. Answers whether all totals are right now.
 */
export async function reportTotals(
  db: DataSource,
  { repair }: { repair: boolean },
  say: (line: string) => void,
): Promise<boolean> {
  let wrong = 0;
  for await (const total of checkTotals(db, { repair })) {
    wrong += 1;
    say(lineOf(total));
  }
  if (wrong === 0) say('Every stored total is what the approved values come to.');
  else if (repair) say(`${rows(wrong)} repaired: what is stored is again what the approved values come to.`);
  else say(`${rows(wrong)} not what the approved values come to; npm run totals:check -- --repair rewrites them.`);
  return wrong === 0 || repair;
}

const rows = (count: number) => (count === 1 ? '1 stored total is' : `${count} stored totals are`);

/** `ccme/OP3-1, Q2, sex=female: sum 12 stored, 13 recomputed; …`, naming what differs alone. */
function lineOf({ indicator, period, cell, stored, recomputed }: WrongTotal): string {
  const [there, right] = [figuresOf(stored), figuresOf(recomputed)];
  const differences = [...new Set([...Object.keys(there), ...Object.keys(right)])]
    .filter((figure) => (there[figure] ?? null) !== (right[figure] ?? null))
    .map((figure) => `${figure} ${worded(there[figure])} stored, ${worded(right[figure])} recomputed`);
  return `${indicator}, ${period}, ${cell === '' ? 'whole' : cell}: ${differences.join('; ')}`;
}

const worded = (figure: string | number | boolean | null | undefined) => String(figure ?? 'nothing');

/** Every figure of a row under its name; none where there is no row. */
function figuresOf(totals: WrongTotal['stored']): Record<string, string | number | boolean | null> {
  if (totals === null) return {};
  const { latest, ...figures } = totals;
  const ofLatest = Object.entries<string | number | null>({ ...latest });
  return { ...figures, ...Object.fromEntries(ofLatest.map(([name, figure]) => [`latest ${name}`, figure])) };
}
