import type { Language } from '@mizan/domain';

/** Marks that nobody sees: what stands between such a mark and a letter of the same direction reads as both do. */
export const leftToRight = '\u200e';

/** A text that reads its own way, whichever way what stands around it does. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The same with a direction that is known. */
export const isolatedAs = (direction: 'ltr' | 'rtl', text: string): string =>
  `${direction === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;

/** Codes one after another; in Arabic each apart, for the Latin letters of several would read as one run from the left. */
export const codesIn = (codes: readonly string[], language: Language, comma: string): string =>
  codes.map((code) => (language === 'ar' ? isolated(code) : code)).join(comma);

/** A percentage among Arabic words, after which its sign would jump to the other end of it. */
export const percentInArabic = (percent: number): string => `${leftToRight}${percent}%`;
