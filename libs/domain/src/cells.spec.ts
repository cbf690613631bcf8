import fc from 'fast-check';
import { cellKey, readCellKey } from './cells';
import type { Categories } from './cells';

test.each<[string, Categories, string]>([
  ['the whole', {}, ''],
  ['one axis', { sex: 'female' }, 'sex=female'],
  ['axes in the order of the alphabet', { sex: 'female', age: 'under-30' }, 'age=under-30|sex=female'],
  ['whatever order they came in', { age: 'under-30', sex: 'female' }, 'age=under-30|sex=female'],
  ['signs inside a code', { 'a=b': 'c|d', 'e%': '%3D' }, 'a%3Db=c%7Cd|e%25=%253D'],
])('%s', (_, categories, key) => {
  expect(cellKey(categories)).toBe(key);
  expect(readCellKey(key)).toEqual(categories);
});

test('every key reads back, and different cells have different keys', () => {
  const code = fc.oneof(fc.string(), fc.constantFrom('sex', '%3D', '=', '|', '%', '%25', '__proto__'));
  const cell = fc.array(fc.tuple(code, code)).map((pairs): Categories => Object.fromEntries(pairs));
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      expect(readCellKey(cellKey(one))).toEqual(one);
      expect(cellKey(one) === cellKey(other)).toBe(sameCell(one, other));
    }),
  );
});

test.each(['sex', 'sex=female=male', 'sex=female|', '|'])('no key: %s', (text) => {
  expect(() => readCellKey(text)).toThrow(RangeError);
});

function sameCell(one: Categories, other: Categories): boolean {
  const axes = Object.keys(one);
  return (
    axes.length === Object.keys(other).length &&
    axes.every((axis) => Object.hasOwn(other, axis) && one[axis] === other[axis])
  );
}
