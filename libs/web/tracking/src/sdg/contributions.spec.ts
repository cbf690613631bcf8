import type { IndicatorFigures, SdgContribution } from '@mizan/contract';
import type { IndicatorStatus, SdgLink, SdgRelevance } from '@mizan/domain';
import { askedGoal, contributionsOf, relevanceCountsOf, standingOf, statusCountsOf } from './contributions';

const contribution = (target: string, relevance: SdgRelevance, given: Partial<SdgContribution> = {}) => ({
  target,
  relevance,
  why: `Why ${target}`,
  activities: ['A3'],
  standing: 'proposal' as const,
  ...given,
});
const figures = (code: string, given: Partial<IndicatorFigures> = {}) =>
  ({ code, status: 'on-track', standing: 'proposal', ...given }) as IndicatorFigures;
const indicator = (code: string, ...links: [string, SdgRelevance][]) => ({
  code,
  sdgLinks: links.map(([target, relevance]): SdgLink => ({ target, relevance })),
});

/** Goal, its targets with the indicators below each, and the indicators of the goal. */
const told = (contributions: ReturnType<typeof contributionsOf>) =>
  contributions.map(({ number, targets, indicators }) => [
    number,
    targets.map((target) => [target.code, target.indicators.map((one) => one.figures.code).join(' ')].join(': ')),
    indicators.map(({ code }) => code).join(' '),
  ]);

test('goals come in order, the strongest contributions first, and 17.9 before 17.16', () => {
  const mapping = [
    contribution('17.16', 'primary'),
    contribution('17.9', 'primary'),
    contribution('17.3', 'secondary'),
    contribution('4.4', 'secondary'),
    contribution('17.a', 'cross-cutting'),
  ];
  expect(told(contributionsOf(mapping, [], []))).toEqual([
    [4, ['4.4: '], ''],
    // 17.a doesn't exist.
    [17, ['17.9: ', '17.16: ', '17.3: '], ''],
  ]);
});

test('an indicator stands under every target that it names, and counts once for their goal', () => {
  const mapping = [
    contribution('16.6', 'primary'),
    contribution('16.7', 'secondary'),
    contribution('5.5', 'secondary'),
  ];
  const indicators = [
    indicator('OP3-1', ['16.6', 'primary'], ['16.7', 'secondary'], ['5.5', 'cross-cutting']),
    indicator('OP3-2', ['16.6', 'primary']),
  ];
  const contributions = contributionsOf(mapping, indicators, [figures('OP3-1'), figures('OP3-2')]);
  expect(told(contributions)).toEqual([
    [5, ['5.5: OP3-1'], 'OP3-1'],
    [16, ['16.6: OP3-1 OP3-2', '16.7: OP3-1'], 'OP3-1 OP3-2'],
  ]);
  // The project's relevance and the indicator's are two things.
  expect(contributions[0]!.targets[0]).toMatchObject({
    relevance: 'secondary',
    indicators: [{ relevance: 'cross-cutting' }],
  });
});

test('a target that only indicators name is there, with the strongest of their relevances and no reason given', () => {
  const indicators = [indicator('OC3-2', ['9.c', 'cross-cutting']), indicator('OP3-3', ['9.c', 'primary'])];
  const [goal] = contributionsOf([], indicators, [figures('OC3-2'), figures('OP3-3')]);
  expect(goal!.targets).toEqual([
    {
      code: '9.c',
      relevance: 'primary',
      why: '',
      activities: [],
      standing: 'proposal',
      mapped: false,
      indicators: [
        { figures: figures('OC3-2'), relevance: 'cross-cutting' },
        { figures: figures('OP3-3'), relevance: 'primary' },
      ],
    },
  ]);
});

test.each([
  ['every sheet is confirmed', ['confirmed', 'confirmed'], 'confirmed'],
  ['one sheet is a proposal', ['confirmed', 'proposal'], 'proposal'],
] as const)('a link that nobody mapped is as sure as its sheets: %s', (_, standings, standing) => {
  const codes = standings.map((_standing, at) => `OP3-${at + 1}`);
  const [goal] = contributionsOf(
    [],
    codes.map((code) => indicator(code, ['9.c', 'secondary'])),
    codes.map((code, at) => figures(code, { standing: standings[at]! })),
  );
  expect(goal!.targets[0]!.standing).toBe(standing);
});

test('a confirmed mapping stays confirmed, whatever its indicators are', () => {
  const [goal] = contributionsOf(
    [contribution('4.4', 'primary', { standing: 'confirmed' })],
    [indicator('OP3-1', ['4.4', 'primary'])],
    [figures('OP3-1', { standing: 'proposal' })],
  );
  expect(goal!.targets[0]).toMatchObject({ standing: 'confirmed', mapped: true, why: 'Why 4.4' });
});

test('an indicator out of use has no figures, and its links count for nothing', () => {
  expect(contributionsOf([], [indicator('OP3-9', ['4.4', 'primary'])], [])).toEqual([]);
});

test.each<[string, IndicatorStatus[], [IndicatorStatus, number][]]>([
  ['none', [], []],
  [
    'worst and best apart, in the order of statuses',
    ['overdue', 'achieved', 'overdue', 'narrative'],
    [
      ['achieved', 1],
      ['overdue', 2],
      ['narrative', 1],
    ],
  ],
])('indicators by status: %s', (_, given, counts) =>
  expect(statusCountsOf(given.map((status) => ({ status })))).toEqual(
    counts.map(([status, count]) => ({ status, count })),
  ),
);

test('targets by relevance, and zero is said', () =>
  expect(relevanceCountsOf([{ relevance: 'primary' }, { relevance: 'primary' }, { relevance: 'secondary' }])).toEqual([
    { relevance: 'primary', count: 2 },
    { relevance: 'secondary', count: 1 },
    { relevance: 'cross-cutting', count: 0 },
  ]));

test.each([
  ['all', ['proposal', 'proposal']],
  ['some', ['proposal', 'confirmed']],
  ['none', ['confirmed']],
  ['none', []],
] as const)('a mapping of which %s is a proposal: %j', (expected, standings) =>
  expect(standingOf(standings.map((standing) => ({ standing })))).toBe(expected),
);

test.each([
  ['4', 4],
  ['17', 17],
  ['04', 4],
  ['0', null],
  ['18', null],
  ['4.4', null],
  ['-4', null],
  ['', null],
  [undefined, null],
])('the address asks for the goal %j', (text, goal) => expect(askedGoal(text)).toBe(goal));
