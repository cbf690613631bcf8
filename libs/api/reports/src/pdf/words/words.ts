import type { Funding } from '@mizan/contract';
import type { Change, IndicatorStatus, Language, SdgRelevance } from '@mizan/domain';

/** A column of the logical framework. */
export type LogframeColumn =
  'level' | 'chain' | 'indicator' | 'baseline' | 'current' | 'targets' | 'sources' | 'assumptions';

/** Every word of the PDF that no other document has. A language that lacks one does not compile. */
export interface PdfWords {
  contents: string;
  figure: string;
  draft: string;
  draftNotice: string;
  notWritten: string;
  /** Above a text that is in another language than the document. */
  textIn: Record<Language, string>;
  /** Between a name and what it names, and between the items of a list, with their spaces. */
  colon: string;
  semicolon: string;
  /** A figure of a small group, where there is no room to say why. */
  withheld: string;
  more: string;
  kind: string;
  between: (from: string, to: string) => string;
  cover: {
    coordinator: string;
    partners: string;
    donor: string;
    contractNumber: string;
    contactPerson: string;
    countries: string;
    period: string;
    project: string;
    frozenAt: string;
    previewedAt: string;
    identifier: string;
    sha256: string;
    verifyAt: string;
    approvedOnly: (day: string) => string;
    replaces: (title: string, day: string) => string;
    because: (reason: string) => string;
    /** Alternative text of the emblem with its statement. */
    emblem: (statement: string) => string;
    funding: Record<Exclude<Funding, 'none'>, string>;
  };
  glance: {
    title: string;
    month: (month: string, months: string) => string;
    before: (day: string) => string;
    after: (day: string) => string;
    nothingDue: string;
    kept: (count: number, shown: string, weighed: string) => string;
    behind: (count: number, shown: string) => string;
    aside: (count: number, shown: string) => string;
    ahead: string;
    lagging: string;
    lateMilestones: (count: number, shown: string) => string;
    indicatorsBehind: (count: number, shown: string) => string;
    tiles: { kept: string; keptNote: string; progress: string; milestones: string; time: string };
    covers: (covered: string, all: string) => string;
    outOf: (part: string, whole: string) => string;
    statusCaption: string;
    statusAlt: (parts: string) => string;
    /** The mean of a result under which others stand. */
    progressWithBelow: string;
    progressCaption: (day: string) => string;
    progressAlt: (parts: string) => string;
    progressLine: (of: string, reached: string, planned: string) => string;
    reached: string;
    planned: string;
    coversShort: (covered: string) => string;
    since: (title: string, day: string) => string;
    nothingChanged: string;
    firstReport: string;
    corrected: string;
    change: string;
    subject: string;
    detail: string;
    changes: Record<Change['kind'], string>;
    fromTo: (from: string, to: string) => string;
    plannedOn: (day: string) => string;
    deliveredOn: (day: string) => string;
  };
  description: {
    title: string;
    coordinator: string;
    contactPerson: string;
    partners: string;
    actionTitle: string;
    contractNumber: string;
    period: string;
    countries: string;
    groups: string;
    groupKinds: { primary: string; secondary: string };
    context: string;
  };
  assessment: {
    title: string;
    summary: string;
    results: string;
    howToRead: string;
    activities: string;
    deviations: string;
    lessons: string;
    logframe: string;
    nextPeriod: string;
  };
  card: {
    baseline: string;
    targetDue: string;
    current: string;
    finalTarget: string;
    progress: string;
    caption: (unit: string) => string;
    alt: (of: string, from: string, to: string, actual: string, target: string) => string;
    noValueYet: string;
    target: string;
    actual: string;
    today: string;
    variance: string;
    latest: string;
    pace: (share: string) => string;
  };
  activities: {
    milestone: string;
    plannedOn: string;
    deliveredOn: string;
    state: string;
    none: string;
    /** Over the milestones that are still to be delivered, late ones included. */
    upcoming: string;
    noneUpcoming: string;
  };
  sections: { cooperation: string; visibility: string };
  logframe: Record<LogframeColumn, string>;
  /** Said of what was promised otherwise at the beginning of the reporting period. */
  changed: string;
  due: (day: string) => string;
  final: (day: string) => string;
  annexes: {
    annex: (letter: string) => string;
    tracking: string;
    disaggregation: string;
    sdg: string;
    evidence: string;
    plans: string;
    definitions: string;
  };
  /** `told`: a column that has the variance explained, or else the comment on the newest value. */
  sdg: {
    target: string;
    relevance: string;
    why: string;
    indicators: string;
    reading: string;
    kinds: Record<SdgRelevance, string>;
  };
  evidence: {
    indicator: string;
    measuredOn: string;
    file: string;
    addedOn: string;
    count: (count: number, shown: string) => string;
    first: (shown: string, count: string) => string;
    none: string;
    unnamed: string;
  };
  plans: {
    at: string;
    indicator: string;
    what: string;
    reason: string;
    baseline: string;
    target: (day: string) => string;
    unit: string;
    definition: string;
    retired: string;
    restored: string;
    none: string;
    noReason: string;
  };
  definitions: {
    reading: string;
    statuses: string;
    status: Record<IndicatorStatus, (tolerance: string, amber: string) => string>;
    figures: string;
    progress: string;
    pace: string;
    mean: string;
    planned: string;
    values: (count: number, shown: string) => string;
    valuesHash: string;
    indicators: string;
    definition: string;
    fraction: string;
    method: string;
    limitations: string;
    dataQuality: string;
    scale: string;
    noDefinition: string;
  };
  signature: {
    title: string;
    statement: (day: string, hash: string) => string;
    name: string;
    position: string;
    date: string;
    place: string;
    signature: string;
    disclaimerTitle: string;
    disclaimer: (statement: string, who: string) => string;
  };
}
