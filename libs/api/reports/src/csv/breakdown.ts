import type { FrozenAxis, ReportData } from '@mizan/contract';
import type { CategoryTotal, Language } from '@mizan/domain';
import { axisOf, labelIn } from '../categories';
import { readingOf, type Reading } from '../reading';
import { tableOf, type Column } from './columns';

/** The figure of one category of an indicator. */
interface CategoryRow {
  indicator: string;
  axis: string;
  known: FrozenAxis | undefined;
  total: CategoryTotal;
  read: Reading['read'];
}

const labelOf = ({ known, total, read }: CategoryRow) => read(labelIn(known, total.category));

export const breakdownColumns: readonly Column<CategoryRow>[] = [
  { code: 'indicator', type: 'string', of: ({ indicator }) => indicator },
  { code: 'axis', type: 'string', of: ({ axis }) => axis },
  { code: 'axis_label', type: 'string', of: ({ known, read }) => read(known?.label ?? null) },
  { code: 'category', type: 'string', of: ({ total }) => total.category },
  { code: 'category_label', type: 'string', of: labelOf },
  { code: 'category_value', type: 'number', of: ({ total }) => total.value },
  { code: 'withheld', type: 'boolean', codes: 'boolean', of: ({ total }) => total.suppressed },
];

/** `breakdown.csv`: the current values by category, small groups withheld as in the frozen data. */
export function breakdownCsv(data: ReportData, language: Language): Promise<Buffer> {
  const { indicators, read } = readingOf(data, language);
  const rows = indicators.flatMap(({ indicator, progress }) =>
    (progress?.disaggregation ?? []).flatMap(({ axis, categories }) => {
      const known = axisOf(data, axis);
      return categories.map((total) => ({ indicator: indicator.code, axis, known, total, read }));
    }),
  );
  return Promise.resolve(tableOf(breakdownColumns, rows));
}
