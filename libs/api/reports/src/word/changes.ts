import type { Change } from '@mizan/domain';
import type { FileChild } from 'docx';
import { textWidth } from './look';
import { figure, type Said, type Line } from './said';
import { tableOf, type Cell } from './tables';
import type { Writing } from './writing';

const widths = [2200, 4600, textWidth - 6800];

/** What is different between two sets of figures: kind, about what, and from what to what. */
export function changesTable(writing: Writing, changes: readonly Change[]): FileChild {
  const { glance } = writing.words;
  const head = [glance.change, glance.subject, glance.detail].map((words): Cell => ({ lines: [writing.say(words)] }));
  const rows = changes.map((change): Cell[] => [
    { lines: [writing.say(glance.changes[change.kind])], bold: true },
    { lines: [subjectOf(writing, change)] },
    { lines: detailOf(writing, change) },
  ]);
  return tableOf([head, ...rows], { direction: writing.direction, widths });
}

function subjectOf(writing: Writing, change: Change): Said {
  if (!('indicator' in change)) {
    const activity = writing.data.framework.activities.find(({ code }) => code === change.activity);
    return activity ? writing.titled({ ...activity, standing: 'confirmed' }) : figure(change.activity);
  }
  const known = writing.reading.indicatorOf(change.indicator)?.indicator;
  return known ? writing.titled(known) : figure(change.indicator);
}

function detailOf(writing: Writing, change: Change): (Line | null)[] {
  const { words, reading } = writing;
  switch (change.kind) {
    case 'worse':
    case 'better':
    case 'other-status': {
      const { statuses } = reading.words;
      return [writing.say(words.glance.fromTo(statuses[change.from], statuses[change.to]))];
    }
    case 'target':
    case 'value': {
      const { suffix = '' } = reading.indicatorOf(change.indicator)?.shape ?? {};
      const written = (value: number | null) => writing.plain(value, suffix);
      return [writing.around(words.glance.fromTo, written(change.from), written(change.to))];
    }
    case 'late':
      return [
        writing.local(change.title),
        writing.around((mark) => words.glance.plannedOn(mark), [writing.day(change.plannedOn)]),
      ];
    case 'delivered':
      return [
        writing.local(change.title),
        writing.around((mark) => words.glance.deliveredOn(mark), [writing.day(change.deliveredOn)]),
      ];
    case 'new':
    case 'gone':
      return [];
  }
}
