import { periodState, type Day, type PeriodState } from '@mizan/domain';
import type { PeriodDetail, PeriodValues } from '@mizan/contract';
import type { Tone } from '@mizan/web/ui';

/** What a person may do with periods. */
export interface PeriodRights {
  canLock: boolean;
  canEdit: boolean;
}

export interface PeriodRow {
  period: PeriodDetail;
  state: PeriodState;
  tone: Tone;
  /** Which counts are more than none, those that wait first. */
  counts: { status: keyof PeriodValues; count: number }[];
  canLock: boolean;
  canUnlock: boolean;
  canChangeDue: boolean;
}

const tones: Readonly<Record<PeriodState, Tone>> = {
  locked: 'good',
  coming: 'quiet',
  running: 'ahead',
  'due-soon': 'watch',
  overdue: 'bad',
  past: 'quiet',
};

const statuses = ['submitted', 'returned', 'draft', 'approved'] as const;

/** Values that are not approved; null where the reader is not told. */
export function waitingIn({ values }: Pick<PeriodDetail, 'values'>): number | null {
  return values && values.draft + values.submitted + values.returned;
}

/** A line of the table: where the period stands, what it holds and what may be done with it now. */
export function rowOf(period: PeriodDetail, today: Day, { canLock, canEdit }: PeriodRights): PeriodRow {
  const state = periodState(period, waitingIn(period), today);
  const { values, locked } = period;
  return {
    period,
    state,
    tone: tones[state],
    counts: values
      ? statuses.map((status) => ({ status, count: values[status] })).filter(({ count }) => count > 0)
      : [],
    canLock: canLock && !locked && state !== 'coming',
    canUnlock: canLock && locked,
    canChangeDue: canEdit && !locked,
  };
}
