import type { LogframeOrder } from '@mizan/contract';

/** Columns that take two: a value and its date. */
export const datedColumns = ['baseline', 'current', 'due', 'final'] as const;
export type DatedColumn = (typeof datedColumns)[number];

const front = ['chain', 'code', 'title', 'unit'] as const;
const back = ['sources', 'assumptions'] as const;
export type FrameworkColumn = (typeof front)[number] | DatedColumn | (typeof back)[number];

/** Where each column stands, from 1. */
export interface FrameworkColumns extends Record<FrameworkColumn, number> {
  /** The level of each result; null where it heads the results below it. */
  level: number | null;
  count: number;
}

const datedIn: Record<LogframeOrder, readonly DatedColumn[]> = {
  'current-first': ['baseline', 'current', 'due', 'final'],
  'targets-first': ['baseline', 'due', 'final', 'current'],
  'action-document': ['baseline', 'due', 'final', 'current'],
};

/** The columns of the EU's logical framework in the order of that template. */
export function frameworkColumns(order: LogframeOrder): FrameworkColumns {
  const level = order === 'action-document' ? 1 : null;
  const places: Partial<Record<FrameworkColumn, number>> = {};
  let next = level === null ? 1 : 2;
  for (const column of front) places[column] = next++;
  for (const column of datedIn[order]) {
    places[column] = next;
    next += 2;
  }
  for (const column of back) places[column] = next++;
  return { ...(places as Record<FrameworkColumn, number>), level, count: next - 1 };
}
