import type { FrozenIndicator, FrozenResult, ReportData } from '@mizan/contract';
import {
  textDirectionOf,
  textIn,
  type Day,
  type Instant,
  type TextDirection,
  type IndicatorStatus,
  type Language,
  type LocalText,
  type ReportSection,
} from '@mizan/domain';
import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { FigureShape } from '../figure-shape';
import { legalText, oneLine } from '../legal-text';
import { noValue, numberTextOf, type NumberText } from '../number-text';
import { pdfWordsOf, type PdfWords } from '../pdf/words';
import { proposalMark } from '../proposal-mark';
import { partsOf } from '../prose';
import { readingOf, type Reading } from '../reading';
import { milestoneMarks, statusMarks, type Mark } from '../workbook/status-marks';
import { unitIn, type MilestoneState } from '../words';
import {
  figure,
  inLanguage,
  lineIn,
  localText,
  quiet,
  runsOf,
  startOf,
  typedText,
  type Line,
  type RunLook,
  type Said,
} from './said';
import type { Cell } from './tables';
import { wordWordsOf, type WordWords } from './words';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What every part of the document is written with: the frozen data, its words in one language, and its paragraphs. */
export class Writing {
  readonly reading: Reading;
  /** Of the report, as the PDF says it. */
  readonly words: PdfWords;
  readonly own: WordWords;
  readonly numbers: NumberText;
  readonly direction: TextDirection;

  constructor(
    readonly data: ReportData,
    readonly language: Language,
  ) {
    this.reading = readingOf(data, language);
    this.words = pdfWordsOf(language);
    this.own = wordWordsOf(language);
    this.numbers = numberTextOf(language, this.reading.words.percentSign);
    this.direction = textDirectionOf(language);
  }

  /** Words of the document. */
  say(words: string): Said {
    return inLanguage(words.replace(/[\u2066-\u2069]/g, ''), this.language);
  }

  /** A text of the project, with what stands before and after it. */
  local(text: LocalText | null | undefined, around?: { before?: string; after?: string }): Said | null {
    return localText(text, this.language, around);
  }

  /** `OP-1 – Title *`; the code alone where nobody wrote a title. */
  titled({ code, title, ...of }: Pick<FrozenResult | FrozenIndicator, 'code' | 'title' | 'standing'>): Said {
    const after = proposalMark(of);
    return this.local(title, { before: `${code} – `, after }) ?? figure(`${code}${after}`);
  }

  /** A unit: in the words of the document where it is known to the field, else as typed; null for none. */
  unit(unit: string | null): Said | null {
    const known = unitIn(this.reading.words, unit);
    return known === null ? typedText(unit) : this.say(known);
  }

  quietUnit(unit: string | null): Said | null {
    const said = this.unit(unit);
    return said && quiet(said);
  }

  day(day: Day | null | undefined): Said {
    return figure(this.numbers.day(day));
  }

  /** A figure of an indicator; what follows it in Arabic letters reads in its own direction. */
  figure(value: number | null | undefined, shape: FigureShape): Said[] {
    if (value == null || !arabicLetter.test(shape.suffix)) return [figure(this.numbers.figure(value, shape))];
    return [figure(this.numbers.fixed(value, shape.decimals)), this.say(shape.suffix)];
  }

  /** The same with as many decimals as it has: a level of another day may have more than the indicator has now. */
  plain(value: number | null | undefined, suffix: string): Said[] {
    if (value == null) return [figure(noValue)];
    return arabicLetter.test(suffix)
      ? [figure(this.numbers.plain(value)), this.say(suffix)]
      : [figure(`${this.numbers.plain(value)}${suffix}`)];
  }

  /** A moment as the project's clocks tell it; what is isolated in it reads from the left. */
  moment(instant: Instant): Said[] {
    const parts = this.numbers.moment(instant, this.data.project.timeZone).split(/\u2066([^\u2069]*)\u2069/);
    const said = parts.map((part, at) => (at % 2 === 1 ? figure(part) : this.say(part)));
    return said.filter(({ text }) => text !== '');
  }

  share(value: number | null | undefined): Said {
    return figure(this.numbers.share(value));
  }

  count(value: number): Said {
    return figure(this.numbers.fixed(value, 0));
  }

  /** Words of the document around pieces that read in their own direction. */
  around(words: (...marks: [string, string]) => string, ...pieces: readonly (readonly Said[])[]): Said[] {
    return words('\uE000', '\uE001')
      .split(/([\uE000\uE001])/)
      .flatMap((part) => (part === '' ? [] : (pieces[['\uE000', '\uE001'].indexOf(part)] ?? [this.say(part)])));
  }

