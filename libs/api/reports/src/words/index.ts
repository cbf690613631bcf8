import type { Language } from '@mizan/domain';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import { knownFrequencies, knownUnits, type Words } from './words';

export type { ThresholdsInWords } from './annexes/words';
export { openDataColumns, type OpenDataColumn } from './open-data/words';
export { sheetNames } from './words';
export type { MilestoneState, SheetName, ShortUnit, Words } from './words';

const wordsIn: Record<Language, Words> = { fr, ar, en };

/** The words of a document in that language. */
export const wordsOf = (language: Language): Words => wordsIn[language];

/** The unit in the document's language; null where it is not a word of the field. */
export function unitIn(words: Words, unit: string | null): string | null {
  const known = knownUnits.find((candidate) => candidate === unit?.trim().toLowerCase());
  return known ? words.units[known] : null;
}

/** How often values are collected, in the document's language; null where it is not a word of the field. */
export function frequencyIn(words: Words, frequency: string): string | null {
  const known = knownFrequencies.find((candidate) => candidate === frequency.trim().toLowerCase());
  return known ? words.frequencies[known] : null;
}
