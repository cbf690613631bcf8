import type { IndicatorFigures, Overview, ResultFigures } from '@mizan/contract';
import { narrowed, type IndicatorFilter } from './indicator-filter';

export interface IndicatorGroup {
  result: ResultFigures;
  /** How deep the result lies under the impact: 0, 1, 2. */
  depth: number;
  indicators: IndicatorFigures[];
}

/** The indicators under their results, each result followed by those it rests on; results with nothing to show are left out. */
export function groupsOf(
  overview: Pick<Overview, 'indicators' | 'results' | 'sdgTargets'>,
  filter: IndicatorFilter,
): IndicatorGroup[] {
  const { results } = overview;
  const indicators = narrowed(overview, filter);
  const codes = new Set(results.map(({ code }) => code));
  const under = (parent: string | null): ResultFigures[] =>
    results.filter((result) =>
      parent === null ? result.parent === null || !codes.has(result.parent) : result.parent === parent,
    );
  const walk = (parent: string | null, depth: number): IndicatorGroup[] =>
    under(parent).flatMap((result) => [
      { result, depth, indicators: indicators.filter((indicator) => indicator.result === result.code) },
      ...walk(result.code, depth + 1),
    ]);
  return walk(null, 0).filter((group) => group.indicators.length > 0);
}
