import { textDirectionOf, isWritten, shownIn, textIn, type Language, type LocalText } from '@mizan/domain';
import { legalText, shortText } from '../../legal-text';
import { partsOf, readsFromRight } from '../../prose';
import { pdfWordsOf } from '../words';
import type { ForeignText, Prose, Text } from './paper';

/** A mark that fonts don't draw and that PDF/UA forbids, at the start of files or lost within a text. */
const byteOrderMark = /\ufeff/g;
/** Marks that turn the direction of what follows: kept within their own text. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** Runs of letters and signs without a place to break that are longer than a narrow column. */
const longRun = /[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sk}\p{Sm}]{25,}/gu;
const pieces = /(?:.\p{M}*){1,18}/gsu;
/** Typst aborts over one character of more than 65,535 bytes: signs joined without end are broken, marks cut off. */
const endlessSigns = /[\p{So}\p{Sk}\p{M}\p{Cf}]{500}/gu;
const endlessMarks = /([\p{M}\p{Cf}]{100})[\p{M}\p{Cf}]+/gu;

/** As it is printed: legal characters, its marks of direction closed, and places to break within endless words. */
export function printed(text: string): string {
  const legal = legalText(text).replace(byteOrderMark, '');
  const finite = legal.replace(endlessMarks, '$1').replace(endlessSigns, '$&\u200b');
  const broken = finite.replace(longRun, (run) => (run.match(pieces) ?? []).join('\u200b'));
  return turning.test(broken) ? `\u2068${broken}\u2069` : broken;
}

/** A text of the project in this language or in one that it has; null where nobody wrote it. */
export function localText(text: LocalText | null | undefined, language: Language): Text | null {
  const found = text ? shownIn(text, language) : null;
  return found && inLanguage(printed(found.text), found.language, language);
}

export function inLanguage(text: string, of: Language, document: Language): Text {
  return of === document ? text : { text, lang: of, dir: textDirectionOf(of) };
}

/** Text typed in a language that nobody recorded: its own letters say which way it reads. */
export function typedText(text: string | null | undefined): Text | null {
  if (!isWritten(text)) return null;
  return { text: printed(text), lang: 'und', dir: readsFromRight(text) ? 'rtl' : 'ltr' } satisfies ForeignText;
}

/** The text without its language, for what can't hold one. */
export const plainOf = (text: Text | null): string =>
  text === null ? '' : typeof text === 'string' ? text : text.text;

/** The text for what is no paper, such as a file's title: without the places to break it. */
export const unbroken = (text: Text | null): string => plainOf(text).replaceAll('\u200b', '');

/** At most so many characters of a text, for a place that holds no more. */
export function shortened(text: Text, length: number): Text {
  const short = shortText(plainOf(text), length);
  return typeof text === 'string' ? short : { ...text, text: short };
}

/** A text in paragraphs: a blank line begins a new one, and lines that begin with `- ` are a list. */
export function proseOf(text: LocalText | null | undefined, language: Language): Prose | null {
  const found = text ? textIn(text, language) : null;
  if (!found) return null;
  return {
    kind: 'prose',
    ...(found.language !== language && { note: pdfWordsOf(language).textIn[found.language] }),
    lang: found.language,
    dir: textDirectionOf(found.language),
    parts: printedParts(found.text),
  };
}

/** The same for text of an unrecorded language. */
export function typedProse(text: string | null | undefined): Prose | null {
  if (!isWritten(text)) return null;
  return { kind: 'prose', lang: 'und', dir: readsFromRight(text) ? 'rtl' : 'ltr', parts: printedParts(text) };
}

/** Between items of a text whose language, and so whose signs, may be another than the document's. */
export const between = ' · ';

/** The paragraphs on one line, for a place that holds no more. */
export function inOneLine({ parts, lang, dir }: Prose): ForeignText {
  const text = parts.map((part) => ('paragraph' in part ? part.paragraph : part.list.join(between))).join(' ');
  return { text, lang, dir };
}

function printedParts(text: string): Prose['parts'] {
  return partsOf(text).map((part) =>
    'list' in part
      ? { list: part.list.map((item) => printed(item)) }
      : { paragraph: part.paragraph.map((line) => printed(line)).join('\n') },
  );
}
