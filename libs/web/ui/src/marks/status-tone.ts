import type { IndicatorStatus, ValueStatus } from '@mizan/domain';
import type { Tone } from './status-mark';

const ofIndicator: Readonly<Record<IndicatorStatus, Tone>> = {
  achieved: 'good',
  ahead: 'ahead',
  'on-track': 'good',
  'at-risk': 'watch',
  'off-track': 'bad',
  overdue: 'bad',
  'not-due': 'quiet',
  'no-target': 'quiet',
  narrative: 'quiet',
};

const ofValue: Readonly<Record<ValueStatus, Tone>> = {
  draft: 'quiet',
  submitted: 'watch',
  approved: 'good',
  returned: 'bad',
};

/** The tone that an indicator's status is marked with. */
export function toneOf(status: IndicatorStatus): Tone {
  return ofIndicator[status];
}

/** The tone that a value's place in the workflow is marked with. */
export function toneOfValue(status: ValueStatus): Tone {
  return ofValue[status];
}