  /** A status, with its shape before its word. */
  status(status: IndicatorStatus): Cell {
    return this.marked(statusMarks[status], this.reading.words.statuses[status]);
  }

  milestoneState(state: MilestoneState): Cell {
    return this.marked(milestoneMarks[state], this.reading.words.activities.states[state]);
  }

  private marked({ shape, look }: Mark, word: string): Cell {
    const ground = look.ground === 'plain' ? undefined : look.ground;
    return {
      lines: [this.say(`${shape} ${word}`)],
      bold: true,
      ...(look.ink && { colour: look.ink }),
      ...(ground && { ground }),
    };
  }

  heading(level: 1 | 2 | 3, said: Said, { onNewPage = false } = {}): Paragraph {
    return new Paragraph({
      heading: headings[level],
      ...(onNewPage && { pageBreakBefore: true, spacing: { before: 0 } }),
      ...(said.direction === 'rtl' && { bidirectional: true }),
      // Headings begin where the document's do, whichever way their own letters read.
      ...(said.direction !== this.direction && { alignment: startOf(this.direction) }),
      children: runsOf({ ...said, text: oneLine(legalText(said.text)) }),
    });
  }

  paragraph(
    line: Line,
    { style, keepNext, ...look }: RunLook & { style?: string; keepNext?: boolean } = {},
  ): Paragraph {
    const { pieces, direction } = lineIn(line, this.direction);
    return new Paragraph({
      ...(keepNext && { keepNext }),
      ...(style && { style }),
      ...(direction === 'rtl' && { bidirectional: true }),
      children: pieces.flatMap((piece) => runsOf(piece, look)),
    });
  }

  /** `Label : text`; a text that reads in the other direction stands below its label. */
  labelled(label: string, said: Said): FileChild[] {
    const note = this.foreign(said.language);
    const name = note === null ? label : `${label} ${note}`;
    const labelling = { ...this.say(`${name}${this.words.colon}`), look: { bold: true } };
    const blocks = blocksOf(said.text);
    const [first] = blocks;
    const beside = first && !first.isItem && said.direction === this.direction;
    return beside
      ? [
          this.paragraph([labelling, { ...said, text: first.text }]),
          ...blocks.slice(1).map((of) => this.block(of, said)),
        ]
      : [this.paragraph(labelling, { keepNext: true }), ...blocks.map((of) => this.block(of, said))];
  }

  /** A text in paragraphs: a blank line begins a new one, and lines that begin with `- ` are a list. */
  prose(text: LocalText | null | undefined): FileChild[] {
    const found = text ? textIn(text, this.language) : null;
    if (!found) return [];
    const blocks = blocksOf(found.text).map((of) => this.block(of, inLanguage('', found.language)));
    const note = this.foreign(found.language);
    return note === null ? blocks : [this.paragraph(this.say(note), { style: 'Quiet', keepNext: true }), ...blocks];
  }

  /** What was written in a section. */
  section(name: ReportSection): FileChild[] {
    return this.prose(this.data.narrative?.[name]);
  }

  /** A section that the donor's form asks for: where nobody wrote it, it says so; none in reports older than narratives. */
  demanded(level: 1 | 2, title: string, name: ReportSection): FileChild[] {
    if (this.data.narrative === undefined) return [];
    const written = this.section(name);
    const blocks = written.length > 0 ? written : [this.note(this.words.notWritten)];
    return [this.heading(level, this.say(title)), ...blocks];
  }

  /** Small words of the document; those about what follows stay with it. */
  note(words: string, { keepNext = false } = {}): Paragraph {
    return this.paragraph(this.say(words), { style: 'Quiet', keepNext });
  }

  /** Says which language that is; null where it is the document's, or nobody recorded it. */
  private foreign(language: Language | null): string | null {
    return language === null || language === this.language ? null : this.words.textIn[language];
  }

  private block({ text, isItem }: Block, { language, direction }: Said): Paragraph {
    return new Paragraph({
      ...(isItem && { bullet: { level: 0 } }),
      ...(direction === 'rtl' && { bidirectional: true }),
      children: runsOf({ text, language, direction }),
    });
  }
}

interface Block {
  text: string;
  isItem: boolean;
}

function blocksOf(text: string): Block[] {
  return partsOf(text).flatMap((part): Block[] =>
    'list' in part
      ? part.list.map((item) => ({ text: item, isItem: true }))
      : [{ text: part.paragraph.join('\n'), isItem: false }],
  );
}

const arabicLetter = /\p{Script=Arabic}/u;
