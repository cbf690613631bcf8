import { latinDigits } from '@mizan/web/platform';

/** An SDG target as it is offered. */
export interface SdgChoice {
  code: string;
  label: string;
  /** Number and name of its goal. */
  goal: string;
  colour: string;
}

/** A whole goal has nineteen. */
const most = 20;

/**
 * The targets that a code or words stand for, the first twenty: `4.` finds the whole goal, `4.4` itself first, and every word
 * typed must stand in the label or the goal. Nothing typed finds nothing.
 */
export function findTargets(sought: string, targets: readonly SdgChoice[]): SdgChoice[] {
  const text = plain(latinDigits(sought)).trim();
  if (text === '') return [];
  if (/^\d/.test(text)) {
    const code = text.replace(',', '.');
    const isGoal = !code.includes('.');
    const begins = ({ code: own }: SdgChoice): boolean => own.startsWith(isGoal ? `${code}.` : code);
    // 4.1 also begins 4.10, which it does not mean first.
    return targets
      .filter(begins)
      .sort((one, other) => Number(other.code === code) - Number(one.code === code))
      .slice(0, most);
  }
  const words = text.split(/\s+/);
  const isFound = (text: string): boolean => words.every((word) => plain(text).includes(word));
  // What a target says of itself comes before what its goal says of all.
  const own = targets.filter(({ label }) => isFound(label));
  const others = targets.filter((target) => !own.includes(target) && isFound(`${target.label} ${target.goal}`));
  return [...own, ...others].slice(0, most);
}

/** Without accents, vowel signs and capitals, which people leave out when they search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
