import { resultLevels } from './indicator';
import type { ResultLevel } from './indicator';
import type { Refusal } from './refusal';
import { isWrittenInAny } from './text';
import type { LocalText } from './text';

/** A result as somebody proposes it. */
export interface DraftResult {
  level: ResultLevel;
  /** Code of the result above; null for an impact. */
  parent: string | null;
  title: LocalText;
}

/** A result of the chain, as the rules need it. */
export interface ChainedResult {
  code: string;
  level: ResultLevel;
  parent: string | null;
  retired: boolean;
}

/** The chain as it stands, and what hangs on the result. */
export interface ResultSetting {
  code: string;
  results: readonly ChainedResult[];
  /** Codes of the activities that serve it, which must be an outcome. */
  servedBy: readonly string[];
}

/**
 * The first reason not to accept a result, or null. Each stands one level below the one above it: an impact on its own,
 * an outcome below an impact, an output below an outcome. So there can be no circle, and a level stays what it is while
 * the chain below depends on it.
 */
export function refuseResult(draft: DraftResult, { code, results, servedBy }: ResultSetting): Refusal | null {
  if (!isWrittenInAny(draft.title)) return { code: 'title-missing', path: 'title' };
  const before = results.find((result) => result.code === code);
  const below = results.find(({ parent }) => parent === code);
  if (before && draft.level !== before.level) {
    const holder = below?.code ?? servedBy[0];
    if (holder !== undefined) return { code: 'level-fixed', path: 'level', params: { holder } };
  }
  const others = results.filter((result) => result.code !== code);
  return refuseParent(draft, code, others, before?.retired ?? false);
}

function refuseParent(
  { level, parent }: DraftResult,
  code: string,
  others: readonly ChainedResult[],
  isRetired: boolean,
): Refusal | null {
  const path = 'parent';
  const needed = resultLevels[resultLevels.indexOf(level) - 1];
  if (needed === undefined) return parent === null ? null : { code: 'parent-not-allowed', path };
  if (parent === null) return { code: 'parent-missing', path, params: { level: needed } };
  if (parent === code) return { code: 'parent-circle', path };
  const above = others.find((result) => result.code === parent);
  if (!above) return { code: 'unknown-result', path, params: { result: parent } };
  if (above.level !== needed) return { code: 'parent-wrong-level', path, params: { level: needed } };
  return above.retired && !isRetired ? { code: 'result-retired', path, params: { result: parent } } : null;
}
