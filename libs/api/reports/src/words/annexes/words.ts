import type { Funding } from '@mizan/contract';
import type {
  Accumulation,
  Direction,
  IndicatorStatus,
  Measure,
  reportFacts,
  ResultLevel,
  SdgRelevance,
} from '@mizan/domain';

/** Where the pace's thresholds lie, written as percentages (`85 %`). */
export interface ThresholdsInWords {
  /** 1 + tolerance, 1 − tolerance, amber. */
  ahead: string;
  onTrack: string;
  atRisk: string;
}

/** Words of the sheets that stand behind the figures: contributions, evidence, assumptions, changes, definitions. */
export interface AnnexWords {
  facts: Record<(typeof reportFacts)[number], string>;
  /** What the European Union asks to stand beside its emblem. */
  fundedBy: Record<Exclude<Funding, 'none'>, string>;
  draft: { mark: string; notice: string };
  /** In front of the address at which a document can be checked. */
  verify: string;
  supersedes: (report: { title: string; frozenOn: string; reason: string; changes: number }) => string;
  sdg: {
    title: string;
    target: string;
    contribution: string;
    relevance: string;
    code: string;
    unit: string;
    actual: string;
    finalTarget: string;
    achievement: string;
    progress: string;
    status: string;
    why: string;
    goal: (number: number) => string;
    activities: (codes: string) => string;
    relevances: Record<SdgRelevance, string>;
    none: string;
    reading: string;
  };
  evidence: {
    title: string;
    code: string;
    indicator: string;
    measuredOn: string;
    what: string;
    fileName: string;
    kind: string;
    bytes: string;
    addedOn: string;
    sha256: string;
    none: string;
    /** How many files there are, and how many of them are listed. */
    reading: (listed: string, count: string) => string;
    notKept: string;
  };
  assumptions: {
    title: string;
    level: string;
    code: string;
    statement: string;
    assumptions: string;
    indicator: string;
    none: string;
    reading: string;
  };
  opsys: {
    title: string;
    level: string;
    statement: string;
    code: string;
    indicator: string;
    type: string;
    unit: string;
    kind: string;
    value: string;
    date: string;
    comment: string;
    axis: string;
    category: string;
    source: string;
    kinds: Record<'baseline' | 'intermediate' | 'final' | 'earlier' | 'current', string>;
    reading: string;
  };
  changes: {
    title: string;
    code: string;
    about: string;
    what: string;
    date: string;
    before: string;
    after: string;
    reason: string;
    superseded: (title: string, frozenOn: string) => string;
    since: (title: string, to: string) => string;
    first: string;
    plans: string;
    none: string;
    notKept: string;
    kinds: Record<
      | 'value'
      | 'status'
      | 'target'
      | 'baseline'
      | 'baselineOn'
      | 'baselineNote'
      | 'unit'
      | 'definition'
      | 'retired'
      | 'late'
      | 'delivered'
      | 'new'
      | 'gone',
      string
    >;
    targetAt: (day: string) => string;
    inUse: string;
    outOfUse: string;
    reading: string;
  };
  definitions: {
    title: string;
    code: string;
    name: string;
    definition: string;
    calculation: string;
    method: string;
    numerator: string;
    denominator: string;
    scale: string;
    limitations: string;
    terms: string;
    indicators: string;
    measures: Record<Measure, string>;
    /** `pooled`: a sum of fractions. */
    accumulations: Record<Accumulation | 'pooled', string>;
    directions: Record<Direction, string>;
    /** Of each term its name and what it means, in the order in which they are read. */
    glossary: readonly (readonly [term: string, meaning: string])[];
    /** What each status means; without thresholds where the report does not say which it was made with. */
    statuses: (thresholds: ThresholdsInWords | null) => Record<IndicatorStatus, string>;
    reading: string;
  };
  levels: Record<ResultLevel, string>;
}
