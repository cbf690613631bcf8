import type { LocalText } from '@mizan/domain';
import type { IndicatorFigures } from '@mizan/contract';
import { latinDigits } from '@mizan/web/platform';
import { pressingOf, urgencies, type Known, type Pressing } from './pressing';

/** One line of the list of indicators to log for. */
export interface Choice extends Pressing {
  indicator: IndicatorFigures;
}

/** The list in the order of a person in a hurry: late, then due by date, then the rest as given. */
export function inOrder(indicators: readonly IndicatorFigures[], known: Known): Choice[] {
  const rank = ({ urgency, dueOn }: Choice): string =>
    urgency === 'due' ? `${urgencies.indexOf(urgency)} ${dueOn}` : String(urgencies.indexOf(urgency));
  return indicators
    .map((indicator, at) => ({ choice: { indicator, ...pressingOf(indicator, known) }, at }))
    .map((line) => ({ ...line, rank: rank(line.choice) }))
    .sort((one, other) => (one.rank === other.rank ? one.at - other.at : one.rank < other.rank ? -1 : 1))
    .map(({ choice }) => choice);
}

/**
 * The choices that match every word of the search, in their code or their title in any language; those whose code
 * starts with the search come first, the rest keep their order. An empty search matches all.
 */
export function matching(choices: readonly Choice[], search: string): Choice[] {
  const words = foldText(search).split(' ').filter(Boolean);
  const code = foldCode(search);
  if (words.length === 0) return [...choices];
  const found = choices.filter(
    ({ indicator }) => isCode(indicator.code, code) || holds(indicator.code, indicator.title, words),
  );
  return [
    ...found.filter((choice) => isCode(choice.indicator.code, code)),
    ...found.filter((choice) => !isCode(choice.indicator.code, code)),
  ];
}

function isCode(code: string, typed: string): boolean {
  return typed !== '' && foldCode(code).startsWith(typed);
}

function holds(code: string, title: LocalText, words: readonly string[]): boolean {
  const text = foldText([code, ...Object.values(title)].join(' '));
  return words.every((word) => text.includes(word));
}

/** `op3-1`, `OP3 1` and `op31` are the same code to a person in a hurry. */
function foldCode(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Text without case, accents, Arabic vowel signs and the letter variants that people type for one another. */
export function foldText(text: string): string {
  return latinDigits(text)
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[\u0671]/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064A')
    .replace(/œ/g, 'oe')
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
