import type { Milestone } from '@mizan/contract';
import type { FileChild } from 'docx';
import { milestonesToCome, stateOf } from '../milestone-state';
import { proposalMark } from '../proposal-mark';
import { head } from './glance';
import { textWidth } from './look';
import { figure, type Said } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

const countWidth = 1350;
const dayWidth = 1500;
const stateWidth = 2200;

/** Every activity: how far it is, what people wrote of it, and its milestones. */
export function activitiesOf(writing: Writing): FileChild[] {
  const { data, words } = writing;
  const { activities } = data.framework;
  if (activities.length === 0) return [];
  return [
    writing.heading(2, writing.say(words.assessment.activities)),
    countsTable(writing),
    ...activities.flatMap((activity): FileChild[] => [
      writing.heading(3, writing.titled({ ...activity, standing: 'confirmed' })),
      ...writing.section(`activity:${activity.code}`),
      activity.milestones.length === 0
        ? writing.note(words.activities.none)
        : milestonesTable(
            writing,
            activity.milestones.map((milestone) => ({ milestone })),
          ),
    ]),
  ];
}

function countsTable(writing: Writing): FileChild {
  const { data, reading } = writing;
  const { activities } = reading.words;
  const rows = data.overview.activities.map(({ code, title, milestones, rollUp }): Cell[] => [
    { lines: [writing.local(title, { before: `${code} – ` }) ?? figure(code)] },
    ...[milestones.planned, milestones.delivered, milestones.late].map((count): Cell => ({
      lines: [writing.count(count)],
      at: 'right',
    })),
    { lines: [writing.share(rollUp.indicatorProgress)], at: 'right' },
    { lines: [writing.count(rollUp.covered)], at: 'right' },
  ]);
  const titles = head(
    writing,
    [activities.code, 'start'],
    [activities.planned, 'right'],
    [activities.delivered, 'right'],
    [activities.late, 'right'],
    [activities.progress, 'right'],
    [activities.covered, 'right'],
  );
  const widths = [textWidth - 5 * countWidth, ...Array.from({ length: 5 }, () => countWidth)];
  return tableOf([titles, ...rows], { direction: writing.direction, widths });
}

interface Line {
  milestone: Milestone;
  /** Where several activities stand in one table. */
  activity?: string;
}

function milestonesTable(writing: Writing, lines: readonly Line[]): FileChild {
  const { data, words } = writing;
  const rows = lines.map(({ milestone, activity }): Cell[] => {
    const after = proposalMark(milestone);
    const title: Said | null = writing.local(milestone.title, { before: activity ? `${activity} – ` : '', after });
    return [
      { lines: [title ?? (activity ? figure(activity) : null)] },
      { lines: [writing.day(milestone.plannedOn)], at: 'right' },
      { lines: [writing.day(milestone.deliveredOn)], at: 'right' },
      writing.milestoneState(stateOf(milestone, data.overview.asOf)),
    ];
  });
  const titles = head(
    writing,
    [words.activities.milestone, 'start'],
    [words.activities.plannedOn, 'right'],
    [words.activities.deliveredOn, 'right'],
    [words.activities.state, 'start'],
  );
  const widths = [textWidth - 2 * dayWidth - stateWidth, dayWidth, dayWidth, stateWidth];
  return tableOf([titles, ...rows], { direction: writing.direction, widths });
}

/** What is still to be delivered, the soonest first. */
export function upcomingMilestones(writing: Writing): FileChild[] {
  const { data, words } = writing;
  const open = milestonesToCome(data);
  return [
    writing.paragraph(writing.say(words.activities.upcoming), { style: 'Caption' }),
    open.length === 0 ? writing.note(words.activities.noneUpcoming) : milestonesTable(writing, open),
  ];
}
