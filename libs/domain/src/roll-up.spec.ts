import fc from 'fast-check';
import { explainRollUp, milestoneCount, rollUp, sortMilestones, underResult } from './roll-up';
import { statuses } from './status';
import type { IndicatorStatus } from './status';

const indicator = (status: IndicatorStatus, progress: number | null) => ({ status, progress });

describe('the figure of an activity', () => {
  test.each<[string, [IndicatorStatus, number | null][], number | null, number]>([
    [
      'the mean',
      [
        ['on-track', 0.5],
        ['at-risk', 0.25],
      ],
      0.375,
      2,
    ],
    [
      'an overdue one counts 0',
      [
        ['on-track', 0.5],
        ['overdue', null],
      ],
      0.25,
      2,
    ],
    [
      'beyond the target counts 1',
      [
        ['achieved', 1.8],
        ['off-track', 0.2],
      ],
      0.6,
      2,
    ],
    [
      'the wrong way counts 0',
      [
        ['off-track', -0.5],
        ['on-track', 0.5],
      ],
      0.25,
      2,
    ],
    [
      'a narrative is left out',
      [
        ['on-track', 0.5],
        ['narrative', null],
      ],
      0.5,
      1,
    ],
    [
      'one without targets is left out',
      [
        ['on-track', 0.5],
        ['no-target', null],
      ],
      0.5,
      1,
    ],
    [
      'one not due is left out, even with an actual',
      [
        ['on-track', 0.5],
        ['not-due', 0.9],
      ],
      0.5,
      1,
    ],
    ['the final target met before any was due', [['achieved', 1]], 1, 1],
    [
      'a level kept has no way to go',
      [
        ['on-track', 0.5],
        ['achieved', null],
      ],
      0.5,
      1,
    ],
    ['a level lost has no way to go', [['off-track', null]], null, 0],
    ['only overdue ones', [['overdue', null]], 0, 1],
    [
      'none left',
      [
        ['narrative', null],
        ['not-due', null],
      ],
      null,
      0,
    ],
    ['no indicators', [], null, 0],
  ])('%s', (_, given, indicatorProgress, covered) => {
    const found = rollUp(given.map(([status, progress]) => indicator(status, progress)));
    expect(found.covered).toBe(covered);
    if (indicatorProgress === null) expect(found.indicatorProgress).toBeNull();
    else expect(found.indicatorProgress).toBeCloseTo(indicatorProgress, 9);
  });

  test('every status is counted, those of nobody as 0', () => {
    const { statusCounts } = rollUp([indicator('overdue', null), indicator('overdue', null), indicator('ahead', 2)]);
    expect(Object.keys(statusCounts)).toEqual([...statuses]);
    expect(statusCounts).toMatchObject({ overdue: 2, ahead: 1, achieved: 0, narrative: 0 });
  });
});

describe('milestones on 1 March 2026', () => {
  test.each<[string, [string, string | null], { delivered: number; late: number }]>([
    ['delivered in time', ['2026-02-28', '2026-02-20'], { delivered: 1, late: 0 }],
    ['delivered after its day', ['2026-01-31', '2026-02-20'], { delivered: 1, late: 0 }],
    ['delivered that very day', ['2026-01-31', '2026-03-01'], { delivered: 1, late: 0 }],
    ['delivered only the day after', ['2026-01-31', '2026-03-02'], { delivered: 0, late: 1 }],
    ['not delivered', ['2026-02-28', null], { delivered: 0, late: 1 }],
    ['planned for that very day', ['2026-03-01', null], { delivered: 0, late: 0 }],
    ['planned for later', ['2026-03-02', null], { delivered: 0, late: 0 }],
    ['delivered ahead of its day', ['2026-06-30', '2026-02-01'], { delivered: 1, late: 0 }],
  ])('%s', (_, [plannedOn, deliveredOn], expected) => {
    expect(milestoneCount([{ plannedOn, deliveredOn }], '2026-03-01')).toEqual({ planned: 1, ...expected });
  });

  test('none', () => expect(milestoneCount([], '2026-03-01')).toEqual({ planned: 0, delivered: 0, late: 0 }));
});

describe('the mean, explained', () => {
  test('names the share of every indicator, and why others have none', () => {
    const given = (
      [
        ['kept', 'on-track', 0.5],
        ['beyond', 'achieved', 1.8],
        ['back', 'off-track', -0.5],
        ['awaited', 'overdue', null],
        ['story', 'narrative', null],
        ['free', 'no-target', 3],
        ['later', 'not-due', 0.9],
        ['level', 'on-track', null],
      ] as const
    ).map(([code, status, progress]) => ({ code, status, progress }));
    const { covered, leftOut, sum, result } = explainRollUp(given);
    expect(covered.map(({ of, share, why }) => [of.code, share, why])).toEqual([
      ['kept', 0.5, 'progress'],
      ['beyond', 1, 'above-1'],
      ['back', 0, 'below-0'],
      ['awaited', 0, 'overdue'],
    ]);
    expect(leftOut.map(({ of, why }) => [of.code, why])).toEqual([
      ['story', 'narrative'],
      ['free', 'no-target'],
      ['later', 'not-due'],
      ['level', 'no-progress'],
    ]);
    expect([sum, result]).toEqual([1.5, 0.375]);
  });

  test('is the mean itself, for any indicators, and leaves nobody out unsaid', () => {
    const any = fc.record({
      status: fc.constantFrom(...statuses),
      progress: fc.option(fc.double({ min: -2, max: 3, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const { covered, leftOut, sum, result } = explainRollUp(given);
        expect(rollUp(given)).toMatchObject({ indicatorProgress: result, covered: covered.length });
        expect(covered.length + leftOut.length).toBe(given.length);
        expect(result).toBe(covered.length === 0 ? null : sum / covered.length);
      }),
    );
  });
});

test('the indicators under a result are its own and those of every result below it', () => {
  const results = [
    { code: 'IMP', parent: null },
    { code: 'OC', parent: 'IMP' },
    { code: 'OP', parent: 'OC' },
    { code: 'OTHER', parent: 'IMP' },
  ];
  const indicators = ['OP', 'OC', 'OTHER', 'OP'].map((result, at) => ({ code: `${at}`, result }));
  const codes = (code: string) => underResult(results, indicators, code).map((indicator) => indicator.code);
  expect([codes('IMP'), codes('OC'), codes('OTHER')]).toEqual([['1', '0', '3', '2'], ['1', '0', '3'], ['2']]);
});

test('milestones are sorted into those delivered, late and to come', () => {
  const milestones = [
    { plannedOn: '2026-01-31', deliveredOn: '2026-02-20' },
    { plannedOn: '2026-02-28', deliveredOn: '2026-03-02' },
    { plannedOn: '2026-03-01', deliveredOn: null },
  ];
  const [delivered, late, toCome] = milestones;
  expect(sortMilestones(milestones, '2026-03-01')).toEqual({ delivered: [delivered], late: [late], toCome: [toCome] });
});
