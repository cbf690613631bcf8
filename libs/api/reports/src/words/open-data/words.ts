/** Columns of the open data. One of the same name says the same in every file. */
export const openDataColumns = [
  'id',
  'indicator',
  'period',
  'measured_on',
  'value',
  'numerator',
  'denominator',
  'text',
  'comment',
  'approved_at',
  'demonstration',
  'title',
  'level',
  'result',
  'result_title',
  'activity',
  'measure',
  'unit',
  'accumulation',
  'direction',
  'baseline',
  'baseline_on',
  'target_due',
  'target_due_on',
  'actual',
  'final_target',
  'final_target_on',
  'achievement',
  'progress',
  'pace',
  'status',
  'standing',
  'sdg_targets',
  'variance_reason',
  'axis',
  'axis_label',
  'category',
  'category_label',
  'category_value',
  'withheld',
] as const;
export type OpenDataColumn = (typeof openDataColumns)[number];

/** What a column means, in which unit, and what an empty cell of it says; without `empty` it never is. */
export interface ColumnWords {
  meaning: string;
  unit?: string;
  empty?: string;
}

/** The data dictionary. Column names and codes are the same in every language. */
export interface OpenDataWords {
  columns: Record<OpenDataColumn, ColumnWords>;
  /** Name of the sheet that holds the values; the next ones have a number behind it. */
  valuesSheet: string;
  neverEmpty: string;
  standings: Record<'proposal' | 'confirmed', string>;
  booleans: Record<'true' | 'false', string>;
}
