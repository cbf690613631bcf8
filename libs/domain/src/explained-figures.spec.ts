import fc from 'fast-check';
import { assess } from './assessment';
import type { Assessment } from './assessment';
import { currentValue } from './current-value';
import type { ActualStep } from './current-value';
import type { Day } from './day';
import { contributions, explain } from './explanation';
import type { IndicatorSteps, PeriodTerm } from './explanation';
import { accumulations, directions, measures } from './indicator';
import type { IndicatorRules, Measure } from './indicator';
import { atLeast } from './near';
import { periodAt, periodsOf } from './periods';
import type { ShareStep } from './progress';
import { statusOfPace } from './status';
import type { IndicatorStatus, StatusStep } from './status';
import { addUp, combine, counting } from './totals';
import type { MeasuredValue } from './totals';
import type { Figures, ValueStatus } from './value';
import vectors from './vectors/progress.json';

const quarters = periodsOf('2025-11-01', '2027-04-30', 3);

function termsOf(values: readonly MeasuredValue[], on: Day): PeriodTerm[] {
  const counted = counting(values, on);
  return quarters
    .map(({ code }) => ({
      period: code,
      ...addUp(counted.filter(({ measuredOn }) => periodAt(quarters, measuredOn)?.code === code)),
    }))
    .filter(({ count }) => count > 0);
}

const value = (measuredOn: Day, figures: Figures, status: ValueStatus = 'approved'): MeasuredValue => ({
  measuredOn,
  recordedAt: `${measuredOn}T08:00:00Z`,
  status,
  ...figures,
});

/* The figures can be worked out again from nothing but the numbers that the steps show. */

function actualAgain(step: ActualStep): number | null {
  switch (step.how) {
    case 'sum':
      return (step.baseline ?? 0) + step.sum;
    case 'pooled':
    case 'latest-fraction':
      return step.denominator === 0 ? null : (step.numerator / step.denominator) * step.times;
    case 'latest':
      return step.value;
    case 'average':
      return step.sum / step.count;
    case 'max':
      return step.greatest;
    default:
      return null;
  }
}

function shareAgain(step: ShareStep): number | null {
  switch (step.how) {
    case 'way':
      return (step.actual - step.baseline) / (step.target - step.baseline);
    case 'ratio':
      return step.actual / step.target;
    case 'inverse':
      return step.target / step.actual;
    default:
      return null;
  }
}

function statusAgain(step: StatusStep): IndicatorStatus {
  const meets = (direction: string, actual: number, target: number) =>
    direction === 'increase' ? atLeast(actual, target) : atLeast(target, actual);
  switch (step.line) {
    case 'narrative':
    case 'no-target':
      return step.line;
    case 'final-met':
      return meets(step.direction, step.actual, step.target.value) ? 'achieved' : 'off-track';
    case 'no-actual':
      return step.due ? 'overdue' : 'not-due';
    case 'none-due':
      return 'not-due';
    case 'level':
      return meets(step.direction, step.actual, step.due.value) ? 'on-track' : 'off-track';
    case 'pace':
      return statusOfPace(step.pace, step.thresholds);
  }
}

function again(steps: IndicatorSteps): Assessment {
  return {
    actual: actualAgain(steps.actual),
    target: steps.target?.value ?? null,
    targetDue: steps.targetDue?.value ?? null,
    progress: shareAgain(steps.progress),
    pace: shareAgain(steps.pace),
    achievement: shareAgain(steps.achievement),
    status: statusAgain(steps.status),
  };
}

/** Within 1e-9 of each other, relative to the greater; null is null. */
function expectSame(found: Assessment, expected: Assessment): void {
  for (const [figure, wanted] of Object.entries(expected)) {
    const answer = found[figure as keyof Assessment];
    if (typeof wanted !== 'number' || typeof answer !== 'number') expect([figure, answer]).toEqual([figure, wanted]);
    else expect(Math.abs(answer - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  }
}

const cases = vectors.cases as unknown as {
  name: string;
  indicator: IndicatorRules;
  values: MeasuredValue[];
  asOf: Day;
  expected: Assessment;
}[];

describe('worked cases of the methodology, explained', () => {
  test.each(cases.map((worked): [string, (typeof cases)[number]] => [worked.name, worked]))(
    '%s',
    (_, { indicator, values, asOf, expected }) => {
      const { figures, steps } = explain(indicator, termsOf(values, asOf), asOf);
      expectSame(figures, expected);
      expectSame(again(steps), expected);
    },
  );
});

describe('for any indicator and values', () => {
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1e3);
  const day = fc.constantFrom('2025-11-01', '2026-01-31', '2026-02-01', '2026-06-15', '2026-12-31', '2027-04-30');
  const indicator: fc.Arbitrary<IndicatorRules> = fc.record({
    measure: fc.constantFrom(...measures),
    accumulation: fc.constantFrom(...accumulations),
    direction: fc.constantFrom(...directions),
    baseline: fc.option(number),
    targets: fc.uniqueArray(fc.record({ dueOn: day, value: number }), { selector: ({ dueOn }) => dueOn }),
  });
  const figuresOf = (measure: Measure): fc.Arbitrary<Figures> =>
    measure === 'percentage' || measure === 'ratio'
      ? fc.record({ numerator: number, denominator: number.map(Math.abs) })
      : measure === 'narrative'
        ? fc.constant({})
        : fc.record({ value: number });
  const logged = (measure: Measure) =>
    fc.array(
      fc
        .record({ figures: figuresOf(measure), measuredOn: day, status: fc.constantFrom('approved', 'submitted') })
        .map(({ figures, measuredOn, status }) => value(measuredOn, figures, status as ValueStatus)),
      { maxLength: 12 },
    );
  const anything = indicator.chain((rules) => fc.tuple(fc.constant(rules), logged(rules.measure), day));

  test('the steps come to what assess answers, and can be worked out again from what they show', () => {
    fc.assert(
      fc.property(anything, ([rules, values, on]) => {
        const { figures, steps } = explain(rules, termsOf(values, on), on);
        expect(figures).toEqual(assess(rules, addUp(counting(values, on)), on));
        expectSame(again(steps), figures);
      }),
      { numRuns: 500 },
    );
  });

  test('the terms of the periods come to the current value, and so do the values that contributed', () => {
    fc.assert(
      fc.property(anything, ([rules, values, on]) => {
        const { figures, steps } = explain(rules, termsOf(values, on), on);
        expect(currentValue(rules, combine(steps.terms))).toBe(figures.actual);
        const newestFirst = counting(values, on).sort((one, other) => (one.measuredOn < other.measuredOn ? 1 : -1));
        const gave = contributions(rules.measure, steps.actual, newestFirst);
        const deciding = newestFirst.filter((_, at) => gave[at] !== null);
        const isTied = new Set(newestFirst.map(({ measuredOn }) => measuredOn)).size < newestFirst.length;
        if (rules.accumulation !== 'latest' || !isTied)
          expect(currentValue(rules, addUp(deciding))).toBe(figures.actual);
      }),
    );
  });
});
