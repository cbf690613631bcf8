import { textDirectionOf, textIn, type TextDirection, type Language, type LocalText } from '@mizan/domain';
import { unitIn, type Words } from '../words';

/**
 * What a cell says: words of the document, which read in its direction; a text of the project, in this language or in
 * one that it has, with what stands before and after it; or text typed in a language that nobody recorded.
 */
export type Content =
  { words: string } | { local: LocalText | null; before?: string; after?: string } | { typed: string | null };

/** The content as text, and its direction; null leaves that to the letters themselves. */
export function contentIn(content: Content, language: Language): { text: string; direction: TextDirection | null } {
  if ('words' in content) return { text: content.words, direction: textDirectionOf(language) };
  if ('typed' in content) return { text: content.typed ?? '', direction: null };
  const found = content.local && textIn(content.local, language);
  if (!found) return { text: '', direction: null };
  const { before = '', after = '' } = content;
  return { text: `${before}${found.text}${after}`, direction: textDirectionOf(found.language) };
}

/** A unit: in the words of the document where it is known to the field, else as typed. */
export function unitContent(words: Words, unit: string | null): Content {
  const known = unitIn(words, unit);
  return known === null ? { typed: unit } : { words: known };
}
