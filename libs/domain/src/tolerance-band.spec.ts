import fc from 'fast-check';
import type { IndicatorRules } from './indicator';
import { decideStatus, defaultThresholds } from './status';
import { toleranceBand } from './tolerance-band';

const thresholds = { tolerance: 0.15 };

test.each([
  ['from 0 up to 20', { direction: 'increase', baseline: 0 }, 20, { low: 17, high: 23 }],
  ['from 40 down to 20', { direction: 'decrease', baseline: 40 }, 20, { low: 17, high: 23 }],
  ['without a baseline, up to 20', { direction: 'increase', baseline: null }, 20, { low: 17, high: 23 }],
  ['without a baseline, down to 23', { direction: 'decrease', baseline: null }, 23, { low: 20, high: 23 / 0.85 }],
  ['a baseline at the target', { direction: 'increase', baseline: 20 }, 20, null],
  ['a target of nothing without a baseline', { direction: 'decrease', baseline: null }, 0, null],
] as const)('%s', (_, rules, target, expected) => {
  const band = toleranceBand(rules, target, thresholds);
  if (expected === null || band === null) return expect(band).toBe(expected);
  expect(band.low).toBeCloseTo(expected.low, 6);
  expect(band.high).toBeCloseTo(expected.high, 6);
});

test('within the band an indicator is on track, beyond it is not', () => {
  const level = fc.integer({ min: -1000, max: 1000 });
  const baseline = fc.option(level);
  const direction = fc.constantFrom('increase' as const, 'decrease' as const);
  fc.assert(
    fc.property(
      direction,
      baseline,
      level,
      fc.double({ min: -0.5, max: 1.5, noNaN: true }),
      (way, from, target, share) => {
        // A level without a baseline is above nothing, as counts and shares are.
        if (from === null && target <= 0) return;
        const rules = { direction: way, baseline: from };
        const band = toleranceBand(rules, target, defaultThresholds);
        if (band === null) return;
        const at = band.low + share * (band.high - band.low);
        if ([0, 1].some((edge) => Math.abs(share - edge) < 1e-3) || (from === null && at <= 0)) return;
        // The final target lies out of reach, so that nothing is achieved before it.
        const isUp = from === null ? way === 'increase' : target > from;
        if (isUp !== (way === 'increase')) return;
        const far = { dueOn: '2027-01-01', value: way === 'increase' ? 1e9 : -1e9 };
        const asked: IndicatorRules = {
          measure: 'number',
          accumulation: 'sum',
          ...rules,
          targets: [{ dueOn: '2026-01-01', value: target }, far],
        };
        const { result } = decideStatus(asked, at, '2026-06-01', defaultThresholds);
        expect(result === 'on-track').toBe(share > 0 && share < 1);
      },
    ),
  );
});
