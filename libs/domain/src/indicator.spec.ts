import { allowedAccumulations, measures, usesFraction } from './indicator';
import type { Accumulation, Measure } from './indicator';

test.each<[Measure, Accumulation[], boolean]>([
  ['number', ['sum', 'latest', 'average', 'max'], false],
  ['percentage', ['sum', 'latest'], true],
  ['ratio', ['sum', 'latest'], true],
  ['score', ['latest', 'average', 'max'], false],
  ['narrative', ['latest'], false],
])('%s', (measure, allowed, fraction) => {
  expect(allowedAccumulations(measure)).toEqual(allowed);
  expect(usesFraction(measure)).toBe(fraction);
});

test('every measure has a way to combine', () => {
  for (const measure of measures) expect(allowedAccumulations(measure).length).toBeGreaterThan(0);
});
