import { boundsOf, isWithin, levelOf } from './scale';
import type { Scale } from './scale';

test.each<[string, number | null]>([
  ['0', 0],
  ['5', 5],
  ['-2', -2],
  ['2.5', 2.5],
  ['0.000001', 0.000001],
  ['0.0000001', null],
  ['1e3', null],
  ['0x10', null],
  ['', null],
  [' 1', null],
  ['good', null],
  ['NaN', null],
])('level “%s”', (key, level) => expect(levelOf(key)).toBe(level));

test.each<[string, Scale | null, number, boolean]>([
  ['the lowest level', { '1': 'ad hoc', '5': 'leading' }, 1, true],
  ['the highest level', { '1': 'ad hoc', '5': 'leading' }, 5, true],
  ['between two levels', { '1': 'ad hoc', '5': 'leading' }, 2.2, true],
  ['below the lowest', { '1': 'ad hoc', '5': 'leading' }, 0.999999, false],
  ['above the highest', { '1': 'ad hoc', '5': 'leading' }, 5.000001, false],
  ['ten is more than nine', { '9': 'nine', '10': 'ten' }, 10, true],
  ['no scale', null, -7, true],
  ['a scale without levels', {}, -7, true],
])('%s', (_, scale, level, within) => expect(isWithin(scale, level)).toBe(within));

test('bounds', () => {
  expect(boundsOf({ '10': 'ten', '2': 'two', '9': 'nine' })).toEqual({ lowest: 2, highest: 10 });
  expect(boundsOf(undefined)).toBeNull();
});
