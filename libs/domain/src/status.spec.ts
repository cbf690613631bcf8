import type { IndicatorRules } from './indicator';
import { isAsGoodAs, statusOf } from './status';
import type { IndicatorStatus } from './status';

const on = '2026-05-01';
const rising: IndicatorRules = {
  measure: 'number',
  accumulation: 'latest',
  direction: 'increase',
  baseline: 0,
  targets: [
    { dueOn: '2026-04-30', value: 100 },
    { dueOn: '2027-04-30', value: 1000 },
  ],
};
const falling: IndicatorRules = {
  ...rising,
  direction: 'decrease',
  baseline: 40,
  targets: [
    { dueOn: '2026-04-30', value: 30 },
    { dueOn: '2027-04-30', value: 10 },
  ],
};
const keeping: IndicatorRules = { ...rising, baseline: 100 };
const later: IndicatorRules = { ...rising, targets: [{ dueOn: '2027-04-30', value: 1000 }] };

describe('the first line that applies', () => {
  test.each<[string, IndicatorRules, number | null, IndicatorStatus]>([
    ['a narrative, whatever else', { ...rising, measure: 'narrative' }, 1000, 'narrative'],
    ['no targets, whatever the actual', { ...rising, targets: [] }, 1000, 'no-target'],
    ['the final target met early', later, 1000, 'achieved'],
    [
      'the final target met within rounding',
      { ...later, targets: [{ dueOn: '2027-04-30', value: 0.3 }] },
      0.1 + 0.2,
      'achieved',
    ],
    ['the final target met downwards', falling, 10, 'achieved'],
    ['no actual, a target is due', rising, null, 'overdue'],
    ['no actual, none due', later, null, 'not-due'],
    ['an actual, none due', later, 10, 'not-due'],
    ['nothing planned by now, level kept', keeping, 100, 'on-track'],
    [
      'nothing planned by now, level kept within rounding',
      { ...keeping, baseline: 100 + 1e-10 },
      100 - 1e-10,
      'on-track',
    ],
    ['nothing planned by now, level lost', keeping, 99, 'off-track'],
    [
      'no pace: upwards from an unknown start to zero, met',
      {
        ...rising,
        baseline: null,
        targets: [
          { dueOn: '2026-04-30', value: 0 },
          { dueOn: '2027-04-30', value: 5 },
        ],
      },
      1,
      'on-track',
    ],
    [
      'no pace: the same, missed',
      {
        ...rising,
        baseline: null,
        targets: [
          { dueOn: '2026-04-30', value: 0 },
          { dueOn: '2027-04-30', value: 5 },
        ],
      },
      -1,
      'off-track',
    ],
    ['1.15 of the pace', rising, 115, 'on-track'],
    ['just over 1.15', rising, 115.01, 'ahead'],
    ['0.85 of the pace', rising, 85, 'on-track'],
    ['just under 0.85', rising, 84.99, 'at-risk'],
    ['0.60 of the pace', rising, 60, 'at-risk'],
    ['just under 0.60', rising, 59.99, 'off-track'],
    ['going the wrong way', rising, -5, 'off-track'],
    ['downwards on the pace', falling, 30, 'on-track'],
    ['downwards ahead', falling, 25, 'ahead'],
    ['downwards behind', falling, 33, 'at-risk'],
    ['downwards far behind', falling, 39, 'off-track'],
  ])('%s', (_, rules, actual, status) => expect(statusOf(rules, actual, on)).toBe(status));
});

test.each<[string, number, IndicatorStatus]>([
  ['within its own tolerance', 75, 'on-track'],
  ['below it', 74, 'at-risk'],
  ['at its own amber', 50, 'at-risk'],
  ['below that', 49, 'off-track'],
  ['above its tolerance', 126, 'ahead'],
])('a project that sets its own thresholds: %s', (_, actual, status) => {
  expect(statusOf(rising, actual, on, { tolerance: 0.25, amber: 0.5 })).toBe(status);
});

test.each([
  ['more is better', 'increase', 3, 2, true],
  ['less is worse', 'increase', 2, 3, false],
  ['the same is as good', 'increase', 2, 2, true],
  ['less is better', 'decrease', 2, 3, true],
  ['more is worse', 'decrease', 3, 2, false],
] as const)('%s', (_, direction, level, other, good) => expect(isAsGoodAs(direction, level, other)).toBe(good));
