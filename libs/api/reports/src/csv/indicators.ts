import type { ReportData } from '@mizan/contract';
import { finalTarget, targetDue, type Language } from '@mizan/domain';
import { unitIn } from '../words';
import { readingOf, type IndicatorReading, type Reading } from '../reading';
import { tableOf, type Column } from './columns';

/** An indicator with what the report says of it. */
interface IndicatorRow extends IndicatorReading {
  reading: Reading;
}

const resultOf = ({ indicator, reading }: IndicatorRow) =>
  reading.data.framework.results.find(({ code }) => code === indicator.result);

const unitOf = ({ indicator, reading }: IndicatorRow) => unitIn(reading.words, indicator.unit) ?? indicator.unit;

export const indicatorColumns: readonly Column<IndicatorRow>[] = [
  { code: 'indicator', type: 'string', of: ({ indicator }) => indicator.code },
  { code: 'title', type: 'string', of: ({ indicator, reading }) => reading.read(indicator.title) },
  { code: 'level', type: 'string', codes: 'level', of: (row) => resultOf(row)?.level ?? null },
  { code: 'result', type: 'string', of: ({ indicator }) => indicator.result },
  { code: 'result_title', type: 'string', of: (row) => row.reading.read(resultOf(row)?.title ?? null) },
  { code: 'activity', type: 'string', of: ({ indicator }) => indicator.activity },
  { code: 'measure', type: 'string', codes: 'measure', of: ({ indicator }) => indicator.measure },
  { code: 'unit', type: 'string', of: unitOf },
  { code: 'accumulation', type: 'string', codes: 'accumulation', of: ({ indicator }) => indicator.accumulation },
  { code: 'direction', type: 'string', codes: 'direction', of: ({ indicator }) => indicator.direction },
  { code: 'baseline', type: 'number', of: ({ indicator }) => indicator.baseline.value },
  { code: 'baseline_on', type: 'date', of: ({ indicator }) => indicator.baseline.on },
  { code: 'target_due', type: 'number', of: ({ figures }) => figures?.targetDue ?? null },
  {
    code: 'target_due_on',
    type: 'date',
    of: ({ indicator, reading }) => targetDue(indicator.targets, reading.data.overview.asOf)?.dueOn ?? null,
  },
  { code: 'actual', type: 'number', of: ({ figures }) => figures?.actual ?? null },
  { code: 'measured_on', type: 'date', of: ({ figures }) => figures?.measuredOn ?? null },
  { code: 'final_target', type: 'number', of: ({ figures }) => figures?.target ?? null },
  { code: 'final_target_on', type: 'date', of: ({ indicator }) => finalTarget(indicator.targets)?.dueOn ?? null },
  { code: 'achievement', type: 'number', of: ({ figures }) => figures?.achievement ?? null },
  { code: 'progress', type: 'number', of: ({ figures }) => figures?.progress ?? null },
  { code: 'pace', type: 'number', of: ({ figures }) => figures?.pace ?? null },
  { code: 'status', type: 'string', codes: 'status', of: ({ figures }) => figures?.status ?? null },
  { code: 'standing', type: 'string', codes: 'standing', of: ({ indicator }) => indicator.standing },
  { code: 'sdg_targets', type: 'string', of: ({ indicator }) => indicator.sdgTargets.join(' ') },
  {
    code: 'variance_reason',
    type: 'string',
    of: ({ indicator, reading }) => reading.read(reading.data.narrative?.[`indicator:${indicator.code}`] ?? null),
  },
];

/** `indicators.csv`: every indicator on a line, with its figures exactly as they were frozen. */
export function indicatorsCsv(data: ReportData, language: Language): Promise<Buffer> {
  const reading = readingOf(data, language);
  const rows = reading.indicators.map((line) => ({ ...line, reading }));
  return Promise.resolve(tableOf(indicatorColumns, rows));
}
