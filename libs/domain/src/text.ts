/** The languages of the product, in the order in which a reader is offered them. */
export const languages = ['fr', 'ar', 'en'] as const;

export type Language = (typeof languages)[number];

export type TextDirection = 'ltr' | 'rtl';

/** Which way a text in that language reads. */
export const textDirectionOf = (language: Language): TextDirection => (language === 'ar' ? 'rtl' : 'ltr');

/** Text that people translate; a language that is absent or blank has not been written yet. */
export type LocalText = Partial<Record<Language, string>>;

const fallbacks: readonly Language[] = ['fr', 'en', 'ar'];

/**
 * The text in the language asked for, else in French, English or Arabic, with the language it is really in (so that
 * a page can mark it). Null when it is written in none of them.
 */
export function textIn(text: LocalText, language: Language): { text: string; language: Language } | null {
  for (const candidate of [language, ...fallbacks]) {
    const found = text[candidate];
    if (isWritten(found)) return { text: found, language: candidate };
  }
  return null;
}

/** True for text that holds something to read. */
export function isWritten(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

/** True where at least one language holds something to read. */
export function isWrittenInAny(text: LocalText): boolean {
  return Object.values(text).some(isWritten);
}

/** As `textIn`, with what needs it to read as the product's own numbers do: for eyes, not for files that programs read. */
export function shownIn(text: LocalText, language: Language): { text: string; language: Language } | null {
  const found = textIn(text, language);
  return found && { ...found, text: percentsKept(found.text, found.language) };
}

/**
 * An Arabic text in which a percentage that somebody typed reads as the product writes its own: behind an Arabic letter its
 * sign would stand at the other end of its number. Other texts as they are.
 */
export function percentsKept(text: string, language: Language): string {
  return language === 'ar' ? text.replace(/(?<=\d)(\s?)%/g, '\u200e$1%\u200e') : text;
}

/** A moment or the name of a time zone in which the distance from UTC, behind an Arabic word, keeps its sign before its number. */
export function offsetKept(text: string): string {
  return text.replace(/(?<=\p{Script=Arabic})[+−-][\d:]+$/u, (offset) => `\u2066${offset}\u2069`);
}
