import type { Language, ReportLack, ReportSection } from '@mizan/domain';

/** One line of what is missing, without words. */
export interface LackLine {
  key: string;
  /** Of the indicator whose page can mend it; null where a text can. */
  indicator: string | null;
  section: ReportSection | null;
  languages: Language[];
  count: number;
}

export interface LackGroup {
  kind: ReportLack['kind'];
  lines: LackLine[];
}

/** What weighs most first: figures that are not in the report, then what a donor asks about, then texts. */
const order: readonly ReportLack['kind'][] = [
  'not-approved',
  'no-value',
  'unexplained',
  'no-evidence',
  'no-comment',
  'not-written',
  'not-translated',
];

/** What is missing, by kind. */
export function groupsOf(lacks: readonly ReportLack[]): LackGroup[] {
  return order
    .map((kind) => ({ kind, lines: lacks.filter((lack) => lack.kind === kind).map(lineOf) }))
    .filter(({ lines }) => lines.length > 0);
}

function lineOf(lack: ReportLack): LackLine {
  const line = { indicator: null, section: null, languages: [], count: 1 };
  switch (lack.kind) {
    case 'not-approved':
    case 'no-evidence':
      return { ...line, key: lack.indicator, indicator: lack.indicator, count: lack.count };
    case 'no-value':
      return { ...line, key: lack.indicator, indicator: lack.indicator };
    case 'unexplained':
    case 'no-comment':
      return { ...line, key: lack.indicator, section: `indicator:${lack.indicator}` };
    case 'not-written':
      return { ...line, key: lack.section, section: lack.section };
    case 'not-translated':
      return { ...line, key: lack.section, section: lack.section, languages: lack.languages };
  }
}
