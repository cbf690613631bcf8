import type { Framework, Indicator } from '@mizan/contract';
import type { SheetSetting } from './check-sheet';

/** Staff trained: OP3-1 of the demonstration, in short. For specs. */
export const trained: Indicator = {
  code: 'OP3-1',
  result: 'OP3',
  activity: 'A3',
  title: { fr: 'Agents formés', en: 'Staff trained' },
  definition: { fr: 'Agents du CCME ayant achevé une formation' },
  measure: 'number',
  unit: 'persons',
  accumulation: 'sum',
  direction: 'increase',
  numerator: null,
  denominator: null,
  partOfWhole: false,
  scale: null,
  baseline: { value: 0, on: '2025-11-01', note: null },
  targets: [
    { dueOn: '2026-04-30', value: 8 },
    { dueOn: '2027-04-30', value: 25.5 },
  ],
  disaggregation: ['sex'],
  source: 'Attendance sheets',
  frequency: null,
  responsible: 'Training officer',
  method: null,
  assumptions: null,
  limitations: { ar: 'لا يقيس الأثر' },
  dataQuality: null,
  sdgTargets: ['4.4'],
  sdgLinks: [{ target: '4.4', relevance: 'primary' }],
  retired: false,
  standing: 'proposal',
  version: 3,
};

const named = { title: { fr: '–' }, retired: false, version: 1 };

export const framework: Pick<Framework, 'results' | 'activities' | 'axes' | 'indicators'> = {
  results: [{ ...named, code: 'OP3', level: 'output', parent: 'OC3', assumptions: null, standing: 'proposal' }],
  activities: [{ ...named, code: 'A3', objectives: ['OC3'], milestones: [] }],
  axes: [{ code: 'sex', label: { fr: 'Sexe' }, categories: [], version: 1 }],
  indicators: [trained],
};

/** Where `trained` is edited before it has a value. */
export const setting: SheetSetting = {
  projectStartsOn: '2025-11-01',
  framework,
  before: trained,
  hasValues: false,
  hasApproved: false,
};
