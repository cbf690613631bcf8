import { isWritten, languages, type Language, type LocalText } from '@mizan/domain';
import { legalText } from '../legal-text';
import { iatiWordsOf, type IatiWords } from './words';
import type { Element } from './xml';

/** A text in each language that it is written in; none where it is not written. */
export function narratives(text: LocalText | null | undefined): Element[] {
  return languages.flatMap((language) => {
    const written = legalText(text?.[language] ?? '').trim();
    return isWritten(written) ? [{ '@xml:lang': language, '#': written }] : [];
  });
}

/** An element around a text; none where the text is not written, for an empty one is not allowed. */
export function spoken(text: LocalText | null | undefined): Element | undefined {
  const narrative = narratives(text);
  return narrative.length === 0 ? undefined : { narrative };
}

/** Words of the product in all of these languages. */
export function inWords(
  asked: readonly Language[],
  say: (words: IatiWords, language: Language) => string | null | undefined,
): LocalText {
  return Object.fromEntries(asked.map((language) => [language, say(iatiWordsOf(language), language) ?? '']));
}

/** Paragraphs of one text: in each language those that are written in it. */
export function paragraphs(texts: readonly (LocalText | null | undefined)[], between = '\n\n'): LocalText {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      texts.flatMap((text) => (isWritten(text?.[language]) ? [text[language]] : [])).join(between),
    ]),
  );
}

const arabicLetter = /\p{Script=Arabic}/gu;
const latinLetter = /\p{Script=Latin}/gu;

/**
 * A text in a language that nobody recorded: in Arabic by its letters, else in the project's first other language. A
 * guess, for without a language a narrative counts as written in the file's own.
 */
export function typedText(text: string, projectLanguages: readonly Language[]): LocalText {
  const isArabic = (text.match(arabicLetter)?.length ?? 0) > (text.match(latinLetter)?.length ?? 0);
  return { [isArabic ? 'ar' : (projectLanguages.find((language) => language !== 'ar') ?? 'fr')]: text };
}

/** A number as it is, without the exponent that small ones get. */
export function plainNumber(number: number): string {
  return exact.format(number);
}

const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 20, useGrouping: false, signDisplay: 'negative' });
