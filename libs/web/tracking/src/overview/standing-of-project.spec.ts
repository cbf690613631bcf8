import type { ActivityFigures, IndicatorFigures } from '@mizan/contract';
import { rollUp, type IndicatorStatus } from '@mizan/domain';
import { concernsOf, milestonesOf } from './standing-of-project';

function indicator(code: string, status: IndicatorStatus, pace: number | null = null): IndicatorFigures {
  const figures = { actual: null, target: null, targetDue: null, progress: null, pace, achievement: null, status };
  const about = { code, title: { en: code }, result: 'OP1', activity: 'A1', measure: 'number' as const, unit: null };
  return { ...figures, ...about, baseline: null, measuredOn: null, standing: 'confirmed' };
}

function activity(code: string, milestones: [plannedOn: string, deliveredOn: string | null][]): ActivityFigures {
  const items = milestones.map(([plannedOn, deliveredOn]) => ({
    title: { en: `${code} ${plannedOn}` },
    plannedOn,
    deliveredOn,
    standing: 'confirmed' as const,
  }));
  const counts = { planned: items.length, delivered: 0, late: 0 };
  return { code, title: { en: code }, objectives: [], rollUp: rollUp([]), milestones: { ...counts, items } };
}

describe('milestonesOf', () => {
  const activities = [
    activity('A1', [
      ['2026-01-31', '2026-02-03'],
      ['2026-07-31', null],
    ]),
    activity('A2', [
      ['2026-06-30', null],
      ['2027-01-31', null],
      ['2026-11-30', null],
    ]),
  ];

  test('the longest late first, and the earliest to come next', () => {
    const { lateOnes, next } = milestonesOf(activities, '2026-11-23');
    expect(lateOnes.map(({ activity: code, plannedOn }) => [code, plannedOn])).toEqual([
      ['A2', '2026-06-30'],
      ['A1', '2026-07-31'],
    ]);
    expect(next).toEqual({ activity: 'A2', title: { en: 'A2 2026-11-30' }, plannedOn: '2026-11-30' });
  });

  test('one planned for the day itself is not late but next', () => {
    const { lateOnes, next } = milestonesOf([activity('A1', [['2026-11-23', null]])], '2026-11-23');
    expect([lateOnes, next?.plannedOn]).toEqual([[], '2026-11-23']);
  });

  test('one delivered after the day was not delivered yet', () => {
    expect(milestonesOf([activity('A1', [['2026-01-31', '2026-02-03']])], '2026-02-01').lateOnes).toHaveLength(1);
  });

  test('none to come', () => expect(milestonesOf([], '2026-11-23').next).toBeNull());
});

test('concerns: off track before overdue before at risk, the least pace first, late milestones last', () => {
  const concerns = concernsOf({
    asOf: '2026-11-23',
    indicators: [
      indicator('at-risk', 'at-risk', 0.7),
      indicator('fine', 'on-track', 1),
      indicator('overdue', 'overdue'),
      indicator('slow', 'off-track', 0.4),
      indicator('wrong way', 'off-track', -0.2),
      indicator('not due', 'not-due'),
    ],
    activities: [activity('A1', [['2026-07-31', null]])],
  });
  expect(
    concerns.map((concern) => (concern.kind === 'indicator' ? concern.indicator.code : concern.milestone.activity)),
  ).toEqual(['wrong way', 'slow', 'overdue', 'at-risk', 'A1']);
});
