import type { Language } from '@mizan/domain';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { IatiWords } from './words';

export type { IatiWords } from './words';

const wordsIn: Record<Language, IatiWords> = { fr, ar, en };

/** The words of an activity file in that language. */
export const iatiWordsOf = (language: Language): IatiWords => wordsIn[language];
