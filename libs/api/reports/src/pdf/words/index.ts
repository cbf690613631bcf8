import type { Language } from '@mizan/domain';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { PdfWords } from './words';

export type { LogframeColumn, PdfWords } from './words';

const wordsIn: Record<Language, PdfWords> = { fr, ar, en };

/** The words of the PDF in that language, beside those of every document. */
export const pdfWordsOf = (language: Language): PdfWords => wordsIn[language];
