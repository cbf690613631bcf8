import { TestBed } from '@angular/core/testing';
import { addUp, explain, type IndicatorRules, type Language, type MeasuredValue } from '@mizan/domain';
import { LanguageStore } from '@mizan/web/platform';
import { startTracking } from '../specs/started-tracking';
import { StepText } from './step-text';

const counts: IndicatorRules = {
  measure: 'number',
  accumulation: 'sum',
  direction: 'increase',
  baseline: 3,
  targets: [
    { dueOn: '2026-07-31', value: 63 },
    { dueOn: '2027-04-30', value: 123 },
  ],
};
const told = { numerator: null, denominator: null };
const asOf = '2026-08-15';

type Given = [period: string, measuredOn: string, figures: Partial<MeasuredValue>];

function stepsOf(rules: IndicatorRules, ...given: Given[]) {
  const terms = given.map(([period, measuredOn, figures]) => ({
    period,
    ...addUp([{ measuredOn, recordedAt: `${measuredOn}T10:00:00Z`, ...figures }]),
  }));
  return explain(rules, terms, asOf).steps;
}
const sums = (...values: number[]) => values.map((value, at): Given => [`Q${at + 1}`, `2026-0${at + 1}-10`, { value }]);
const texts = () => TestBed.inject(StepText);

describe('the formulas, in English', () => {
  beforeEach(() => startTracking('en'));

  test('a sum: its terms by period after the baseline', () => {
    const steps = stepsOf(counts, ...sums(4, 10));
    expect(texts().actual(steps, asOf, told)).toEqual({
      rule: 'The baseline plus the sum of the 2 values approved by 15 August 2026.',
      formula: '3 + (4 + 10) = 17',
    });
    expect(texts().share('progress', steps.progress)).toEqual({
      rule: '(current value − baseline) ÷ (final target − baseline)',
      formula: '(17 − 3) ÷ (123 − 3) = 11.7%',
    });
    expect(texts().share('pace', steps.pace).rule).toContain('target due');
  });

  test.each<[string, IndicatorRules, Given[], string]>([
    ['one term needs no brackets', counts, sums(4), '3 + 4 = 7'],
    ['many terms are shown by their sum', counts, sums(1, 1, 1, 1, 1, 1, 1), '3 + 7 = 10'],
    ['a single number is no formula', { ...counts, baseline: null }, sums(4), ''],
    ['a mean', { ...counts, accumulation: 'average' }, sums(3, 2), '(3 + 2) ÷ 2 = 2.5'],
    ['the latest', { ...counts, accumulation: 'latest' }, sums(3, 2), ''],
    [
      'a pooled percentage',
      { ...counts, measure: 'percentage' },
      [
        ['Q1', '2026-01-10', { numerator: 9, denominator: 14 }],
        ['Q2', '2026-02-10', { numerator: 13, denominator: 18 }],
      ],
      '(9 + 13) ÷ (14 + 18) × 100 = 68.75',
    ],
    [
      'a share of nobody',
      { ...counts, measure: 'ratio' },
      [['Q1', '2026-01-10', { numerator: 0, denominator: 0 }]],
      '0 ÷ 0 = —',
    ],
  ])('%s', (_, rules, given, formula) => {
    expect(texts().actual(stepsOf(rules, ...given), asOf, told).formula).toBe(formula);
  });

  test.each<[string, IndicatorRules, Given[], string]>([
    ['ahead', counts, sums(100), '166.7% > 115%'],
    ['on track', counts, sums(60), '85% ≤ 100% ≤ 115%'],
    ['at risk', counts, sums(42), '60% ≤ 70% < 85%'],
    ['off track', counts, sums(6), '10% < 60%'],
    ['achieved', counts, sums(120), '123 ≥ 123'],
    ['a level lost', { ...counts, accumulation: 'latest', baseline: 63 }, sums(60), '60 < 63'],
    [
      'less is better',
      { ...counts, direction: 'decrease', accumulation: 'latest', targets: [{ dueOn: '2026-07-31', value: 5 }] },
      sums(4),
      '4 ≤ 5',
    ],
    ['nothing to compare', { ...counts, targets: [] }, sums(4), ''],
  ])('the status: %s', (_, rules, given, formula) => {
    const line = texts().status(stepsOf(rules, ...given).status);
    expect(line.formula).toBe(formula);
    expect(line.rule).not.toBe('');
  });

  test('a category that is withheld says so, and shows no number', () => {
    expect(texts().category(null, 'Women', asOf, told)).toEqual({
      rule: 'Withheld, so that nobody can be recognised in a small group.',
      formula: '',
    });
  });
});

describe.each<[Language, string, string]>([
  ['fr', 'La référence plus la seule valeur validée au 15 août 2026.', '(2,5 − 3) ÷ (123 − 3) = −0,4\u202f%'],
  [
    'ar',
    'القيمة المرجعية زائد القيمة الوحيدة المصادق عليها حتى 15 غشت 2026.',
    '(2,5 − 3) ÷ (123 − 3) = \u2066−0,4\u202f%\u2069',
  ],
])('in %s', (language, rule, formula) => {
  test('numbers are written as the language writes them, and keep their signs', async () => {
    await startTracking(language);
    expect(TestBed.inject(LanguageStore).language()).toBe(language);
    const steps = stepsOf(counts, ...sums(-0.5));
    expect(texts().actual(steps, asOf, told).rule).toBe(rule);
    expect(texts().share('progress', steps.progress).formula).toBe(formula);
  });
});
