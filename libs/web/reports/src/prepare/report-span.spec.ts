import type { ReportingPeriod } from '@mizan/contract';
import { shortened } from '../shortened';
import { refuseSpan, spanDue, spansOf } from './report-span';

const periods: ReportingPeriod[] = [
  { code: 'Q4', startsOn: '2026-08-01', endsOn: '2026-10-31', dueOn: '2026-11-15', locked: false, lockedAt: null },
  { code: 'Q5', startsOn: '2026-11-01', endsOn: '2027-01-31', dueOn: '2027-02-15', locked: false, lockedAt: null },
  { code: 'Q6', startsOn: '2027-02-01', endsOn: '2027-04-30', dueOn: '2027-05-15', locked: false, lockedAt: null },
];

test('the newest period comes first, the running one to its end, those to come not at all', () =>
  expect(spansOf(periods, '2026-11-23')).toEqual([
    { period: 'Q5', from: '2026-11-01', to: '2027-01-31' },
    { period: 'Q4', from: '2026-08-01', to: '2026-10-31' },
  ]));

test.each([
  ['the one that ended last', '2026-11-23', 'Q4'],
  ['the one that runs, while none has ended', '2026-09-01', 'Q4'],
  ['the last one, on its last day', '2027-04-30', 'Q5'],
  ['the last one, after the project', '2028-01-01', 'Q6'],
  ['none, before the project starts', '2026-07-01', undefined],
])('reported by default: %s', (_, today, code) => expect(spanDue(periods, today)?.period).toBe(code));

test.each([
  ['a period', '2026-08-01', '2026-10-31', null],
  ['a single day', '2026-10-31', '2026-10-31', null],
  ['days to come', '2026-08-01', '2027-01-31', null],
  ['the wrong way round', '2026-10-31', '2026-08-01', 'dates-reversed'],
  ['before the project', '2025-10-31', '2026-10-31', 'before-start'],
  ['no end', '2026-08-01', '', 'dates-missing'],
  ['a day that the calendar lacks', '2026-02-30', '2026-10-31', 'dates-missing'],
])('%s', (_, from, to, trouble) => expect(refuseSpan({ from, to }, '2025-11-01')).toBe(trouble));

test('a fingerprint is shortened from the middle', () =>
  expect(shortened('0123456789abcdef0123456789abcdef')).toBe('01234567…abcdef'));
