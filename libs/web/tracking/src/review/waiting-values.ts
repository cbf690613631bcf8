import type { Indicator, Value } from '@mizan/contract';

/** One line of the review: a value and its indicator. */
export interface Waiting {
  value: Value;
  indicator: Indicator;
}

/** Names a value in the version that was read: one that was returned, mended and submitted again waits anew. */
export function versionOf({ id, version }: Value): string {
  return `${id} ${version}`;
}

/** Values that still wait, those submitted first before the others, without those decided meanwhile (`versionOf`). */
export function waitingOf(
  values: readonly Value[],
  indicators: readonly Indicator[],
  decided: ReadonlySet<string>,
): Waiting[] {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const since = ({ submittedAt, createdAt }: Value): string => submittedAt ?? createdAt;
  return values
    .filter((value) => !decided.has(versionOf(value)))
    .flatMap((value) => {
      const indicator = known.get(value.indicator);
      return indicator === undefined ? [] : [{ value, indicator }];
    })
    .sort((one, other) => (since(one.value) < since(other.value) ? -1 : since(one.value) > since(other.value) ? 1 : 0));
}

/** Where the focus goes after a step through a list, or when the one at `at` has gone; null for an empty list. */
export function placeAfter(at: number, step: -1 | 0 | 1, length: number): number | null {
  return length === 0 ? null : Math.min(Math.max(at + step, 0), length - 1);
}
