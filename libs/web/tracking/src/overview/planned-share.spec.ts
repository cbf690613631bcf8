import { plannedShareOf } from './planned-share';

const figures = { baseline: 0, target: 3, targetDue: 2, progress: 1 / 3, pace: 0.5 };

test.each([
  ['two of three levels are due, one is reached', {}, 2 / 3],
  ['two of three levels are due, none is reached', { progress: 0, pace: 0 }, 2 / 3],
  ['two of three levels are due, without a value', { progress: null, pace: null }, 2 / 3],
  ['fewer days are better', { baseline: 20, target: 10, targetDue: 12 }, 0.8],
  ['nothing is due yet', { targetDue: null, pace: null }, null],
  ['there is no target', { target: null, targetDue: null, progress: null, pace: null }, null],
  ['the baseline is at the target already', { baseline: 3, progress: null, pace: null }, null],
  ['the baseline is not known', { baseline: null, progress: 0.4, pace: 0.8 }, 0.5],
  ['the baseline is not known, and nothing is reached', { baseline: null, progress: 0, pace: 0 }, null],
])('%s', (_, of, share) => {
  const planned = plannedShareOf({ ...figures, ...of });
  if (share === null) expect(planned).toBeNull();
  else expect(planned).toBeCloseTo(share, 12);
});
