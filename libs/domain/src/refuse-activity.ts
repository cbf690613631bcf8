import type { Refusal } from './refusal';
import type { ChainedResult } from './refuse-result';
import { isWrittenInAny } from './text';
import type { LocalText } from './text';

/** An activity as somebody proposes it. */
export interface DraftActivity {
  title: LocalText;
  /** Codes of the outcomes it serves. */
  objectives: readonly string[];
}

/** The first reason not to accept an activity, or null: it serves outcomes, each named once and in use. */
export function refuseActivity(
  { title, objectives }: DraftActivity,
  { results, isRetired }: { results: readonly ChainedResult[]; isRetired: boolean },
): Refusal | null {
  if (!isWrittenInAny(title)) return { code: 'title-missing', path: 'title' };
  for (const [index, result] of objectives.entries()) {
    const path = `objectives.${index}`;
    const found = results.find(({ code }) => code === result);
    if (!found) return { code: 'unknown-result', path, params: { result } };
    if (found.level !== 'outcome') return { code: 'objective-not-outcome', path, params: { result } };
    if (objectives.indexOf(result) !== index) return { code: 'objective-duplicate', path, params: { result } };
    if (found.retired && !isRetired) return { code: 'result-retired', path, params: { result } };
  }
  return null;
}
