import { isWritten, languages, type LocalText } from '@mizan/domain';

/** The text without the blanks around it; null for none. */
export function textOf(text: string | null | undefined): string | null {
  return isWritten(text) ? text.trim() : null;
}

/** The languages in which something is written. */
export function writtenIn(text: LocalText): LocalText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const words = textOf(text[language]);
      return words === null ? [] : [[language, words]];
    }),
  );
}

/** The same; null where it is written in none. */
export function proseOf(text: LocalText | null | undefined): LocalText | null {
  const written = writtenIn(text ?? {});
  return Object.keys(written).length > 0 ? written : null;
}
