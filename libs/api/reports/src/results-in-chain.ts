import type { FrozenResult } from '@mizan/contract';

/** Each result before those that lead to it. */
export function inChain(results: readonly FrozenResult[]): FrozenResult[] {
  const codes = new Set(results.map(({ code }) => code));
  const below = (parent: string | null): FrozenResult[] =>
    results
      .filter((result) =>
        parent === null ? result.parent === null || !codes.has(result.parent) : result.parent === parent,
      )
      .flatMap((result) => [result, ...below(result.code)]);
  return below(null);
}
