import { assess } from './assessment';
import type { Assessment } from './assessment';
import type { Day } from './day';
import type { IndicatorRules } from './indicator';
import { periodAt, periodsOf } from './periods';
import { addUp, combine, counting } from './totals';
import type { MeasuredValue, Totals } from './totals';
import vectors from './vectors/progress.json';

interface WorkedCase {
  name: string;
  indicator: IndicatorRules;
  values: MeasuredValue[];
  asOf: Day;
  expected: Assessment;
}

const cases = vectors.cases as unknown as WorkedCase[];
const byName = cases.map((worked): [string, WorkedCase] => [worked.name, worked]);
const quarters = periodsOf('2025-11-01', '2027-04-30', 3);

test('there are worked cases, each with its own name', () => {
  expect(cases.length).toBeGreaterThan(40);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe('worked cases of the methodology', () => {
  test.each(byName)('%s', (_, { indicator, values, asOf, expected }) => {
    expectSame(assess(indicator, addUp(counting(values, asOf)), asOf), expected);
  });
});

describe('worked cases from totals kept per quarter', () => {
  test.each(byName)('%s', (_, { indicator, values, asOf, expected }) => {
    expectSame(assess(indicator, totalsPerQuarter(counting(values, asOf)), asOf), expected);
  });
});

describe('worked cases with the values in the opposite order', () => {
  test.each(byName)('%s', (_, { indicator, values, asOf, expected }) => {
    expectSame(assess(indicator, addUp(counting([...values].reverse(), asOf)), asOf), expected);
  });
});

function totalsPerQuarter(values: MeasuredValue[]): Totals {
  const codeOf = (value: MeasuredValue) => periodAt(quarters, value.measuredOn)?.code;
  return combine(quarters.map(({ code }) => addUp(values.filter((value) => codeOf(value) === code))));
}

/** Numbers within 1e-9; null is null and the status is the status. */
function expectSame(found: Assessment, expected: Assessment): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [figure, value] of Object.entries(expected)) {
    const answer = found[figure as keyof Assessment];
    if (typeof value === 'number') expect(answer).toBeCloseTo(value, 9);
    else expect(answer).toBe(value);
  }
}
