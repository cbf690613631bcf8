import type { IndicatorFigures, Overview } from '@mizan/contract';
import { explainRollUp, rollUp, underResult, type IndicatorStatus } from '@mizan/domain';
import { rolledUp } from './how-roll-up';

const indicator = (
  code: string,
  result: string,
  activity: string | null,
  progress: number | null,
  status: IndicatorStatus,
) => ({ code, result, activity, progress, status }) as IndicatorFigures;

const indicators = [
  indicator('OP1-1', 'OP1', 'A1', 0.5, 'on-track'),
  indicator('OP1-2', 'OP1', 'A2', null, 'overdue'),
  indicator('OC1-1', 'OC1', 'A1', 1.4, 'achieved'),
  indicator('IMP-1', 'IMP', null, null, 'no-target'),
];
const results = [
  { code: 'IMP', parent: null },
  { code: 'OC1', parent: 'IMP' },
  { code: 'OP1', parent: 'OC1' },
];
// As the API answers them: by the same functions.
const overview = {
  indicators,
  results: results.map((result) => ({ ...result, rollUp: rollUp(underResult(results, indicators, result.code)) })),
  activities: ['A1', 'A2'].map((code) => ({
    code,
    rollUp: rollUp(indicators.filter(({ activity }) => activity === code)),
  })),
  project: rollUp(indicators),
} as Overview;

test.each([
  ['the project', { of: 'project', code: '' }, overview.project],
  ['an activity', { of: 'activity', code: 'A1' }, overview.activities[0]!.rollUp],
  ['a result with what lies below it', { of: 'result', code: 'OC1' }, overview.results[1]!.rollUp],
] as const)('what is explained of %s comes to what the API answered', (_, asked, answered) => {
  const { result, covered, leftOut } = explainRollUp(rolledUp(overview, { kind: 'roll-up', ...asked }) ?? []);
  expect([result, covered.length]).toEqual([answered.indicatorProgress, answered.covered]);
  expect(covered.length + leftOut.length).toBe(
    Object.values(answered.statusCounts).reduce((sum, count) => sum + count),
  );
});

test.each([
  { of: 'activity', code: 'A9' },
  { of: 'result', code: 'OP9' },
] as const)('nothing is explained of the unknown $of $code', (asked) => {
  expect(rolledUp(overview, { kind: 'roll-up', ...asked })).toBeNull();
});
