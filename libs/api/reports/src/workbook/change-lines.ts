import type { PlanChange, PlanFigures } from '@mizan/contract';
import { todayIn, type Change, type Day } from '@mizan/domain';
import { unitContent, type Content } from './content';
import type { Drawing } from './drawing';
import { statusWords } from './status-marks';

/** One side of a change: a figure of the indicator, a day, or words. */
export type Side = { figure: number | null } | { day: Day | null } | Content;

/** Something that is different now. */
export interface ChangeLine {
  /** Of the indicator or activity. */
  code: string;
  about: Content;
  what: string;
  on: Day | null;
  before: Side;
  after: Side;
  reason: string | null;
}

const nothing: Side = { words: '' };

/** What is different between the figures of two reports. */
export function linesOfChange(drawing: Drawing, change: Change): ChangeLine {
  const { words } = drawing;
  const { kinds } = words.changes;
  const common = { on: null, reason: null, before: nothing, after: nothing };
  if ('activity' in change) {
    const on = change.kind === 'late' ? change.plannedOn : change.deliveredOn;
    return { ...common, code: change.activity, about: { local: change.title }, what: kinds[change.kind], on };
  }
  const about = { ...common, code: change.indicator, about: titleOf(drawing, change.indicator) };
  switch (change.kind) {
    case 'new':
    case 'gone':
      return { ...about, what: kinds[change.kind] };
    case 'target':
    case 'value':
      return { ...about, what: kinds[change.kind], before: { figure: change.from }, after: { figure: change.to } };
    default: {
      const status = (of: typeof change.from): Side => ({ words: statusWords(drawing, of) });
      return { ...about, what: kinds.status, before: status(change.from), after: status(change.to) };
    }
  }
}

/** What a change of an indicator's plan made different, one line each. */
export function linesOfPlan(drawing: Drawing, { indicator, at, reason, before, after }: PlanChange): ChangeLine[] {
  const common = {
    code: indicator,
    about: titleOf(drawing, indicator),
    on: todayIn(drawing.data.project.timeZone, new Date(at)),
    reason,
  };
  return sidesOf(drawing, before, after)
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([what, one, other]) => ({ ...common, what, before: one, after: other }));
}

function sidesOf({ words, dayInWords }: Drawing, one: PlanFigures, other: PlanFigures): [string, Side, Side][] {
  const { kinds, targetAt, inUse, outOfUse } = words.changes;
  const sides = (of: (plan: PlanFigures) => Side): [Side, Side] => [of(one), of(other)];
  const days = new Set([...one.targets, ...other.targets].map(({ dueOn }) => dueOn));
  return [
    [kinds.baseline, ...sides(({ baseline }) => ({ figure: baseline.value }))],
    [kinds.baselineOn, ...sides(({ baseline }) => ({ day: baseline.on }))],
    [kinds.baselineNote, ...sides(({ baseline }) => ({ typed: baseline.note }))],
    ...[...days].sort().map((day): [string, Side, Side] => {
      const level = ({ targets }: PlanFigures) => targets.find(({ dueOn }) => dueOn === day)?.value ?? null;
      return [targetAt(dayInWords(day)), ...sides((plan) => ({ figure: level(plan) }))];
    }),
    [kinds.unit, ...sides(({ unit }) => unitContent(words, unit))],
    [kinds.definition, ...sides(({ definition }) => ({ local: definition }))],
    [kinds.retired, ...sides(({ retired }) => ({ words: retired ? outOfUse : inUse }))],
  ];
}

const titleOf = ({ indicatorOf }: Drawing, code: string): Content => ({
  local: indicatorOf(code)?.indicator.title ?? null,
});
