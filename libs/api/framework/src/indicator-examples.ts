import type { IndicatorDraft } from '@mizan/contract';

/** Indicators as tests put them: one whole, one with what must be there alone, one with a scale. */
export const trained: IndicatorDraft = {
  result: 'OP',
  activity: 'A1',
  title: { en: 'Staff trained', fr: 'Agents formés' },
  definition: { en: 'Distinct persons' },
  measure: 'number',
  unit: 'persons',
  accumulation: 'sum',
  direction: 'increase',
  baseline: { value: 0, on: '2025-11-01', note: null },
  targets: [
    { dueOn: '2026-04-30', value: 8 },
    { dueOn: '2027-04-30', value: 25.5 },
  ],
  disaggregation: ['sex', 'age'],
  source: 'Attendance sheets',
  frequency: 'quarterly',
  responsible: 'Training lead',
  sdgTargets: ['4.4', '16.b'],
};

export const minimal: IndicatorDraft = {
  result: 'OP',
  title: { en: 'Minimal' },
  measure: 'number',
  accumulation: 'latest',
  direction: 'decrease',
  baseline: { value: null },
  targets: [],
};

export const stage: IndicatorDraft = {
  ...minimal,
  measure: 'score',
  direction: 'increase',
  scale: { '0': 'none', '1': 'validated' },
};
