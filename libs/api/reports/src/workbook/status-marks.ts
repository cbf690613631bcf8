import type { IndicatorStatus } from '@mizan/domain';
import type { MilestoneState } from '../words';
import type { Drawing } from './drawing';
import type { Look } from './looks';

/** What stands before the word of a status: a shape of its own, so that colour never speaks alone. */
export interface Mark {
  shape: string;
  look: Look;
}

const good: Mark = { shape: '●', look: { ink: 'green', ground: 'greenGround' } };
const ahead: Mark = { shape: '▲', look: { ink: 'green', ground: 'greenGround' } };
const watch: Mark = { shape: '◆', look: { ink: 'amber', ground: 'amberGround' } };
const bad: Mark = { shape: '■', look: { ink: 'red', ground: 'redGround' } };
const quiet: Mark = { shape: '○', look: { ink: 'quiet' } };

/** One for each shape. */
export const marks: readonly Mark[] = [good, ahead, watch, bad, quiet];

export const statusMarks: Readonly<Record<IndicatorStatus, Mark>> = {
  achieved: good,
  ahead,
  'on-track': good,
  'at-risk': watch,
  'off-track': bad,
  overdue: bad,
  'not-due': quiet,
  'no-target': quiet,
  narrative: quiet,
};

export const milestoneMarks: Readonly<Record<MilestoneState, Mark>> = {
  delivered: good,
  'delivered-late': watch,
  late: bad,
  planned: quiet,
};

/** A status behind its shape: `● Atteint`. */
export function statusWords(drawing: Drawing, status: IndicatorStatus): string {
  return marked(drawing, statusMarks[status], drawing.words.statuses[status]);
}

/** A milestone's state behind its shape. */
export function milestoneWords(drawing: Drawing, state: MilestoneState): string {
  return marked(drawing, milestoneMarks[state], drawing.words.activities.states[state]);
}

/** In Arabic behind a mark of direction, for LibreOffice draws a cell's only line as its first letter reads. */
const marked = ({ language }: Drawing, { shape }: Mark, word: string): string =>
  `${language === 'ar' ? '\u200f' : ''}${shape} ${word}`;
