import type { Axis } from '@mizan/contract';
import { cellCount, gridOf, restForUnknown, sumOf, unknownKey, withRestInUnknown } from './cells-grid';
import type { TypedCell } from './entry';

const axis = (code: string, ...categories: string[]): Axis => ({
  code,
  label: {},
  categories: categories.map((category) => ({ code: category, label: {} })),
  version: 1,
});
const sex = axis('sex', 'female', 'male', 'unknown');
const age = axis('age', 'under-30', '30-plus', 'unknown');
const typed = (value: string): TypedCell => ({ value, numerator: '', denominator: '' });
const share = (numerator: string, denominator: string): TypedCell => ({ value: '', numerator, denominator });

describe('the grid of crossings', () => {
  const rows = (...axes: Axis[]) =>
    gridOf(axes).map(({ heading, cells }) => [heading.map(({ code }) => code).join(), ...cells.map(({ key }) => key)]);

  test('one axis is one group, unknown last', () =>
    expect(rows(sex)).toEqual([['', 'sex=female', 'sex=male', 'sex=unknown']]));
  test('two axes are a group for each category of the first', () =>
    expect(rows(sex, age)).toEqual([
      ['female', 'age=under-30|sex=female', 'age=30-plus|sex=female', 'age=unknown|sex=female'],
      ['male', 'age=under-30|sex=male', 'age=30-plus|sex=male', 'age=unknown|sex=male'],
      ['unknown', 'age=under-30|sex=unknown', 'age=30-plus|sex=unknown', 'age=unknown|sex=unknown'],
    ]));
  test('three axes cross the first two in the heading', () =>
    expect(rows(sex, age, axis('country', 'TN', 'unknown'))).toHaveLength(9));
  test('no axis, no grid', () => expect(rows()).toEqual([]));
  test.each([
    [[], 0],
    [[sex], 3],
    [[sex, age], 9],
  ])('counts the cells before they are drawn', (axes, count) => expect(cellCount(axes)).toBe(count));
});

describe('the cells against the total', () => {
  const keys = ['sex=female', 'sex=male', 'sex=unknown'];
  test.each([
    ['they agree', { 'sex=female': typed('4'), 'sex=male': typed('3') }, '7', { sum: 7, total: 7, rest: 0 }],
    ['one is missing', { 'sex=female': typed('4') }, '7', { sum: 4, total: 7, rest: 3 }],
    ['more than the total', { 'sex=female': typed('9') }, '7', { sum: 9, total: 7, rest: -2 }],
    [
      'tenths add up exactly',
      { 'sex=female': typed('0,1'), 'sex=male': typed('0,2') },
      '0,3',
      { sum: 0.3, total: 0.3, rest: 0 },
    ],
    ['nothing filled is no sum, not zero', {}, '7', { sum: null, total: 7, rest: null }],
    ['no total yet', { 'sex=female': typed('4') }, '', { sum: 4, total: null, rest: null }],
    [
      'an unreadable cell is left out',
      { 'sex=female': typed('x'), 'sex=male': typed('3') },
      '7',
      { sum: 3, total: 7, rest: 4 },
    ],
  ])('%s', (_, cells, total, sums) =>
    expect(sumOf('value', keys, cells as Record<string, TypedCell>, total)).toEqual({ part: 'value', ...sums }),
  );
});

describe('the rest put in unknown', () => {
  test.each<[string, Axis[], Record<string, TypedCell>, string, number | null]>([
    ['what is left of the total', [sex], { 'sex=female': typed('4') }, '7', 3],
    ['everything, where no cell is filled', [sex], {}, '7', 7],
    ['added to what stands there', [sex], { 'sex=female': typed('4'), 'sex=unknown': typed('1') }, '7', 3],
    ['unknown on every axis', [sex, age], { 'age=30-plus|sex=female': typed('5') }, '7', 2],
    ['nothing is left', [sex], { 'sex=female': typed('7') }, '7', null],
    ['more is given than the total', [sex], { 'sex=female': typed('8') }, '7', null],
    ['no total', [sex], { 'sex=female': typed('4') }, '', null],
    ['a cell that can’t be read', [sex], { 'sex=female': typed('4x') }, '7', null],
  ])('%s', (_, axes, cells, total, rest) =>
    expect(restForUnknown(['value'], axes, cells, typed(total))).toEqual(rest === null ? null : { value: rest }),
  );

  test('both numbers of a share', () => {
    const cells = withRestInUnknown(
      ['numerator', 'denominator'],
      [sex],
      { 'sex=female': share('3', '5') },
      { value: '', numerator: '4', denominator: '7,5' },
      ',',
    );
    expect(cells[unknownKey([sex])]).toEqual(share('1', '2,5'));
    expect(cells['sex=female']).toEqual(share('3', '5'));
  });

  test('nothing is offered while a share lacks its denominator, whose rest would be wrong', () => {
    const totals = { value: '', numerator: '14', denominator: '18' };
    expect(restForUnknown(['numerator', 'denominator'], [sex], { 'sex=female': share('8', '') }, totals)).toBeNull();
  });

  test('a share whose numerators are complete gets a zero beside the people left', () => {
    const cells = withRestInUnknown(
      ['numerator', 'denominator'],
      [sex],
      { 'sex=female': share('4', '5') },
      { value: '', numerator: '4', denominator: '7' },
      ',',
    );
    expect(cells['sex=unknown']).toEqual(share('0', '2'));
  });
});
