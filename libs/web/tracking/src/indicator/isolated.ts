/** A text of unknown language within a sentence: it keeps its own direction and leaves the sentence its own. */
export function isolated(text: string): string;
export function isolated(text: string | null): string | null;
export function isolated(text: string | null): string | null {
  return text === null ? null : `\u2068${text}\u2069`;
}
