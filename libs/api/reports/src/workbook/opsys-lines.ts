import type { FrozenAxis } from '@mizan/contract';
import { finalTarget, type Day } from '@mizan/domain';
import { axisOf, labelIn } from '../categories';
import type { Content } from './content';
import type { Drawing, IndicatorLine } from './drawing';

/** One value that the EU's OPSYS asks for. */
export interface OpsysLine {
  kind: 'baseline' | 'intermediate' | 'final' | 'earlier' | 'current';
  value: number | null;
  on: Day | null;
  comment: Content;
  axis: Content;
  category: Content;
}

/**
 * The values of an indicator in the order in which OPSYS asks for them: baseline, intermediate targets (none for an
 * impact), final target, then what had been reached by each date until the current value, and its categories. An
 * unknown baseline has a line, for its comment says why; another value that there is not has none.
 */
export function opsysLines(drawing: Drawing, line: IndicatorLine): OpsysLine[] {
  const { indicator } = line;
  const final = finalTarget(indicator.targets);
  const isImpact = drawing.data.framework.results.some(
    ({ code, level }) => code === indicator.result && level === 'impact',
  );
  const before = isImpact ? [] : indicator.targets.filter(({ dueOn }) => dueOn !== final?.dueOn);
  const { value, on, note } = indicator.baseline;
  return [
    { ...whole, kind: 'baseline', value, on, comment: { typed: note } },
    ...before
      .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
      .map((target) => ({ ...whole, kind: 'intermediate' as const, value: target.value, on: target.dueOn })),
    ...(final ? [{ ...whole, kind: 'final' as const, value: final.value, on: final.dueOn }] : []),
    ...reachedLines(drawing, line),
  ];
}

const nothing: Content = { typed: null };
const whole = { comment: nothing, axis: nothing, category: nothing };

function reachedLines({ data, read }: Drawing, { indicator, figures, progress }: IndicatorLine): OpsysLine[] {
  const on = figures?.measuredOn ?? null;
  if (figures === undefined || on === null) return [];
  const earlier = (progress?.series ?? []).filter((point) => point.actual !== null && point.on < on);
  const newest = progress?.explanation.values[0];
  const variance = data.narrative?.[`indicator:${indicator.code}`] ?? null;
  const why: Content = read(variance) ? { local: variance } : { typed: newest?.comment ?? null };
  const comment: Content = { lines: [{ typed: newest?.text ?? null }, why] };
  const categories = (progress?.disaggregation ?? []).flatMap(({ axis, categories: of }) => {
    const known = axisOf(data, axis);
    return of
      .filter((total) => total.value !== null)
      .map(({ category, value }) => ({
        ...{ kind: 'current' as const, value, on, comment: nothing },
        axis: known ? { local: known.label } : { typed: axis },
        category: labelOf(known, category, read),
      }));
  });
  return [
    ...earlier.map((point) => ({ ...whole, kind: 'earlier' as const, value: point.actual, on: point.on })),
    { ...whole, kind: 'current', value: figures.actual, on, comment },
    ...categories,
  ];
}

function labelOf(axis: FrozenAxis | undefined, category: string, read: Drawing['read']): Content {
  const label = labelIn(axis, category);
  return read(label) ? { local: label } : { typed: category };
}
