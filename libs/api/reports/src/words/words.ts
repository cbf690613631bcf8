import type { IndicatorStatus, ResultLevel } from '@mizan/domain';
import type { AnnexWords } from './annexes/words';
import type { OpenDataWords } from './open-data/words';

/** Units that indicators of the field commonly count in. Any other unit stands as it was typed. */
export const knownUnits = [
  'persons',
  'participants',
  'institutions',
  'organisations',
  'documents',
  'documents or decisions',
  'decisions',
  'deliverables',
  'recommendations',
  'policies or schemes',
  'practices',
  'work processes',
  'museums or platforms',
  'events',
  'sessions',
  'reports',
  'lesson notes',
  'days',
  'percentage points',
  'score 1-5',
  'stage 0-4',
  'stage 0-5',
  '% of respondents',
  '% of participants',
  '% of trained staff',
  '% of recommendations',
  '% of reports',
  '% of indicators',
  '% of actions',
  'narrative',
] as const;
export type KnownUnit = (typeof knownUnits)[number];

/** Units short enough to stand beside a number in its cell. */
export type ShortUnit = Extract<KnownUnit, 'days' | 'percentage points'>;

/** How often values are collected, as indicators commonly say it. Anything else stands as it was typed. */
export const knownFrequencies = [
  'monthly',
  'quarterly',
  'every six months',
  'yearly',
  'per session',
  'baseline and endline',
  'baseline, mid-term, end',
] as const;
export type KnownFrequency = (typeof knownFrequencies)[number];

/** How a milestone stands on the day of the report. */
export type MilestoneState = 'delivered' | 'delivered-late' | 'late' | 'planned';

/** The sheets of the workbook, in order. */
export const sheetNames = [
  'cover',
  'framework',
  'tracking',
  'activities',
  'disaggregation',
  'sdg',
  'evidence',
  'assumptions',
  'opsys',
  'changes',
  'definitions',
] as const;
export type SheetName = (typeof sheetNames)[number];

/** Every word of a document that is not the project's own. A language that lacks one does not compile. */
export interface Words extends AnnexWords {
  /** Names of the sheets: at most 31 characters, none of `[]:*?/\'`. */
  sheets: Record<SheetName, string>;
  /** Between the items of a list, with its space. */
  /** At the head of every page of demonstration data. */
  demonstrationMark: string;
  comma: string;
  /** Follows a number that is a percentage, with the space that the language puts there. */
  percentSign: string;
  /** How a spreadsheet writes days, and days with the time. */
  dayFormat: string;
  momentFormat: string;
  cover: {
    subject: string;
    partners: string;
    project: string;
    period: string;
    asOf: string;
    frozenAt: (offset: string) => string;
    identifier: string;
    sha256: string;
    approvedOnly: (day: string) => string;
    demonstration: string;
    proposal: string;
    startProposal: string;
    headline: string;
    progress: string;
    covered: string;
    wholeProject: string;
    coverage: string;
    statuses: string;
    indicators: string;
    allIndicators: string;
    milestones: string;
    planned: string;
    delivered: string;
    late: string;
  };
  framework: {
    title: string;
    resultsChain: string;
    code: string;
    indicators: string;
    unit: string;
    baseline: string;
    current: string;
    targetDue: string;
    finalTarget: string;
    value: string;
    date: string;
    referenceDate: string;
    sources: string;
    assumptions: string;
    levels: Record<ResultLevel, string>;
    baselineNote: (note: string) => string;
    frequency: (frequency: string) => string;
    responsible: (who: string) => string;
    changed: string;
    proposalMark: string;
  };
  tracking: {
    title: string;
    code: string;
    indicator: string;
    unit: string;
    date: string;
    target: string;
    actual: string;
    /** Of the value in the target in force on the same day. */
    targetShare: string;
    finalTarget: string;
    achievement: string;
    progress: string;
    pace: string;
    status: string;
    variance: string;
    /** Where a reason should stand and none was written. */
    unexplained: string;
    comment: string;
    /** How to read the lines and the shares. */
    reading: string;
  };
  activities: {
    title: string;
    code: string;
    activity: string;
    plannedOn: string;
    deliveredOn: string;
    state: string;
    planned: string;
    delivered: string;
    late: string;
    progress: string;
    covered: string;
    all: string;
    objectives: (codes: string) => string;
    states: Record<MilestoneState, string>;
  };
  disaggregation: {
    title: string;
    code: string;
    indicator: string;
    unit: string;
    axis: string;
    category: string;
    value: string;
    note: string;
    sum: string;
    withheld: string;
    reading: string;
  };
  asOf: (day: string) => string;
  statuses: Record<IndicatorStatus, string>;
  units: Record<KnownUnit, string>;
  shortUnits: Record<ShortUnit, string>;
  frequencies: Record<KnownFrequency, string>;
  openData: OpenDataWords;
}
