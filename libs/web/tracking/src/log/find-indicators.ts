import type { Day, LocalText } from '@mizan/domain';
import type { IndicatorFigures, ReportingPeriod, Value } from '@mizan/contract';
import { latinDigits } from '@mizan/web/platform';

/** How pressing a value is: late, due in a period that is still open, or neither. */
export const urgencies = ['overdue', 'due', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** One line of the list of indicators to log for. */
export interface Choice {
  indicator: IndicatorFigures;
  urgency: Urgency;
  /** When the period that makes it late or due is to be reported; null where no period asks for a value. */
  dueOn: Day | null;
  /** The last day of the period that makes it late, which a value logged now is likely to be of; null where it is not late. */
  lateFor: Day | null;
  /** Values that wait for approval, so that nobody logs them twice. */
  waiting: number;
}

/** What the order rests on. */
export interface Known {
  today: Day;
  periods: readonly ReportingPeriod[];
  /** Indicator code → dates of its targets. */
  targetDates: ReadonlyMap<string, readonly Day[]>;
  submitted: readonly Value[];
}

/** The list in the order of a person in a hurry: late, then due by date, then the rest as given. */
export function inOrder(indicators: readonly IndicatorFigures[], known: Known): Choice[] {
  const rank = ({ urgency, dueOn }: Choice): string =>
    urgency === 'due' ? `${urgencies.indexOf(urgency)} ${dueOn}` : String(urgencies.indexOf(urgency));
  return indicators
    .map((indicator, at) => ({ choice: choiceOf(indicator, known), at }))
    .map((line) => ({ ...line, rank: rank(line.choice) }))
    .sort((one, other) => (one.rank === other.rank ? one.at - other.at : one.rank < other.rank ? -1 : 1))
    .map(({ choice }) => choice);
}

function choiceOf(indicator: IndicatorFigures, known: Known): Choice {
  const waiting = known.submitted.filter((value) => value.indicator === indicator.code).length;
  const choice = (urgency: Urgency, period?: ReportingPeriod): Choice => ({
    indicator,
    urgency,
    dueOn: period?.dueOn ?? null,
    lateFor: urgency === 'overdue' ? (period?.endsOn ?? null) : null,
    waiting,
  });
  if (waiting > 0) return choice('later');
  const unreported = periodsWithoutValue(indicator, known);
  const late = unreported.findLast((period) => period.dueOn < known.today);
  if (indicator.status === 'overdue' || (late !== undefined && isShort(indicator))) return choice('overdue', late);
  const open = unreported.find((period) => period.dueOn >= known.today);
  return open === undefined || indicator.status === 'achieved' ? choice('later') : choice('due', open);
}

/** Periods begun by today that hold a target date and have no approved value measured since they began. */
function periodsWithoutValue(
  { code, measuredOn }: IndicatorFigures,
  { periods, targetDates, today }: Known,
): ReportingPeriod[] {
  const dates = targetDates.get(code) ?? [];
  return periods.filter(
    ({ startsOn, endsOn }) =>
      startsOn <= today &&
      (measuredOn === null || measuredOn < startsOn) &&
      dates.some((day) => startsOn <= day && day <= endsOn),
  );
}

/** Short of the target due: a level that is already met needs no new value just because a period ended. */
function isShort({ status }: IndicatorFigures): boolean {
  return status === 'at-risk' || status === 'off-track';
}

/**
 * The choices that match every word of the search, in their code or their title in any language; those whose code
 * starts with the search come first, the rest keep their order. An empty search matches all.
 */
export function matching(choices: readonly Choice[], search: string): Choice[] {
  const words = foldText(search).split(' ').filter(Boolean);
  const code = foldCode(search);
  if (words.length === 0) return [...choices];
  const found = choices.filter(
    ({ indicator }) => isCode(indicator.code, code) || holds(indicator.code, indicator.title, words),
  );
  return [
    ...found.filter((choice) => isCode(choice.indicator.code, code)),
    ...found.filter((choice) => !isCode(choice.indicator.code, code)),
  ];
}

function isCode(code: string, typed: string): boolean {
  return typed !== '' && foldCode(code).startsWith(typed);
}

function holds(code: string, title: LocalText, words: readonly string[]): boolean {
  const text = foldText([code, ...Object.values(title)].join(' '));
  return words.every((word) => text.includes(word));
}

/** `op3-1`, `OP3 1` and `op31` are the same code to a person in a hurry. */
function foldCode(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Text without case, accents, Arabic vowel signs and the letter variants that people type for one another. */
export function foldText(text: string): string {
  return latinDigits(text)
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[\u0671]/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064A')
    .replace(/œ/g, 'oe')
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
