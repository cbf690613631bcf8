import type { CountedValue, Indicator, IndicatorProgress } from '@mizan/contract';
import { countsPeople, progressOf } from '@mizan/domain';
import type { SharePoint } from '@mizan/web/ui/charts';
import { pointsOf } from '../indicator/finding';

/** An indicator of the activity with its figures. */
export interface Measured {
  indicator: Indicator;
  progress: IndicatorProgress;
}

/** How far the indicator was on each day, and how far its target in force would have brought it: shares of the whole way. */
export function shareSeries({ indicator, progress }: Measured): SharePoint[] {
  const way = { direction: indicator.direction, baseline: progress.baseline, targets: indicator.targets };
  return pointsOf(progress).map(({ on, actual, target }) => ({
    on,
    share: on > progress.asOf ? null : progressOf(way, actual),
    expected: target === null ? null : progressOf(way, target),
  }));
}

/** A value that counts, with the indicator that it is of. */
export interface LatestValue {
  indicator: Indicator;
  value: CountedValue;
}

/** The values of all of them that were measured last, the newest first. */
export function latestOf(measured: readonly Measured[], count: number): LatestValue[] {
  return measured
    .flatMap(({ indicator, progress }) => progress.explanation.values.map((value) => ({ indicator, value })))
    .sort((one, other) => other.value.measuredOn.localeCompare(one.value.measuredOn))
    .slice(0, count);
}

/** Those that count people in numbers and say who they are. */
export function peopleReached(measured: readonly Measured[]): Measured[] {
  return measured.filter(
    ({ indicator, progress }) =>
      indicator.measure === 'number' &&
      countsPeople(indicator) &&
      progress.disaggregation.some(({ categories }) =>
        categories.some(({ value, suppressed }) => suppressed || value !== null),
      ),
  );
}
