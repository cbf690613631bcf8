import type { FrozenAxis, ReportData } from '@mizan/contract';
import type { AxisTotals, CategoryTotal, LocalText } from '@mizan/domain';

/** The axis of that code; undefined where the framework knows it no longer. */
export const axisOf = ({ framework }: ReportData, axis: string): FrozenAxis | undefined =>
  framework.axes.find(({ code }) => code === axis);

/** What a category of the axis is called; null where the axis doesn't know it. */
export const labelIn = (axis: FrozenAxis | undefined, category: string): LocalText | null =>
  axis?.categories.find(({ code }) => code === category)?.label ?? null;

/** The categories that say something: those with a value, and those whose value is withheld. */
export const told = ({ categories }: Pick<AxisTotals, 'categories'>): CategoryTotal[] =>
  categories.filter(({ value, suppressed }) => value !== null || suppressed);
