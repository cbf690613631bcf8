import { headlineOf, statuses, verdictOf } from '@mizan/domain';
import { changesTable } from './changes';
import { line, quiet, type Desk } from './desk';
import type { Block, Figure, Line, Text, Tile } from './paper';
import { progressFigures } from './progress-figures';
import { localText, plainOf } from './text';

/** The project in one sentence, its figures, and what changed: a minute's reading. */
export function glanceOf(desk: Desk): Block[] {
  const { data, say } = desk;
  return [
    { kind: 'heading', level: 1, number: '', title: say.glance.title, breakBefore: true },
    { kind: 'lead', sentences: sentencesOf(desk) },
    { kind: 'tiles', tiles: tilesOf(desk) },
    ...leadersOf(desk),
    statusFigure(desk),
    ...progressFigures(desk),
    ...sinceOf(desk),
    ...(data.supersedes && data.supersedes.changes.length > 0
      ? [
          { kind: 'heading', level: 2, number: '', title: say.glance.corrected } satisfies Block,
          changesTable(desk, data.supersedes.changes),
        ]
      : []),
  ];
}

function headline({ data }: Desk) {
  return headlineOf(data.project, data.overview.activities, data.overview.asOf);
}

function sentencesOf(desk: Desk): Text[] {
  const { data, say, numbers, dayInWords } = desk;
  const { month, months } = headline(desk);
  const { kept, weighed, behind, all } = verdictOf(data.overview.project.statusCounts);
  const { glance } = say;
  const isBefore = data.overview.asOf < data.project.startsOn;
  const outside = isBefore
    ? glance.before(dayInWords(data.project.startsOn))
    : glance.after(dayInWords(data.project.endsOn));
  const aside = all - weighed;
  return [
    month === null ? outside : glance.month(numbers.plain(month), numbers.plain(months)),
    ...(weighed === 0
      ? [glance.nothingDue]
      : [glance.kept(kept, numbers.plain(kept), numbers.plain(weighed)), glance.behind(behind, numbers.plain(behind))]),
    ...(aside === 0 || weighed === 0 ? [] : [glance.aside(aside, numbers.plain(aside))]),
  ];
}

function tilesOf(desk: Desk): Tile[] {
  const { data, say, numbers } = desk;
  const { glance } = say;
  const { kept, weighed, all } = verdictOf(data.overview.project.statusCounts);
  const { month, months } = headline(desk);
  const sum = (of: 'planned' | 'delivered' | 'late') =>
    data.overview.activities.reduce((total, { milestones }) => total + milestones[of], 0);
  const { indicatorProgress, covered } = data.overview.project;
  return [
    {
      figure: glance.outOf(numbers.plain(kept), numbers.plain(weighed)),
      label: glance.tiles.kept,
      note: glance.tiles.keptNote,
    },
    {
      figure: numbers.share(indicatorProgress),
      label: glance.tiles.progress,
      note: glance.covers(numbers.plain(covered), numbers.plain(all)),
    },
    {
      figure: glance.outOf(numbers.plain(sum('delivered')), numbers.plain(sum('planned'))),
      label: glance.tiles.milestones,
      note: glance.lateMilestones(sum('late'), numbers.plain(sum('late'))),
    },
    ...(month === null
      ? []
      : [{ figure: glance.outOf(numbers.plain(month), numbers.plain(months)), label: glance.tiles.time, note: '' }]),
  ];
}

/** The activity furthest ahead and the one that lags most, with why. */
function leadersOf(desk: Desk): Block[] {
  const { data, say, numbers, named } = desk;
  const { ahead, behind } = headline(desk);
  const titleOf = (code: string) => data.overview.activities.find((activity) => activity.code === code)?.title;
  const lines: Line[] = [];
  if (ahead !== null) lines.push(line(`${say.glance.ahead} `, ...named(ahead, titleOf(ahead))));
  if (behind !== null) {
    const { lateMilestones, indicators } = behind;
    const why =
      lateMilestones > 0
        ? say.glance.lateMilestones(lateMilestones, numbers.plain(lateMilestones))
        : say.glance.indicatorsBehind(indicators, numbers.plain(indicators));
    lines.push(line(`${say.glance.lagging} `, ...named(behind.activity, titleOf(behind.activity)), ` (${why})`));
  }
  return lines.length === 0 ? [] : [{ kind: 'note', lines }];
}

function statusFigure(desk: Desk): Figure {
  const { data, say, numbers, statusMark, words } = desk;
  const { statusCounts } = data.overview.project;
  const parts = statuses
    .filter((status) => statusCounts[status] > 0)
    .map((status) => ({
      ...statusMark(status),
      count: statusCounts[status],
      shown: numbers.plain(statusCounts[status]),
    }));
  const told = parts.map(({ word, shown }) => `${word}${say.colon}${shown}`).join(words.comma);
  return {
    kind: 'figure',
    drawing: { chart: 'counts', parts },
    alt: say.glance.statusAlt(told),
    caption: [say.glance.statusCaption],
  };
}

function sinceOf(desk: Desk): Block[] {
  const { data, say, language, dayInWords } = desk;
  if (data.since === undefined) return [];
  if (data.since === null) return [{ kind: 'note', lines: [quiet(say.glance.firstReport)] }];
  const { title, to, changes } = data.since;
  return [
    {
      kind: 'heading',
      level: 2,
      number: '',
      title: say.glance.since(plainOf(localText(title, language)), dayInWords(to)),
    },
    changes.length === 0 ? { kind: 'note', lines: [quiet(say.glance.nothingChanged)] } : changesTable(desk, changes),
  ];
}
