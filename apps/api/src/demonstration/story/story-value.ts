import type { ValueCell, ValueDraft } from '@mizan/contract';
import type { Day, ValueStatus } from '@mizan/domain';

export type Coordinator = 'coordinator' | 'coordinator2';

/** Figures as the measure asks for them: a number, or a numerator and a denominator. */
export type StoryFigure = number | readonly [numerator: number, denominator: number];

/** A value of the demonstration, and what became of it. */
export interface StoryValue {
  measuredOn: Day;
  /** Left out for a narrative, which has `text`. */
  figure?: StoryFigure;
  text?: string;
  cells?: ValueCell[];
  comment: string;
  /** Else whoever keeps the indicator. */
  by?: Coordinator;
  /** `approved` unless said otherwise. */
  status?: ValueStatus;
  /** The day it was entered; else two working days after it was measured. */
  loggedOn?: Day;
  /** The day of the decision; else the validation session of its quarter. */
  decidedOn?: Day;
  /** It was returned once for that reason, and corrected; `before` is what it said first. */
  corrected?: { before: Pick<StoryValue, 'figure' | 'cells'>; reason: string };
  /** Why it was returned, for a value whose status is `returned`. */
  returned?: string;
}

/** Indicator code → its values, in the order in which they were measured. */
export type Story = Record<string, StoryValue[]>;

/** Nothing to count yet at the end of the first quarter, as planned. */
export const nothingYet = (comment: string): StoryValue => ({ measuredOn: '2026-01-31', figure: 0, comment });

/** Cells by axes: `by('sex/age', { 'female/under-30': 4 })`. */
export function by(axes: string, figures: Record<string, StoryFigure>): ValueCell[] {
  const names = axes.split('/');
  return Object.entries(figures).map(([categories, figure]) => ({
    categories: Object.fromEntries(categories.split('/').map((category, at) => [names[at] ?? '', category])),
    ...figuresOf(figure),
  }));
}

/** The value as a person would send it. */
export function draftOf({ measuredOn, figure, text, cells, comment }: StoryValue): ValueDraft {
  return { measuredOn, ...figuresOf(figure), text: text ?? null, comment, cells: cells ?? [] };
}

function figuresOf(figure: StoryFigure | undefined): Required<Pick<ValueDraft, 'value' | 'numerator' | 'denominator'>> {
  const [numerator, denominator] = typeof figure === 'object' ? figure : [null, null];
  return { value: typeof figure === 'number' ? figure : null, numerator, denominator };
}
