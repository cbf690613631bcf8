import type { IndicatorFigures, ResultFigures } from '@mizan/contract';
import { statuses, type IndicatorStatus } from '@mizan/domain';

/** What the list of indicators is narrowed to; null for no limit. */
export interface IndicatorFilter {
  status: IndicatorStatus | null;
  activity: string | null;
}

export interface IndicatorGroup {
  result: ResultFigures;
  /** How deep the result lies under the impact: 0, 1, 2. */
  depth: number;
  indicators: IndicatorFigures[];
}

/** Reads a filter from an address; what is no status is no filter. */
export function filterOf(status: string | null, activity: string | null): IndicatorFilter {
  return { status: statuses.find((known) => known === status) ?? null, activity };
}

export function passes(
  indicator: Pick<IndicatorFigures, 'status' | 'activity'>,
  { status, activity }: IndicatorFilter,
): boolean {
  return (status === null || indicator.status === status) && (activity === null || indicator.activity === activity);
}

/** The indicators under their results, each result followed by those it rests on; results with nothing to show are left out. */
export function groupsOf(
  results: readonly ResultFigures[],
  indicators: readonly IndicatorFigures[],
  filter: IndicatorFilter,
): IndicatorGroup[] {
  const codes = new Set(results.map(({ code }) => code));
  const under = (parent: string | null): ResultFigures[] =>
    results.filter((result) =>
      parent === null ? result.parent === null || !codes.has(result.parent) : result.parent === parent,
    );
  const walk = (parent: string | null, depth: number): IndicatorGroup[] =>
    under(parent).flatMap((result) => [
      {
        result,
        depth,
        indicators: indicators.filter((indicator) => indicator.result === result.code && passes(indicator, filter)),
      },
      ...walk(result.code, depth + 1),
    ]);
  return walk(null, 0).filter((group) => group.indicators.length > 0);
}
