import type { IndicatorFigures } from '@mizan/contract';
import { movementsOf } from './movements';

const figures = (...indicators: Partial<IndicatorFigures>[]) => ({ indicators: indicators as IndicatorFigures[] });

test('each indicator is compared with itself, and one that was not there then with nothing', () => {
  const then = figures({ code: 'I1', status: 'on-track', actual: 4 }, { code: 'gone', status: 'ahead' });
  const now = figures({ code: 'new', status: 'no-target' }, { code: 'I1', status: 'at-risk', actual: 5 });
  expect([...movementsOf(then, now)].map(([code, { then, movement }]) => [code, then.actual, movement])).toEqual([
    ['I1', 4, 'worse'],
  ]);
});
