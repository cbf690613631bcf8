import type { Categories } from './cells';
import type { Day } from './day';

/** Where a value stands; only `approved` ones count towards any figure. */
export const valueStatuses = ['draft', 'submitted', 'approved', 'returned'] as const;
export type ValueStatus = (typeof valueStatuses)[number];

/** What people do to a value to move it on. */
export const valueSteps = ['submit', 'approve', 'return', 'reopen'] as const;
export type ValueStep = (typeof valueSteps)[number];

/** The numbers of a value or of one of its cells, as the measure asks for them; absent and null both mean not given. */
export interface Figures {
  value?: number | null | undefined;
  numerator?: number | null | undefined;
  denominator?: number | null | undefined;
}

/** Part of a value: its figures for one category of each axis it names. */
export interface DraftCell extends Figures {
  categories: Categories;
}

/** A value as somebody proposes it, before any rule has looked at it. */
export interface DraftValue extends Figures {
  measuredOn: Day;
  text?: string | null | undefined;
  cells?: readonly DraftCell[] | null | undefined;
}
