import fc from 'fast-check';
import { addUp, combine, counting, noTotals } from './totals';
import type { MeasuredValue } from './totals';
import { valueStatuses } from './value';

const sixDecimals = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const instant = fc.integer({ min: 0, max: 4 }).map((n) => `2026-04-01T08:00:0${n}Z`);
const numbers = fc.record({ value: fc.option(sixDecimals) });
const fractions = fc.record({ numerator: sixDecimals, denominator: sixDecimals.map(Math.abs) });
const valueOf = (figures: fc.Arbitrary<object>): fc.Arbitrary<MeasuredValue> =>
  fc
    .tuple(fc.record({ measuredOn: day, recordedAt: instant, status: fc.constantFrom(...valueStatuses) }), figures)
    .map(([value, given]) => ({ ...value, ...given }));
const values = fc.array(fc.oneof(valueOf(numbers), valueOf(fractions)));

const at = (measuredOn: string, value: number | null, recordedAt = '2026-05-01T08:00:00Z') => ({
  measuredOn,
  recordedAt,
  value,
});

describe('adding up', () => {
  test('numbers', () => {
    expect(addUp([at('2026-03-02', 0.1), at('2026-04-02', 0.2), at('2026-02-02', -4)])).toEqual({
      count: 3,
      sum: -3.7,
      numerator: null,
      denominator: null,
      greatest: 0.2,
      latest: { ...at('2026-04-02', 0.2), numerator: null, denominator: null },
    });
  });

  test('fractions', () => {
    const fraction = { measuredOn: '2026-03-02', recordedAt: '2026-05-01T08:00:00Z', numerator: 9, denominator: 10 };
    const later = { ...fraction, measuredOn: '2026-03-05', numerator: 10, denominator: 100 };
    expect(addUp([later, fraction])).toEqual({
      count: 2,
      sum: null,
      numerator: 19,
      denominator: 110,
      greatest: null,
      latest: { ...later, value: null },
    });
  });

  test('stories have a last one and no numbers', () => {
    const story = { measuredOn: '2026-03-02', recordedAt: '2026-05-01T08:00:00Z' };
    const latest = { ...story, value: null, numerator: null, denominator: null };
    expect(addUp([story])).toEqual({ ...noTotals, count: 1, latest });
  });

  test('nothing', () => {
    expect(addUp([])).toEqual(noTotals);
    expect(combine([])).toEqual(noTotals);
    expect(combine([noTotals, noTotals])).toEqual(noTotals);
  });

  test('zero is a number', () => {
    expect(addUp([at('2026-03-02', 0)])).toMatchObject({ sum: 0, greatest: 0 });
  });

  test('numbers that are none leave no trace', () => {
    expect(addUp([at('2026-03-02', Number.NaN), at('2026-03-01', Number.NEGATIVE_INFINITY)])).toMatchObject({
      sum: null,
      greatest: null,
      latest: { measuredOn: '2026-03-02', value: null },
    });
  });
});

describe('the latest value', () => {
  test.each([
    ['the last measured', [at('2026-03-02', 1), at('2026-03-03', 2)], 2],
    ['measured before it was typed', [at('2026-03-03', 2), at('2026-03-02', 1, '2026-06-01T08:00:00Z')], 2],
    [
      'on one day the last recorded',
      [at('2026-03-02', 1, '2026-03-03T09:00:00Z'), at('2026-03-02', 2, '2026-03-03T08:00:00Z')],
      1,
    ],
    [
      'a fraction of a second later',
      [at('2026-03-02', 1, '2026-03-03T09:00:00Z'), at('2026-03-02', 2, '2026-03-03T09:00:00.5Z')],
      2,
    ],
    [
      'a microsecond later',
      [at('2026-03-02', 1, '2026-03-03T09:00:00.000001Z'), at('2026-03-02', 2, '2026-03-03T09:00:00.000Z')],
      1,
    ],
    ['at the very same moment the greater', [at('2026-03-02', 1), at('2026-03-02', 2)], 2],
    ['at the very same moment a number before none', [at('2026-03-02', null), at('2026-03-02', -2)], -2],
  ])('%s', (_, given, value) => {
    expect(addUp(given).latest?.value).toBe(value);
    expect(addUp([...given].reverse()).latest?.value).toBe(value);
  });
});

test('two shares of the very same moment: the greater figures, whatever the order', () => {
  const share = { measuredOn: '2026-03-02', recordedAt: '2026-05-01T08:00:00Z', numerator: 1, denominator: 2 };
  const larger = { ...share, denominator: 3 };
  expect(addUp([share, larger]).latest).toMatchObject({ numerator: 1, denominator: 3 });
  expect(addUp([larger, share]).latest).toMatchObject({ numerator: 1, denominator: 3 });
});

describe('values that count', () => {
  const value = (status: MeasuredValue['status'], measuredOn: string) => ({ ...at(measuredOn, 1), status });

  test.each<[string, MeasuredValue, boolean]>([
    ['approved before the day', value('approved', '2026-03-11'), true],
    ['approved and measured on the day', value('approved', '2026-03-12'), true],
    ['approved, measured the day after', value('approved', '2026-03-13'), false],
    ['a draft', value('draft', '2026-03-11'), false],
    ['submitted', value('submitted', '2026-03-11'), false],
    ['returned', value('returned', '2026-03-11'), false],
  ])('%s', (_, given, counts) => expect(counting([given], '2026-03-12')).toEqual(counts ? [given] : []));
});

describe('always', () => {
  test('the order of the values never matters', () => {
    const shuffled = values.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(fc.property(shuffled, ([given, other]) => expect(addUp(other)).toEqual(addUp(given))));
  });

  test('parts combine to the whole', () => {
    fc.assert(
      fc.property(values, values, values, (one, two, three) => {
        const whole = addUp([...one, ...two, ...three]);
        expect(combine([addUp(one), addUp(two), addUp(three)])).toEqual(whole);
        expect(combine([addUp(three), combine([addUp(two), addUp(one)])])).toEqual(whole);
      }),
    );
  });

  test('what is not approved changes nothing', () => {
    const waiting = fc.array(
      fc
        .tuple(valueOf(numbers), fc.constantFrom('draft' as const, 'submitted' as const, 'returned' as const))
        .map(([value, status]) => ({ ...value, status })),
    );
    fc.assert(
      fc.property(values, waiting, (given, more) => {
        const without = addUp(counting(given, '2026-03-15'));
        expect(addUp(counting([...more, ...given, ...more], '2026-03-15'))).toEqual(without);
      }),
    );
  });
});
