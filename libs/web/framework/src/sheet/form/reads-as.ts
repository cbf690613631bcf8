import type { Wording } from '@mizan/web/platform';

/** How a word of the field that was typed as its key reads on every page: "S’affiche : personnes"; empty where it reads as typed. */
export function readsAs(wording: Wording, part: 'unit' | 'frequency', typed: string): string {
  const text = wording[part](typed);
  return text === typed ? '' : wording.words('framework.sheet.reads-as', { text });
}
