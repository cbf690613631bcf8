import type { IndicatorFigures, Overview } from '@mizan/contract';
import { goalOf, statuses, underResult, type IndicatorStatus } from '@mizan/domain';

/** What can be asked for in an address: `?status=at-risk,overdue&objective=OC1&sdg=4&group=sex:female&period=Q3`. */
export const filterNames = ['activity', 'objective', 'status', 'sdg', 'group', 'period'] as const;
export type FilterName = (typeof filterNames)[number];
export type AskedFilter = Partial<Record<FilterName, string | null>>;

/** What the indicators are narrowed to: all of it holds for each of them; null, and no status, for no limit. */
export interface IndicatorFilter {
  activity: string | null;
  /** Code of a result; its indicators and those of the results below it. */
  objective: string | null;
  /** Any of these. */
  statuses: readonly IndicatorStatus[];
  /** Number of a goal. */
  goal: number | null;
  /** Code of an axis that indicators are broken down by; the category is what somebody looks for in it. */
  axis: string | null;
  category: string | null;
  /** Code of a period in which a value that counts was measured or a target is due. */
  period: string | null;
}

/** Reads a filter from an address; what is no status and no number of a goal is no filter. */
export function filterOf(asked: AskedFilter): IndicatorFilter {
  const named = asked.status?.split(',') ?? [];
  const goal = /^([1-9]|1[0-7])$/.test(asked.sdg ?? '') ? Number(asked.sdg) : null;
  const [axis = '', category = ''] = asked.group?.split(':') ?? [];
  const written = (text: string | null | undefined): string | null => (text === undefined || text === '' ? null : text);
  return {
    activity: written(asked.activity),
    objective: written(asked.objective),
    statuses: statuses.filter((status) => named.includes(status)),
    goal,
    axis: written(axis),
    category: axis === '' ? null : written(category),
    period: written(asked.period),
  };
}

/** The filter as an address writes it, every name in it, so that what is not asked for goes from the address. */
export function askedOf(filter: IndicatorFilter): Record<FilterName, string | null> {
  const { activity, objective, goal, axis, category, period } = filter;
  return {
    activity,
    objective,
    status: filter.statuses.length === 0 ? null : filter.statuses.join(','),
    sdg: goal === null ? null : String(goal),
    group: category === null ? axis : `${axis ?? ''}:${category}`,
    period,
  };
}

export function isNarrowed(filter: IndicatorFilter): boolean {
  return Object.values(askedOf(filter)).some((asked) => asked !== null);
}

/** The filter with one status more, or without it where it is there; in the order of statuses, so that an address is one. */
export function withStatus(filter: IndicatorFilter, status: IndicatorStatus): IndicatorFilter {
  const { statuses: chosen } = filter;
  const isToggled = (one: IndicatorStatus): boolean => (one === status) !== chosen.includes(one);
  return { ...filter, statuses: statuses.filter(isToggled) };
}

/** The indicators that pass, in their order. */
export function narrowed(
  { indicators, results, sdgTargets }: Pick<Overview, 'indicators' | 'results' | 'sdgTargets'>,
  filter: IndicatorFilter,
): IndicatorFigures[] {
  const { activity, objective, goal, axis, period } = filter;
  const serving = objective === null ? null : codesOf(underResult(results, indicators, objective));
  const contributing =
    goal === null
      ? null
      : new Set(sdgTargets.filter(({ target }) => goalOf(target) === goal).flatMap((target) => target.indicators));
  return indicators.filter(
    (indicator) =>
      (filter.statuses.length === 0 || filter.statuses.includes(indicator.status)) &&
      (activity === null || indicator.activity === activity) &&
      (serving === null || serving.has(indicator.code)) &&
      (contributing === null || contributing.has(indicator.code)) &&
      (axis === null || (indicator.disaggregation ?? []).includes(axis)) &&
      (period === null || (indicator.periods ?? []).includes(period)),
  );
}

function codesOf(indicators: readonly IndicatorFigures[]): Set<string> {
  return new Set(indicators.map(({ code }) => code));
}
