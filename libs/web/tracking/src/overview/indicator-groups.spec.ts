import type { IndicatorFigures, ResultFigures } from '@mizan/contract';
import { rollUp, type IndicatorStatus } from '@mizan/domain';
import { filterOf } from './indicator-filter';
import { groupsOf } from './indicator-groups';

const result = (code: string, parent: string | null): ResultFigures => ({
  code,
  parent,
  level: 'output',
  title: { en: code },
  rollUp: rollUp([]),
});

const indicator = (code: string, of: string, status: IndicatorStatus, activity: string | null): IndicatorFigures => ({
  code,
  title: { en: code },
  result: of,
  activity,
  measure: 'number',
  unit: null,
  baseline: null,
  measuredOn: null,
  standing: 'confirmed',
  actual: null,
  target: null,
  targetDue: null,
  progress: null,
  pace: null,
  achievement: null,
  status,
});

const results = [
  result('IMP', null),
  result('OC1', 'IMP'),
  result('OC2', 'IMP'),
  result('OP1', 'OC1'),
  result('OP2', 'OC2'),
];
const indicators = [
  indicator('OP2-1', 'OP2', 'on-track', 'A2'),
  indicator('OP1-1', 'OP1', 'overdue', 'A1'),
  indicator('OC1-1', 'OC1', 'on-track', 'A1'),
  indicator('IMP-1', 'IMP', 'no-target', null),
];
const shown = (status: string | null, activity: string | null) =>
  groupsOf({ results, indicators, sdgTargets: [] }, filterOf({ status, activity })).map((group) => [
    group.result.code,
    group.depth,
    ...group.indicators.map(({ code }) => code),
  ]);

test('each result is followed by those that it rests on', () => {
  expect(shown(null, null)).toEqual([
    ['IMP', 0, 'IMP-1'],
    ['OC1', 1, 'OC1-1'],
    ['OP1', 2, 'OP1-1'],
    ['OP2', 2, 'OP2-1'],
  ]);
});

test.each([
  [
    'one status',
    'on-track',
    null,
    [
      ['OC1', 1, 'OC1-1'],
      ['OP2', 2, 'OP2-1'],
    ],
  ],
  [
    'one activity',
    null,
    'A1',
    [
      ['OC1', 1, 'OC1-1'],
      ['OP1', 2, 'OP1-1'],
    ],
  ],
  ['both', 'overdue', 'A1', [['OP1', 2, 'OP1-1']]],
  ['an activity that nothing belongs to', null, 'A9', []],
  ['a status that does not exist counts for none', 'splendid', 'A2', [['OP2', 2, 'OP2-1']]],
])('narrowed to %s', (_, status, activity, groups) => expect(shown(status, activity)).toEqual(groups));

test('a result whose parent is unknown still shows its indicators', () => {
  const [results, indicators] = [[result('OP9', 'gone')], [indicator('OP9-1', 'OP9', 'on-track', null)]];
  const groups = groupsOf({ results, indicators, sdgTargets: [] }, filterOf({}));
  expect(groups.map((group) => group.result.code)).toEqual(['OP9']);
});
