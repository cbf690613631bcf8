import { headlineOf, statuses, verdictOf, type RollUp } from '@mizan/domain';
import type { FileChild } from 'docx';
import { changesTable } from './changes';
import { textWidth } from './look';
import { figure, type Said } from './said';
import { gap, tableOf, type Cell } from './tables';
import type { Writing } from './writing';

const figureWidth = 1900;

/** What a reader in a hurry asks first: how many promises are kept, how far each part is, and what changed. */
export function glanceOf(writing: Writing): FileChild[] {
  const { words } = writing;
  return [
    writing.heading(1, writing.say(words.glance.title), { onNewPage: true }),
    writing.paragraph(writing.say(verdict(writing)), { size: 24 }),
    headline(writing),
    writing.note(writing.reading.words.cover.coverage),
    statusTable(writing),
    gap(),
    ...changesOf(writing),
  ];
}

/** When in its life the project is, how many promises it keeps, and how many can't be weighed. */
function verdict({ data, words: { glance }, numbers, reading }: Writing): string {
  const { project, overview } = data;
  const { month, months } = headlineOf(project, overview.activities, overview.asOf);
  const outside =
    overview.asOf < project.startsOn
      ? glance.before(reading.dayInWords(project.startsOn))
      : glance.after(reading.dayInWords(project.endsOn));
  const { weighed, kept, behind, all } = verdictOf(data.overview.project.statusCounts);
  const shown = (count: number) => numbers.fixed(count, 0);
  const aside = all - weighed;
  return [
    month === null ? outside : glance.month(shown(month), shown(months)),
    ...(weighed === 0
      ? [glance.nothingDue]
      : [glance.kept(kept, shown(kept), shown(weighed)), glance.behind(behind, shown(behind))]),
    ...(aside === 0 || weighed === 0 ? [] : [glance.aside(aside, shown(aside))]),
  ].join(' ');
}

function headline(writing: Writing): FileChild {
  const { data, reading } = writing;
  const { cover } = reading.words;
  const { overview } = data;
  const line = (of: Said, { indicatorProgress, covered }: RollUp, look: Omit<Cell, 'lines'> = {}): Cell[] => [
    { lines: [of], ...look },
    { lines: [writing.share(indicatorProgress)], at: 'right', ...look },
    { lines: [writing.count(covered)], at: 'right', ...look },
  ];
  const titled = ({ code, title }: { code: string; title: Parameters<Writing['local']>[0] }) =>
    writing.local(title, { before: `${code} – ` }) ?? figure(code);
  const rows = [
    head(writing, [cover.headline, 'start'], [cover.progress, 'right'], [cover.covered, 'right']),
    line(writing.say(cover.wholeProject), overview.project, { bold: true, ground: 'sand' }),
    ...overview.results.filter(({ level }) => level === 'outcome').map((of) => line(titled(of), of.rollUp)),
    ...overview.activities.map((of) => line(titled(of), of.rollUp)),
  ];
  return tableOf(rows, {
    direction: writing.direction,
    widths: [textWidth - 2 * figureWidth, figureWidth, figureWidth],
  });
}

function statusTable(writing: Writing): FileChild {
  const { data, reading } = writing;
  const { cover } = reading.words;
  const { statusCounts } = data.overview.project;
  const rows = statuses.map((status): Cell[] => [
    writing.status(status),
    { lines: [writing.count(statusCounts[status])], at: 'right' },
  ]);
  const all: Cell = {
    lines: [writing.count(data.overview.indicators.length)],
    at: 'right',
    bold: true,
    ground: 'sand',
  };
  return tableOf(
    [
      head(writing, [cover.statuses, 'start'], [cover.indicators, 'right']),
      ...rows,
      [{ lines: [writing.say(cover.allIndicators)], bold: true, ground: 'sand' }, all],
    ],
    { direction: writing.direction, widths: [4200, figureWidth] },
  );
}

/** The row of a table that says what its columns hold. */
export function head(writing: Writing, ...columns: [words: string, at: Cell['at']][]): Cell[] {
  return columns.map(([words, at]) => ({ lines: [writing.say(words)], ...(at && { at }) }));
}

function changesOf(writing: Writing): FileChild[] {
  const { data, words } = writing;
  const { since, supersedes } = data;
  const corrected = supersedes?.changes ?? [];
  return [
    ...(corrected.length === 0
      ? []
      : [
          writing.paragraph(writing.say(words.glance.corrected), { style: 'Caption' }),
          changesTable(writing, corrected),
        ]),
    ...(since === undefined ? [] : sinceLast(writing, since)),
  ];
}

function sinceLast(writing: Writing, since: NonNullable<Writing['data']['since']> | null): FileChild[] {
  const { glance } = writing.words;
  if (since === null) return [writing.note(glance.firstReport)];
  const named = writing.local(since.title) ?? figure(since.id);
  const caption = writing.heading(2, writing.say(glance.since(named.text, writing.reading.dayInWords(since.to))));
  return since.changes.length === 0
    ? [caption, writing.paragraph(writing.say(glance.nothingChanged))]
    : [caption, changesTable(writing, since.changes)];
}
