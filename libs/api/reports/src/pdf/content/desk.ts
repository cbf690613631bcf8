import type { ReportData } from '@mizan/contract';
import type { Day, IndicatorStatus, Language, LocalText, ReportSection } from '@mizan/domain';
import { isWritten } from '@mizan/domain';
import { numberTextOf, type NumberText } from '../../number-text';
import { readingOf, type Reading } from '../../reading';
import { unitIn, type MilestoneState } from '../../words';
import { pdfWordsOf, type PdfWords } from '../words';
import type { Cell, Line, Mark, Prose, Text, Tone } from './paper';
import { localText, printed, proseOf, typedText } from './text';

/** What every part of the document is written from. */
export interface Desk extends Reading {
  say: PdfWords;
  numbers: NumberText;
  /** In this language or in one that it has; null where nobody wrote it. */
  local: (text: LocalText | null | undefined) => Text | null;
  statusMark: (status: IndicatorStatus) => Mark;
  milestoneMark: (state: MilestoneState) => Mark;
  unit: (unit: string | null) => Text | null;
  /** `OP-1 – its title`, as pieces of a line. */
  named: (code: string, title: LocalText | null | undefined) => Text[];
}

export function deskOf(data: ReportData, language: Language): Desk {
  const reading = readingOf(data, language);
  const words = withoutVowels(reading.words);
  const local = (text: LocalText | null | undefined) => localText(text, language);
  return {
    ...reading,
    words,
    say: pdfWordsOf(language),
    numbers: numberTextOf(language, words.percentSign),
    local,
    statusMark: (status) => ({ tone: tones[status], word: words.statuses[status] }),
    milestoneMark: (state) => ({ tone: milestoneTones[state], word: words.activities.states[state] }),
    unit: (unit) => (isWritten(unit) ? (unitIn(words, unit) ?? typedText(unit)) : null),
    named: (code, title) => {
      const text = local(title);
      return text === null ? [codeText(code)] : [codeText(code), ' – ', text];
    },
  };
}

/** Marks above and below Arabic letters: programs that read a PDF take them out of their place in the word. */
const vowels = /[\u064b-\u0652]/g;

/** Our own words without such marks, which nobody needs to read them; what people wrote keeps its own. */
function withoutVowels<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(vowels, '') as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutVowels<unknown>(inner)])) as Value;
}

/** Codes are typed in Latin letters and read from the left. */
export const codeText = (code: string): Text => ({ text: printed(code), lang: 'und', dir: 'ltr' });

const tones: Readonly<Record<IndicatorStatus, Tone>> = {
  achieved: 'good',
  ahead: 'ahead',
  'on-track': 'good',
  'at-risk': 'watch',
  'off-track': 'bad',
  overdue: 'bad',
  'not-due': 'quiet',
  'no-target': 'quiet',
  narrative: 'quiet',
};

const milestoneTones: Readonly<Record<MilestoneState, Tone>> = {
  delivered: 'good',
  'delivered-late': 'watch',
  late: 'bad',
  planned: 'quiet',
};

/** What people wrote in a section; null where nobody did. */
export function writtenIn({ data, language }: Desk, section: ReportSection): Prose | null {
  return proseOf(data.narrative?.[section], language);
}

/** True for reports that keep what people write, where an empty section is worth a word. */
export const keepsNarrative = ({ data }: Desk): boolean => data.narrative !== undefined;

export const line = (...pieces: (Text | Mark | null)[]): Line => ({ pieces: pieces.filter((piece) => piece !== null) });
export const quiet = (...pieces: (Text | Mark | null)[]): Line => ({ ...line(...pieces), look: 'quiet' });
export const strong = (...pieces: (Text | Mark | null)[]): Line => ({ ...line(...pieces), look: 'strong' });

/** A cell of the lines that hold something. */
export function cell(...lines: (Line | Text | Mark | null)[]): Cell {
  return {
    lines: lines
      .filter((one) => one !== null)
      .map((one) => (typeof one === 'object' && 'pieces' in one ? one : line(one)))
      .filter(({ pieces }) => pieces.length > 0),
  };
}

/** A value beside its day; the day alone says nothing. */
export function valueCell({ numbers }: Desk, value: string, on: Day | null | undefined): Cell {
  return cell(line(value), on == null ? null : quiet(numbers.day(on)));
}

export const proposalMark = ({ standing }: { standing: 'proposal' | 'confirmed' }): string | null =>
  standing === 'proposal' ? '\u00a0*' : null;

/** The title, with the mark of a proposal. */
export function withMark(title: Text, of: { standing: 'proposal' | 'confirmed' }): Text {
  const mark = proposalMark(of) ?? '';
  return typeof title === 'string' ? title + mark : { ...title, text: title.text + mark };
}
