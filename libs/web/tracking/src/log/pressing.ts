import type { Day } from '@mizan/domain';
import type { Indicator, IndicatorFigures, IndicatorProgress, ReportingPeriod, Value } from '@mizan/contract';

/** How pressing a value is: late, due in a period that is still open, or neither. */
export const urgencies = ['overdue', 'due', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** How pressing a value of an indicator is, and of when it is likely to be. */
export interface Pressing {
  urgency: Urgency;
  /** When the period that makes it late or due is to be reported; null where no period asks for a value. */
  dueOn: Day | null;
  /**
   * The last day of the period that makes it late, which a value logged now is likely to be of; null where it is not late,
   * and where that period takes no values any more.
   */
  lateFor: Day | null;
  /** Values that wait for approval, so that nobody logs them twice. */
  waiting: number;
}

/** What it rests on. */
export interface Known {
  today: Day;
  periods: readonly ReportingPeriod[];
  /** Indicator code → dates of its targets. */
  targetDates: ReadonlyMap<string, readonly Day[]>;
  submitted: readonly Value[];
}

export function targetDatesOf(indicators: readonly Indicator[]): Known['targetDates'] {
  return new Map(indicators.map(({ code, targets }) => [code, targets.map(({ dueOn }) => dueOn)]));
}

/** What of an indicator's figures tells how pressing it is. */
export type Measured = Pick<IndicatorFigures, 'code' | 'status' | 'measuredOn'>;

export function measuredBy(code: string, { status, explanation }: IndicatorProgress): Measured {
  const days = explanation.values.map(({ measuredOn }) => measuredOn).sort();
  return { code, status, measuredOn: days.at(-1) ?? null };
}

export function pressingOf(indicator: Measured, known: Known): Pressing {
  const waiting = known.submitted.filter((value) => value.indicator === indicator.code).length;
  const pressing = (urgency: Urgency, period?: ReportingPeriod): Pressing => ({
    urgency,
    dueOn: period?.dueOn ?? null,
    lateFor: urgency === 'overdue' && period?.locked === false ? period.endsOn : null,
    waiting,
  });
  if (waiting > 0) return pressing('later');
  const unreported = periodsWithoutValue(indicator, known);
  const late = unreported.findLast((period) => period.dueOn < known.today);
  if (indicator.status === 'overdue' || (late !== undefined && isShort(indicator))) return pressing('overdue', late);
  const open = unreported.find((period) => period.dueOn >= known.today);
  return open === undefined || indicator.status === 'achieved' ? pressing('later') : pressing('due', open);
}

/** Periods begun by today that hold a target date and have no approved value measured since they began. */
function periodsWithoutValue(
  { code, measuredOn }: Measured,
  { periods, targetDates, today }: Known,
): ReportingPeriod[] {
  const dates = targetDates.get(code) ?? [];
  return periods.filter(
    ({ startsOn, endsOn }) =>
      startsOn <= today &&
      (measuredOn === null || measuredOn < startsOn) &&
      dates.some((day) => startsOn <= day && day <= endsOn),
  );
}

/** Short of the target due: a level that is already met needs no new value just because a period ended. */
function isShort({ status }: Measured): boolean {
  return status === 'at-risk' || status === 'off-track';
}
