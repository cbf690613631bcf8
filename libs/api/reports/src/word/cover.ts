import type { Partner } from '@mizan/contract';
import { ImageRun, Paragraph, type FileChild } from 'docx';
import { partnersOf } from '../partners';
import { proposalMark, proposalNotice } from '../proposal-mark';
import { isDemonstration } from '../reading';
import { emblemDrawing, emblemImage } from './emblem';
import { textWidth } from './look';
import { figure, runsOf, type Said, type Line } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

const labelWidth = 2900;
const emblem = { width: 96, height: 64 } as const;
const emblemWidth = 1700;

/** What the report is, whose it is, what it replaces, and how to find out whether it was changed. */
export function coverOf(writing: Writing): FileChild[] {
  const { data, words } = writing;
  const title = writing.local(data.project.title) ?? figure(data.project.code);
  const named = writing.local(data.title);
  return [
    ...fundingOf(writing),
    writing.paragraph(writing.say(words.kind), { style: 'CoverKind' }),
    writing.paragraph(title, { style: 'Title' }),
    ...(named ? [writing.paragraph(named, { style: 'Subtitle' })] : []),
    new Paragraph({
      style: 'Subtitle',
      spacing: { after: 500 },
      ...(writing.direction === 'rtl' && { bidirectional: true }),
      children: runsOf(writing.say(periodOf(writing)), { colour: 'quiet', size: 24 }),
    }),
    ...noticesOf(writing),
    factsOf(writing),
    writing.note(words.cover.approvedOnly(writing.reading.dayInWords(data.overview.asOf))),
  ];
}

/** From the first day of the project to its last, marked where the first is a proposal. */
export function durationOf(writing: Writing): Said {
  const { data, words, reading } = writing;
  const { startsOn, endsOn, startsOnStanding } = data.project;
  const span = words.between(reading.dayInWords(startsOn), reading.dayInWords(endsOn));
  return writing.say(`${span}${proposalMark({ standing: startsOnStanding })}`);
}

export function periodOf({ data, words, reading }: Writing): string {
  return words.between(reading.dayInWords(data.from), reading.dayInWords(data.to));
}

/** The emblem never stands without its statement, nor the statement without the emblem. */
function fundingOf(writing: Writing): FileChild[] {
  const { funding = 'none' } = writing.data.project;
  if (funding === 'none') return [];
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(emblemDrawing()),
    fallback: { type: 'png', data: emblemImage() },
    transformation: emblem,
    altText: { id: '1', name: writing.own.emblem, description: writing.own.emblem },
  });
  const statement: Cell = { lines: [writing.say(writing.words.cover.funding[funding])], bold: true, size: 24 };
  const widths = [emblemWidth, textWidth - emblemWidth];
  const shape = { direction: writing.direction, widths, headRows: 0, lines: false };
  return [
    tableOf(
      [
        [
          { lines: [], image },
          { ...statement, middle: true },
        ],
      ],
      shape,
    ),
  ];
}

/** In boxes, the gravest first. */
function noticesOf(writing: Writing): FileChild[] {
  const { data, words, reading } = writing;
  const { cover } = reading.words;
  const { supersedes } = data;
  const boxes: Cell[] = [];
  const box = (lines: readonly (Line | null)[], look: Omit<Cell, 'lines'>) =>
    boxes.push({ lines, style: 'Notice', ...look });
  if (data.draft) box([writing.say(words.draftNotice)], { ground: 'redGround', colour: 'red', bold: true });
  if (isDemonstration(data))
    box([writing.say(cover.demonstration)], { ground: 'redGround', colour: 'red', bold: true });
  if (supersedes) {
    const named = writing.local(supersedes.title) ?? figure(supersedes.id);
    const reason = writing.local(supersedes.reason);
    box(
      [
        writing.around(words.cover.replaces, [named], writing.moment(supersedes.frozenAt)),
        reason && writing.around((mark) => words.cover.because(mark), [reason]),
      ],
      { ground: 'amberGround', colour: 'amber' },
    );
  }
  const proposals = proposalNotice(data, reading.words);
  if (proposals !== null) box([writing.say(proposals)], { ground: 'amberGround', colour: 'amber' });
  return boxes.flatMap((cell) => [
    tableOf([[cell]], { direction: writing.direction, widths: [textWidth], headRows: 0, lines: false }),
    new Paragraph({ style: 'Running', spacing: { after: 60 } }),
  ]);
}

function factsOf(writing: Writing): FileChild {
  const { data, words } = writing;
  const { cover } = words;
  const { main, donors, others } = partnersOf(data);
  const named = (partners: readonly Partner[]) => partners.map(({ name }) => writing.local(name));
  const fact = (section: 'contract-number' | 'contact-person' | 'countries') => [
    writing.local(data.narrative?.[section]),
  ];
  const lines: [string, readonly (Line | null)[], Omit<Cell, 'lines'>?][] = [
    [cover.coordinator, named(main)],
    [cover.partners, named(others)],
    [cover.donor, named(donors)],
    [cover.contractNumber, fact('contract-number')],
    [cover.contactPerson, fact('contact-person')],
    [cover.countries, fact('countries')],
    [cover.period, [writing.say(periodOf(writing))]],
    [cover.project, [durationOf(writing)]],
    [cover.frozenAt, data.draft ? [] : [writing.moment(data.frozenAt)]],
    [cover.identifier, [figure(data.id)], { fixedWidth: true }],
    [cover.sha256, [figure(writing.reading.sha256)], { fixedWidth: true, size: 14 }],
  ];
  const rows = lines
    .filter(([, said]) => said.some((line) => line !== null))
    .map(([label, said, look]): Cell[] => [
      { lines: [writing.say(label)], colour: 'quiet' },
      { lines: said, ...look },
    ]);
  const widths = [labelWidth, textWidth - labelWidth];
  return tableOf([...rows, ...verifyOf(writing)], { direction: writing.direction, widths, headRows: 0 });
}

/** As a link that can be followed. */
function verifyOf(writing: Writing): Cell[][] {
  const { data, words, reading } = writing;
  if (!data.verifyAt) return [];
  const address = figure(`${data.verifyAt}${reading.sha256}`);
  return [
    [
      { lines: [writing.say(words.cover.verifyAt)], colour: 'quiet' },
      { lines: [address], size: 14, colour: 'green', link: address.text },
    ],
  ];
}
