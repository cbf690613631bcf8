import type { FrozenResult, Milestone } from '@mizan/contract';
import type { ReportSection } from '@mizan/domain';
import { codesIn } from '../../directions';
import { milestonesToCome, stateOf } from '../../milestone-state';
import { inChain } from '../../results-in-chain';
import { cell, keepsNarrative, line, proposalMark, quiet, withMark, writtenIn, type Desk } from './desk';
import { cardOf } from './indicator-card';
import { logframeOf } from './logframe';
import type { Block, Table, Text } from './paper';

/** Parts 2 to 4 of the EU's narrative report: results and activities, the logical framework, cooperation, visibility. */
export function assessmentOf(desk: Desk): Block[] {
  const { say } = desk;
  const { assessment, sections } = say;
  return [
    { kind: 'heading', level: 1, number: '2', title: assessment.title },
    ...demanded(desk, '2.1', assessment.summary, 'summary'),
    { kind: 'heading', level: 2, number: '2.2', title: assessment.results },
    { kind: 'note', lines: [quiet(assessment.howToRead)] },
    {
      kind: 'legend',
      items: [
        { mark: 'target', word: say.card.target },
        { mark: 'actual', word: say.card.actual },
        { mark: 'today', word: say.card.today },
      ],
    },
    ...inChain(desk.data.framework.results).flatMap((result) => resultBlocks(desk, result)),
    ...withoutResult(desk),
    { kind: 'heading', level: 2, number: '', title: assessment.activities },
    ...desk.data.overview.activities.flatMap((activity) => activityBlocks(desk, activity)),
    ...ifWritten(desk, assessment.deviations, 'deviations'),
    ...ifWritten(desk, assessment.lessons, 'lessons'),
    {
      kind: 'landscape',
      blocks: [{ kind: 'heading', level: 2, number: '2.3', title: assessment.logframe }, ...logframeOf(desk)],
    },
    { kind: 'heading', level: 2, number: '2.4', title: assessment.nextPeriod },
    ...writtenOrNot(desk, 'next-period'),
    ...awaited(desk),
    ...demanded(desk, '3', sections.cooperation, 'cooperation'),
    ...demanded(desk, '4', sections.visibility, 'visibility'),
  ];
}

/** A section that the form asks for: where nobody wrote it, it says so. */
function demanded(desk: Desk, number: string, title: string, section: ReportSection): Block[] {
  if (!keepsNarrative(desk)) return [];
  return [{ kind: 'heading', level: number.includes('.') ? 2 : 1, number, title }, ...writtenOrNot(desk, section)];
}

function writtenOrNot(desk: Desk, section: ReportSection): Block[] {
  if (!keepsNarrative(desk)) return [];
  return [writtenIn(desk, section) ?? { kind: 'note', lines: [quiet(desk.say.notWritten)] }];
}

/** The milestones of the coming period, and those that are late. */
function awaited(desk: Desk): Block[] {
  const { upcoming, noneUpcoming } = desk.say.activities;
  const open = milestonesToCome(desk.data);
  if (open.length === 0) return [{ kind: 'note', lines: [quiet(noneUpcoming)] }];
  return [{ kind: 'note', lines: [quiet(upcoming)] }, milestoneTable(desk, open)];
}

function ifWritten(desk: Desk, title: string, section: ReportSection): Block[] {
  const text = writtenIn(desk, section);
  return text === null ? [] : [{ kind: 'heading', level: 2, number: '', title }, text];
}

function resultBlocks(desk: Desk, result: FrozenResult): Block[] {
  const { data, words, say, numbers, local, indicators } = desk;
  const title: Text = local(result.title) ?? result.code;
  const own = indicators.filter(({ indicator }) => indicator.result === result.code);
  const rollUp = data.overview.results.find(({ code }) => code === result.code)?.rollUp;
  const hasBelow = data.framework.results.some(({ parent }) => parent === result.code);
  const mean =
    rollUp && rollUp.indicatorProgress !== null
      ? [
          ` · ${hasBelow ? say.glance.progressWithBelow : say.glance.tiles.progress}${say.colon}`,
          numbers.share(rollUp.indicatorProgress),
          ` ${say.glance.coversShort(numbers.plain(rollUp.covered))}`,
        ]
      : [];
  const text = writtenIn(desk, `result:${result.code}`);
  return [
    { kind: 'heading', level: 3, number: result.code, title: withMark(title, result) },
    { kind: 'note', lines: [quiet(words.levels[result.level], ...mean)] },
    ...(text === null ? [] : [text]),
    ...own.map((reading) => cardOf(desk, reading)),
  ];
}

/** Indicators whose result the report does not hold; none of a report that is whole. */
function withoutResult(desk: Desk): Block[] {
  const codes = new Set(desk.data.framework.results.map(({ code }) => code));
  return desk.indicators
    .filter(({ indicator }) => !codes.has(indicator.result))
    .map((reading) => cardOf(desk, reading));
}

function activityBlocks(desk: Desk, activity: Desk['data']['overview']['activities'][number]): Block[] {
  const { say, words, numbers, local, language } = desk;
  const { milestones, rollUp } = activity;
  const text = writtenIn(desk, `activity:${activity.code}`);
  const serves =
    activity.objectives.length === 0
      ? []
      : [words.activities.objectives(codesIn(activity.objectives, language, words.comma))];
  const facts = [
    ...serves,
    `${say.glance.tiles.milestones}${say.colon}${say.glance.outOf(numbers.plain(milestones.delivered), numbers.plain(milestones.planned))}`,
    ...(rollUp.indicatorProgress === null
      ? []
      : [
          `${say.glance.tiles.progress}${say.colon}${numbers.share(rollUp.indicatorProgress)} ${say.glance.coversShort(numbers.plain(rollUp.covered))}`,
        ]),
  ];
  return [
    { kind: 'heading', level: 3, number: activity.code, title: local(activity.title) ?? activity.code },
    { kind: 'note', lines: [quiet(facts.join(' · '))] },
    ...(text === null ? [] : [text]),
    milestones.items.length === 0
      ? { kind: 'note', lines: [quiet(say.activities.none)] }
      : milestoneTable(
          desk,
          milestones.items.map((milestone) => ({ milestone })),
        ),
  ];
}

/** `activity` where those of several stand in one table. */
function milestoneTable(desk: Desk, items: readonly { milestone: Milestone; activity?: string }[]): Table {
  const { say, numbers, local, data, milestoneMark } = desk;
  return {
    kind: 'table',
    columns: [{ share: 1 }, { share: 0 }, { share: 0 }, { share: 0 }],
    header: [say.activities.milestone, say.activities.plannedOn, say.activities.deliveredOn, say.activities.state],
    rows: items.map(({ milestone, activity }) => {
      const state = stateOf(milestone, data.overview.asOf);
      const delivered = state.startsWith('delivered') ? milestone.deliveredOn : null;
      return [
        cell(line(activity ? `${activity} – ` : '', local(milestone.title), proposalMark(milestone))),
        cell(numbers.day(milestone.plannedOn)),
        cell(numbers.day(delivered)),
        cell(milestoneMark(state)),
      ];
    }),
  };
}
