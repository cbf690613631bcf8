import fc from 'fast-check';
import { assess } from './assessment';
import { currentValue } from './current-value';
import { accumulations, directions, measures } from './indicator';
import type { Accumulation, Measure } from './indicator';
import { rollUp } from './roll-up';
import { addUp, noTotals } from './totals';
import type { MeasuredValue } from './totals';

type Figures = Pick<MeasuredValue, 'value' | 'numerator' | 'denominator'>;

const totalsOf = (...given: Figures[]) =>
  addUp(
    given.map((figures, at) => ({ measuredOn: `2026-03-0${at + 1}`, recordedAt: '2026-05-01T08:00:00Z', ...figures })),
  );
const numbers = (...given: number[]) => totalsOf(...given.map((value) => ({ value })));
const fractions = (...given: [number, number][]) =>
  totalsOf(...given.map(([numerator, denominator]) => ({ numerator, denominator })));

describe('the current value', () => {
  test.each<[string, Measure, Accumulation, number | null, ReturnType<typeof totalsOf>, number | null]>([
    ['a sum starts at the baseline', 'number', 'sum', 10, numbers(1, 2), 13],
    ['a sum without a baseline starts at 0', 'number', 'sum', null, numbers(1, 2), 3],
    ['a sum of tenths', 'number', 'sum', 0.1, numbers(0.2), 0.3],
    ['a baseline alone is no current value', 'number', 'sum', 10, noTotals, null],
    ['increments of 0 leave the baseline', 'number', 'sum', 10, numbers(0), 10],
    ['the latest without the baseline', 'number', 'latest', 10, numbers(5, 3), 3],
    ['the mean without the baseline', 'number', 'average', 10, numbers(1, 2), 1.5],
    ['the mean of tenths', 'number', 'average', null, numbers(0.1, 0.1, 0.1), 0.1],
    ['the greatest without the baseline', 'number', 'max', 10, numbers(5, 3), 5],
    ['the greatest of losses', 'number', 'max', null, numbers(-5, -3), -3],
    ['percentages pool', 'percentage', 'sum', 40, fractions([30, 50], [0, 50]), 30],
    ['29 of 100 is 29 % exactly', 'percentage', 'sum', null, fractions([29, 100]), 29],
    ['the latest percentage', 'percentage', 'latest', null, fractions([9, 10], [10, 100]), 10],
    ['the latest percentage of nobody', 'percentage', 'latest', null, fractions([9, 10], [0, 0]), null],
    ['a pool with nobody', 'percentage', 'sum', null, fractions([0, 0], [0, 0]), null],
    ['a ratio is not multiplied', 'ratio', 'sum', null, fractions([66, 3], [36, 2]), 20.4],
    ['a negative gain', 'ratio', 'sum', null, fractions([-6, 4]), -1.5],
    ['scores do not add up', 'score', 'sum', null, numbers(2, 3), null],
    ['percentages have no mean', 'percentage', 'average', null, fractions([1, 2]), null],
    ['percentages have no greatest', 'percentage', 'max', null, fractions([1, 2]), null],
    ['the mean score', 'score', 'average', 2, numbers(2, 3), 2.5],
    ['a story has no level', 'narrative', 'latest', null, totalsOf({}), null],
  ])('%s', (_, measure, accumulation, baseline, totals, actual) => {
    expect(currentValue({ measure, accumulation, baseline }, totals)).toBe(actual);
  });

  test.each(measures.flatMap((measure) => accumulations.map((how): [Measure, Accumulation] => [measure, how])))(
    'nothing logged is null, never 0: %s, %s',
    (measure, accumulation) => expect(currentValue({ measure, accumulation, baseline: 7 }, noTotals)).toBeNull(),
  );
});

test('the order in which values come never changes the level', () => {
  const number = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6);
  const value = fc.record({
    measuredOn: fc.constantFrom('2026-03-01', '2026-03-02'),
    recordedAt: fc.constantFrom('2026-05-01T08:00:00Z', '2026-05-01T08:00:00.5Z'),
    value: number,
    numerator: number,
    denominator: number,
  });
  const rules = fc.record({ measure: fc.constantFrom(...measures), accumulation: fc.constantFrom(...accumulations) });
  const shuffled = fc
    .array(value)
    .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
  fc.assert(
    fc.property(rules, fc.option(number), shuffled, (given, baseline, [values, other]) => {
      const level = (some: typeof values) => currentValue({ ...given, baseline }, addUp(some));
      expect(level(other)).toBe(level(values));
    }),
  );
});

test('no input whatever gives NaN or infinity', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e-7, Number.MAX_VALUE, Number.MIN_VALUE));
  const finite = number.filter(Number.isFinite);
  const day = fc.constantFrom('2026-01-31', '2026-04-30', '2027-04-30');
  const rules = fc.record({
    measure: fc.constantFrom(...measures),
    accumulation: fc.constantFrom(...accumulations),
    direction: fc.constantFrom(...directions),
    baseline: fc.option(finite),
    targets: fc.array(fc.record({ dueOn: day, value: finite }), { maxLength: 3 }),
  });
  const values = fc.array(
    fc.record(
      { value: fc.option(number), numerator: fc.option(number), denominator: fc.option(number) },
      { requiredKeys: [] },
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(rules, values, day, (given, figures, on) => {
      const totals = totalsOf(...figures);
      const assessment = assess(given, totals, on);
      const { indicatorProgress } = rollUp([assessment]);
      const { sum, numerator, denominator, greatest } = totals;
      const { actual, progress, pace, achievement } = assessment;
      for (const answer of [
        sum,
        numerator,
        denominator,
        greatest,
        actual,
        progress,
        pace,
        achievement,
        indicatorProgress,
      ]) {
        expect(answer === null || Number.isFinite(answer)).toBe(true);
        expect(Object.is(answer, -0)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});
