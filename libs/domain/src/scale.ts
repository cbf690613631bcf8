/** Level → its name, for a score: `{ "0": "no decision", "1": "study validated" }`. */
export type Scale = Record<string, string>;

const levelPattern = /^-?\d{1,9}(\.\d{1,6})?$/;

/** The level that a key of a scale stands for; null when the key is no number of at most six decimals. */
export function levelOf(key: string): number | null {
  return levelPattern.test(key) ? Number(key) + 0 : null;
}

/** The lowest and the highest level of a scale; null for a score without one, which is free. */
export function boundsOf(scale: Scale | null | undefined): { lowest: number; highest: number } | null {
  const levels = Object.keys(scale ?? {}).flatMap((key) => levelOf(key) ?? []);
  return levels.length === 0 ? null : { lowest: Math.min(...levels), highest: Math.max(...levels) };
}

/** True when the scale names no levels, or the level lies between the lowest and the highest. */
export function isWithin(scale: Scale | null | undefined, level: number): boolean {
  const bounds = boundsOf(scale);
  return bounds === null || (level >= bounds.lowest && level <= bounds.highest);
}
