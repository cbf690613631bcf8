import type { Change } from '@mizan/domain';
import { cell, codeText, line, type Desk } from './desk';
import type { Cell, Mark, Table, Text } from './paper';

type OfMilestone = Extract<Change, { kind: 'late' | 'delivered' }>;
type OfIndicator = Exclude<Change, OfMilestone>;

/** What is different between two reports, what needs attention first. */
export function changesTable(desk: Desk, changes: readonly Change[]): Table {
  const { glance } = desk.say;
  return {
    kind: 'table',
    size: 'small',
    columns: [{ share: 0 }, { share: 1 }, { share: 0 }],
    header: [glance.change, glance.subject, glance.detail],
    rows: changes.map((change) => ('activity' in change ? milestoneRow(desk, change) : indicatorRow(desk, change))),
  };
}

function milestoneRow(desk: Desk, { kind, activity, title, plannedOn, deliveredOn }: OfMilestone): Cell[] {
  const { say, numbers, local } = desk;
  const detail =
    kind === 'late' ? say.glance.plannedOn(numbers.day(plannedOn)) : say.glance.deliveredOn(numbers.day(deliveredOn));
  const mark: Mark = { tone: kind === 'late' ? 'bad' : 'good', word: say.glance.changes[kind] };
  return [cell(mark), cell(line(codeText(activity), ' – ', local(title))), cell(detail)];
}

function indicatorRow(desk: Desk, change: OfIndicator): Cell[] {
  const { say, named, indicatorOf } = desk;
  const { kind, indicator: code } = change;
  const mark: Mark = { tone: toneOf(change, desk), word: say.glance.changes[kind] };
  return [
    cell(mark),
    cell({ pieces: named(code, indicatorOf(code)?.indicator.title) }),
    cell(line(...detailOf(desk, change))),
  ];
}

function toneOf(change: OfIndicator, { statusMark }: Desk): Mark['tone'] {
  return change.kind === 'worse' || change.kind === 'better' ? statusMark(change.to).tone : 'quiet';
}

function detailOf({ say, words, numbers, indicatorOf }: Desk, change: OfIndicator): Text[] {
  switch (change.kind) {
    case 'worse':
    case 'better':
    case 'other-status':
      return [say.glance.fromTo(words.statuses[change.from], words.statuses[change.to])];
    case 'target':
    case 'value': {
      const shape = indicatorOf(change.indicator)?.shape;
      const figure = (value: number | null) =>
        shape || value === null ? numbers.figure(value, shape ?? { decimals: 0, suffix: '' }) : numbers.plain(value);
      return [say.glance.fromTo(figure(change.from), figure(change.to))];
    }
    default:
      return [];
  }
}
