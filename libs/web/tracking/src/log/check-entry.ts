import { periodAt, refuseValue, type Day, type Refusal } from '@mizan/domain';
import type { Axis, Indicator, ReportingPeriod, ValueDraft } from '@mizan/contract';
import { fieldOf, readEntry, type Entry } from './entry';
import type { NumberTrouble } from './typed-number';

/** What stands against a field: a text that is no number, or a rule of the domain. `field` as in `fieldOf`. */
export type EntryProblem = { field: string } & ({ trouble: NumberTrouble } | { refusal: Refusal });

export interface CheckedEntry {
  draft: ValueDraft;
  /** Empty when the API's own rules have nothing against it either. */
  problems: EntryProblem[];
}

export interface EntrySetting {
  today: Day;
  projectStartsOn: Day;
  axes: readonly Axis[];
  periods: readonly ReportingPeriod[];
}

type ValueRules = Pick<Indicator, 'measure' | 'accumulation' | 'scale' | 'partOfWhole' | 'disaggregation'>;

/** Judges an entry by the rule that the API applies, so that the form never accepts what the API would refuse. */
export function checkEntry(entry: Entry, indicator: ValueRules, setting: EntrySetting): CheckedEntry {
  const { draft, troubles } = readEntry(entry, indicator.measure);
  const unreadable = new Set(troubles.map(({ field }) => field));
  const someCellUnreadable = troubles.some(({ field }) => field.startsWith('cells.'));
  const refusals = refusalsOf(draft, indicator, setting)
    .map((refusal) => ({ field: fieldOf(refusal.path, draft), refusal }))
    .filter(({ field }) => !unreadable.has(field))
    .filter(({ refusal }) => !(refusal.code === 'sum-mismatch' && (someCellUnreadable || unreadable.size > 0)));
  return { draft, problems: [...troubles, ...refusals] };
}

/** The rule gives its first reason; here the fields above it are taken as mended, so that each shows its own at once. */
function refusalsOf(draft: ValueDraft, indicator: ValueRules, setting: EntrySetting): Refusal[] {
  const first = refusalOf(draft, indicator, setting);
  if (first === null) return [];
  const mended = mend(draft, first, setting.today);
  const more = mended === null ? [] : refusalsOf(mended, indicator, setting);
  return [first, ...more.filter(({ path }) => path !== first.path)];
}

function refusalOf(
  draft: ValueDraft,
  indicator: ValueRules,
  { today, projectStartsOn, axes, periods }: EntrySetting,
): Refusal | null {
  return refuseValue(draft, indicator, {
    today,
    projectStartsOn,
    periodLocked: periodAt(periods, draft.measuredOn)?.locked ?? false,
    axes: axes.map(({ code, categories }) => ({ code, categories: categories.map((category) => category.code) })),
  });
}

/** The draft as if the refused field were right; null where nothing after it can be judged. */
function mend(draft: ValueDraft, { path }: Refusal, today: Day): ValueDraft | null {
  if (path === 'measuredOn') return draft.measuredOn === today ? null : { ...draft, measuredOn: today };
  // Sums against an invented numerator would mean nothing, so the cells go.
  if (path === 'numerator') return { ...withoutCells(draft), numerator: 0 };
  return null;
}

function withoutCells({ cells: _, ...draft }: ValueDraft): ValueDraft {
  return draft;
}
