import type { LocalText } from './text';

/** Lines of facts that a donor's form asks for and nothing else in the project holds. */
export const reportFacts = ['contract-number', 'contact-person', 'countries'] as const;

/** Texts about the whole period. With those about single results and activities they make the EU's narrative report. */
export const reportTexts = ['summary', 'deviations', 'lessons', 'next-period', 'cooperation', 'visibility'] as const;

/** What a text can be about beyond the whole period: a result's progress, an activity's course, an indicator's variance. */
export const reportSubjects = ['result', 'activity', 'indicator'] as const;
export type ReportSubject = (typeof reportSubjects)[number];

/** Where a text of a report stands: `summary`, `result:OP1-1`, `activity:A1`, `indicator:OC1-2`. */
export type ReportSection = (typeof reportFacts)[number] | (typeof reportTexts)[number] | `${ReportSubject}:${string}`;

/** The texts of a report by section; a section that nobody wrote is absent. */
export type Narrative = Partial<Record<ReportSection, LocalText>>;

/** Codes of what a report has places for. */
export type SubjectCodes = Record<ReportSubject, readonly string[]>;

/** Every section of a report on that framework: facts, whole texts, then results, activities and indicators in order. */
export function sectionsOf(codes: SubjectCodes): ReportSection[] {
  const about = reportSubjects.flatMap((subject) => codes[subject].map((code): ReportSection => `${subject}:${code}`));
  return [...reportFacts, ...reportTexts, ...about];
}

/** Whether a report on that framework has a place of that name. */
export function isReportSection(section: string, codes: SubjectCodes): section is ReportSection {
  const known: readonly string[] = sectionsOf(codes);
  return known.includes(section);
}
