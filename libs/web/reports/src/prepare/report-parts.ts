import type { Framework, Overview } from '@mizan/contract';
import {
  reportFacts,
  reportTexts,
  resultLevels,
  type IndicatorStatus,
  type LocalText,
  type ReportSection,
} from '@mizan/domain';

/** One text to write: its place, and what it is about. */
export interface ReportPart {
  section: ReportSection;
  /** Key of its name; null where `title` names it. */
  key: string | null;
  title: LocalText | null;
  code: string;
  /** Of an indicator, so that who explains it sees what there is to explain. */
  status: IndicatorStatus | null;
  /** A line rather than a text. */
  isLine: boolean;
}

export interface PartGroup {
  key: 'whole' | 'facts' | 'results' | 'activities' | 'indicators';
  parts: ReportPart[];
}

const plain = { key: null, title: null, code: '', status: null, isLine: false };

/** Every text that a report has a place for, in the order in which a person writes it. */
export function partsOf({ results, activities, indicators }: Framework, overview: Overview): PartGroup[] {
  const statuses = new Map(overview.indicators.map(({ code, status }) => [code, status]));
  const named = (section: ReportSection): ReportPart => ({ ...plain, section, key: section });
  const inUse = <Piece extends { retired: boolean }>(pieces: readonly Piece[]) =>
    pieces.filter(({ retired }) => !retired);
  return [
    { key: 'whole', parts: reportTexts.map(named) },
    {
      key: 'results',
      parts: resultLevels
        .flatMap((level) => inUse(results).filter((result) => result.level === level))
        .map(({ code, title }) => ({ ...plain, section: `result:${code}`, code, title })),
    },
    {
      key: 'activities',
      parts: inUse(activities).map(({ code, title }) => ({ ...plain, section: `activity:${code}`, code, title })),
    },
    {
      key: 'indicators',
      parts: inUse(indicators).map(({ code, title }) => ({
        ...{ ...plain, section: `indicator:${code}`, code, title },
        status: statuses.get(code) ?? null,
      })),
    },
    { key: 'facts', parts: reportFacts.map((fact) => ({ ...named(fact), isLine: true })) },
  ];
}
