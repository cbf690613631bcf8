import { sectionsOf, type Narrative, type ReportSection } from './report-sections';
import type { IndicatorStatus } from './status';
import { isWritten, isWrittenInAny, type Language } from './text';
import { behindStatuses } from './verdict';

/** What the days of a report hold of one indicator. */
export interface ReportedIndicator {
  code: string;
  /** As of the report's last day. */
  status: IndicatorStatus;
  /** Values measured in its days that wait for somebody: drafts, submitted, returned. */
  waiting: number;
  /** Approved values measured in its days, and how many of them no file supports. */
  approved: number;
  withoutEvidence: number;
  /** True where a target came due in its days. */
  targetDue: boolean;
  /** True where the newest value that counts came with words. */
  commented: boolean;
}

/** What a report still lacks. None of it keeps a report from being frozen; a donor would ask about each. */
export type ReportLack =
  | { kind: 'not-approved'; indicator: string; count: number }
  /** A target came due and no value was measured in the report's days. */
  | { kind: 'no-value'; indicator: string }
  | { kind: 'no-evidence'; indicator: string; count: number }
  /** Behind, and nobody wrote why. */
  | { kind: 'unexplained'; indicator: string; status: IndicatorStatus }
  | { kind: 'no-comment'; indicator: string }
  | { kind: 'not-written'; section: ReportSection }
  | { kind: 'not-translated'; section: ReportSection; languages: Language[] };

export interface ReportedState {
  indicators: readonly ReportedIndicator[];
  results: readonly string[];
  activities: readonly string[];
  narrative: Narrative;
  /** In which the project reports. */
  languages: readonly Language[];
}

/** What the report lacks: values first, in the framework's order, then its texts. */
export function lacksOf({ indicators, results, activities, narrative, languages }: ReportedState): ReportLack[] {
  const asked = sectionsOf({ result: results, activity: activities, indicator: [] });
  const written = asked.filter((section) => isWrittenIn(narrative, section));
  const explained = indicators
    .map(({ code }): ReportSection => `indicator:${code}`)
    .filter((section) => isWrittenIn(narrative, section));
  return [
    ...indicators.flatMap((indicator) =>
      lacksOfIndicator(indicator, isWrittenIn(narrative, `indicator:${indicator.code}`)),
    ),
    ...asked
      .filter((section) => !written.includes(section))
      .map((section) => ({ kind: 'not-written' as const, section })),
    ...[...written, ...explained].flatMap((section) => untranslated(narrative, section, languages)),
  ];
}

function lacksOfIndicator(
  { code, status, waiting, approved, withoutEvidence, targetDue, commented }: ReportedIndicator,
  explained: boolean,
): ReportLack[] {
  const lacks: ReportLack[] = [];
  if (waiting > 0) lacks.push({ kind: 'not-approved', indicator: code, count: waiting });
  if (targetDue && approved === 0) lacks.push({ kind: 'no-value', indicator: code });
  if (withoutEvidence > 0) lacks.push({ kind: 'no-evidence', indicator: code, count: withoutEvidence });
  if (explained) return lacks;
  if (behindStatuses.includes(status)) lacks.push({ kind: 'unexplained', indicator: code, status });
  else if (approved > 0 && !commented) lacks.push({ kind: 'no-comment', indicator: code });
  return lacks;
}

function untranslated(narrative: Narrative, section: ReportSection, languages: readonly Language[]): ReportLack[] {
  const missing = languages.filter((language) => !isWritten(narrative[section]?.[language]));
  return missing.length > 0 ? [{ kind: 'not-translated', section, languages: missing }] : [];
}

function isWrittenIn(narrative: Narrative, section: ReportSection): boolean {
  return isWrittenInAny(narrative[section] ?? {});
}
