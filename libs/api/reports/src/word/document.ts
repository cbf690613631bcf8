import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import {
  Document,
  Footer,
  Header,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx';
import { shortHash } from '../frozen-text';
import { legalText, shortText } from '../legal-text';
import { isDemonstration } from '../reading';
import { activitiesOf, upcomingMilestones } from './activities';
import { disaggregationOf, plansOf, trackingOf } from './annexes';
import { coverOf } from './cover';
import { descriptionOf } from './description';
import { finishedDocument } from './finished-document';
import { glanceOf } from './glance';
import { logframeOf } from './logframe';
import { paper, stylesOf, textWidth, wideTextWidth } from './look';
import { resultsOf } from './results';
import { runsOf, type Said } from './said';
import { signatureOf } from './signature';
import { Writing } from './writing';

/** The report as a Word document (`.docx`) that people edit; the same data and language give the same bytes. */
export async function wordDocumentOf(data: ReportData, language: Language): Promise<Buffer> {
  const writing = new Writing(data, language);
  const document = new Document({
    ...propertiesOf(writing),
    styles: stylesOf(language),
    sections: sectionsOf(writing),
  });
  return finishedDocument(await Packer.toBuffer(document), { moment: data.frozenAt, direction: writing.direction });
}

/** They name the product, never a person. */
function propertiesOf({ data, reading }: Writing) {
  return {
    creator: 'Mizan',
    lastModifiedBy: 'Mizan',
    title: legalText(reading.read(data.title)),
    subject: `${reading.words.cover.subject} – ${legalText(reading.read(data.project.title))}`,
    keywords: `${data.project.code}, SHA-256 ${reading.sha256}`,
    description: data.id,
  };
}

function sectionsOf(writing: Writing): ISectionOptions[] {
  const { words, data } = writing;
  const { assessment, sections, annexes } = words;
  const later = [
    { title: annexes.disaggregation, blocks: disaggregationOf(writing) },
    { title: annexes.plans, blocks: plansOf(writing) },
  ].filter(({ blocks }) => blocks.length > 0);
  const annex = (at: number, title: string) =>
    writing.heading(1, writing.say(`${annexes.annex(String.fromCharCode(65 + at))} – ${title}`));
  const ifWritten = (title: string, section: 'deviations' | 'lessons'): FileChild[] => {
    const written = writing.section(section);
    return written.length === 0 ? [] : [writing.heading(2, writing.say(title)), ...written];
  };
  const hasNarrative = data.narrative !== undefined;
  return [
    section(writing, { titlePage: true }, [
      ...coverOf(writing),
      ...contentsOf(writing),
      ...glanceOf(writing),
      ...descriptionOf(writing),
      writing.heading(1, writing.say(`2. ${assessment.title}`)),
      ...writing.demanded(2, `2.1 ${assessment.summary}`, 'summary'),
      writing.heading(2, writing.say(`2.2 ${assessment.results}`)),
      writing.note(assessment.howToRead, { keepNext: true }),
      ...resultsOf(writing),
      ...activitiesOf(writing),
      ...ifWritten(assessment.deviations, 'deviations'),
      ...ifWritten(assessment.lessons, 'lessons'),
    ]),
    section(writing, { isWide: true }, [
      writing.heading(2, writing.say(`2.3 ${assessment.logframe}`)),
      ...logframeOf(writing),
    ]),
    section(writing, {}, [
      ...(hasNarrative
        ? writing.demanded(2, `2.4 ${assessment.nextPeriod}`, 'next-period')
        : [writing.heading(2, writing.say(`2.4 ${assessment.nextPeriod}`))]),
      ...upcomingMilestones(writing),
      ...writing.demanded(1, `3. ${sections.cooperation}`, 'cooperation'),
      ...writing.demanded(1, `4. ${sections.visibility}`, 'visibility'),
      ...signatureOf(writing, hasNarrative ? '5. ' : '3. '),
    ]),
    section(writing, { isWide: true }, [annex(0, annexes.tracking), ...trackingOf(writing)]),
    ...(later.length === 0
      ? []
      : [
          section(
            writing,
            {},
            later.flatMap(({ title, blocks }, at) => [annex(at + 1, title), ...blocks]),
          ),
        ]),
  ];
}

/** A field that Word fills in and brings up to date; its entries stand there for programs that don't. */
function contentsOf(writing: Writing): FileChild[] {
  return [
    new Paragraph({
      style: 'ContentsTitle',
      pageBreakBefore: true,
      ...(writing.direction === 'rtl' && { bidirectional: true }),
      children: runsOf(writing.say(writing.words.contents)),
    }),
    new TableOfContents(writing.words.contents, {
      hyperlink: true,
      headingStyleRange: '1-3',
      tabLeader: LeaderType.NONE,
    }),
  ];
}

interface SectionShape {
  isWide?: boolean;
  /** Whose first page has neither head nor foot. */
  titlePage?: boolean;
}

function section(
  writing: Writing,
  { isWide = false, titlePage = false }: SectionShape,
  children: FileChild[],
): ISectionOptions {
  const margin = isWide ? paper.narrowMargin : paper.margin;
  const width = isWide ? wideTextWidth : textWidth;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage,
      page: {
        size: {
          width: paper.width,
          height: paper.height,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1134, bottom: 1134, left: margin, right: margin, header: 567, footer: 567 },
      },
    },
    headers: { default: new Header({ children: [running(writing, width, headOf(writing))] }) },
    footers: { default: new Footer({ children: [running(writing, width, footOf(writing))] }) },
    children,
  };
}

/** What stands at the two ends of a line at the head or foot of every page. */
function running(
  { direction }: Writing,
  width: number,
  [start, end]: readonly [readonly TextRun[], readonly TextRun[]],
): Paragraph {
  const options: IParagraphOptions = {
    style: 'Running',
    ...(direction === 'rtl' && { bidirectional: true }),
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
  };
  return new Paragraph({ ...options, children: [...start, new TextRun({ children: [new Tab()] }), ...end] });
}

const longestTitle = 80;

function headOf(writing: Writing): [TextRun[], TextRun[]] {
  const { data, words, reading } = writing;
  const title = writing.local(data.title);
  const mark = data.draft ? words.draft : isDemonstration(data) ? reading.words.demonstrationMark : null;
  return [
    title ? runsOf(shortened(title)) : [],
    mark === null ? [] : runsOf(writing.say(mark), { bold: true, colour: 'red' }),
  ];
}

function footOf(writing: Writing): [TextRun[], TextRun[]] {
  const { data, reading, own, direction } = writing;
  const start = `Mizan · ${data.project.code} · SHA-256 ${shortHash(reading.sha256)}`;
  const [before = '', between = '', after = ''] = own.page('\uE000', '\uE000').split('\uE000');
  const words = (text: string) => runsOf(writing.say(text));
  const number = (of: (typeof PageNumber)[keyof typeof PageNumber]) =>
    new TextRun({ children: [of], ...(direction === 'rtl' && { rightToLeft: true }) });
  return [
    runsOf({ text: start, language: null, direction: 'ltr' }),
    [...words(before), number(PageNumber.CURRENT), ...words(between), number(PageNumber.TOTAL_PAGES), ...words(after)],
  ];
}

function shortened(said: Said): Said {
  return { ...said, text: shortText(legalText(said.text), longestTitle) };
}
