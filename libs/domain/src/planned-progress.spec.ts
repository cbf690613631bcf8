import { plannedProgress } from './planned-progress';

const indicator = {
  direction: 'increase' as const,
  baseline: 0 as number | null,
  target: 100 as number | null,
  targetDue: 40 as number | null,
  progress: 0.2 as number | null,
  status: 'at-risk' as const,
};

test.each([
  ['nothing planned where nothing is covered', [], { share: null, covered: 0 }],
  ['what is due, as a share of the whole way', [indicator], { share: 0.4, covered: 1 }],
  [
    'an awaited value, which was planned all the same',
    [{ ...indicator, progress: null, status: 'overdue' as const }],
    { share: 0.4, covered: 1 },
  ],
  [
    'reached before anything was due',
    [{ ...indicator, targetDue: null, status: 'achieved' as const }],
    { share: 0, covered: 1 },
  ],
  [
    'downwards',
    [{ ...indicator, direction: 'decrease' as const, baseline: 30, target: 10, targetDue: 20 }],
    { share: 0.5, covered: 1 },
  ],
  ['upwards from an unknown level', [{ ...indicator, baseline: null }], { share: 0.4, covered: 1 }],
  ['a step beyond the end of the way', [{ ...indicator, targetDue: 130 }], { share: 1, covered: 1 }],
  ['a step the wrong way', [{ ...indicator, targetDue: -10 }], { share: 0, covered: 1 }],
  [
    'a level to be kept, whose value is awaited',
    [{ ...indicator, baseline: 100, progress: null, status: 'overdue' as const }],
    { share: 1, covered: 1 },
  ],
  [
    'none of those that no mean covers',
    [
      indicator,
      { ...indicator, status: 'not-due' as const, targetDue: null },
      { ...indicator, progress: null, baseline: 100 },
    ],
    { share: 0.4, covered: 1 },
  ],
  ['the mean of several', [indicator, { ...indicator, targetDue: 80 }], { share: 0.6, covered: 2 }],
])('%s', (_, indicators, { share, covered }) => {
  const planned = plannedProgress(indicators);
  expect(planned.covered).toBe(covered);
  if (share === null) expect(planned.share).toBeNull();
  else expect(planned.share).toBeCloseTo(share);
});
