import {
  headlineOf,
  plannedProgress,
  statuses,
  underResult,
  verdictOf,
  type LocalText,
  type RollUp,
} from '@mizan/domain';
import { localDay } from './cover';
import { changesTable } from './changes';
import { line, quiet, type Desk } from './desk';
import type { Block, Figure, Line, Text, Tile } from './paper';
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
    ...progressFigure(desk),
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

/** Outcomes, then activities: how far each is, beside how far it was planned to be. */
function progressFigure(desk: Desk): Block[] {
  const { data, say, numbers, dayInWords, named } = desk;
  const { overview } = data;
  const lines = desk.indicators.flatMap(({ indicator, figures }) =>
    figures ? [{ ...figures, direction: indicator.direction }] : [],
  );
  const bar = (code: string, title: LocalText, rollUp: RollUp, own: typeof lines) => {
    const planned = plannedProgress(own);
    return {
      code,
      label: named(code, title),
      reached: rollUp.indicatorProgress,
      // The mark belongs to the bar's own indicators or to none.
      planned: planned.covered === rollUp.covered ? planned.share : null,
      covered: rollUp.covered,
    };
  };
  const bars = [
    ...overview.results
      .filter(({ level }) => level === 'outcome')
      .map(({ code, title, rollUp }) => bar(code, title, rollUp, underResult(overview.results, lines, code))),
    ...overview.activities.map(({ code, title, rollUp }) =>
      bar(
        code,
        title,
        rollUp,
        lines.filter(({ activity }) => activity === code),
      ),
    ),
  ];
  if (bars.length === 0) return [];
  const told = bars.map(({ code, reached, planned }) =>
    say.glance.progressLine(code, numbers.share(reached), numbers.share(planned)),
  );
  return [
    {
      kind: 'figure',
      drawing: {
        chart: 'bars',
        bars: bars.map(({ label, reached, planned, covered }) => ({
          label,
          share: reached === null ? null : Math.min(1, Math.max(0, reached)),
          planned,
          figure: numbers.share(reached),
          note: say.glance.coversShort(numbers.plain(covered)),
        })),
        levels: [0, 0.25, 0.5, 0.75, 1].map((x) => ({
          x,
          label: numbers.figure(x * 100, { decimals: 0, suffix: desk.words.percentSign }),
        })),
      },
      alt: say.glance.progressAlt(told.join(say.semicolon)),
      caption: [say.glance.progressCaption(dayInWords(overview.asOf))],
      legend: [
        { mark: 'reached', word: say.glance.reached },
        { mark: 'planned', word: say.glance.planned },
      ],
    },
  ];
}

function sinceOf(desk: Desk): Block[] {
  const { data, say, language, dayInWords } = desk;
  if (data.since === undefined) return [];
  if (data.since === null) return [{ kind: 'note', lines: [quiet(say.glance.firstReport)] }];
  const { title, frozenAt, changes } = data.since;
  const day = dayInWords(localDay(frozenAt, data.project.timeZone));
  return [
    { kind: 'heading', level: 2, number: '', title: say.glance.since(plainOf(localText(title, language)), day) },
    changes.length === 0 ? { kind: 'note', lines: [quiet(say.glance.nothingChanged)] } : changesTable(desk, changes),
  ];
}
