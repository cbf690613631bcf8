import type { Language } from '@mizan/domain';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { WordWords } from './words';

export type { WordWords } from './words';

const wordsIn: Record<Language, WordWords> = { fr, ar, en };

/** The words of the Word document in that language, beside those of every document and of the PDF. */
export const wordWordsOf = (language: Language): WordWords => wordsIn[language];
