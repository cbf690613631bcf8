import type { BarRow } from '@mizan/web/ui';

/** What the bars of one axis say: which categories stand highest, and at what figure. */
export interface BreakdownFinding {
  /** `nothing`: no category has a figure; `single`: one has; `equal`: all stand alike; `highest`: some stand above others. */
  kind: 'nothing' | 'single' | 'equal' | 'highest';
  /** Of the categories that stand highest, in the order of the axis. */
  names: readonly string[];
  /** Worded; empty where there is none. */
  figure: string;
}

/** Categories without a figure (withheld, or nothing known) are not compared: that they are below others is not known. */
export function breakdownFinding(rows: readonly BarRow[]): BreakdownFinding {
  const known = rows.flatMap(({ name, level, figure }) => (level === null ? [] : [{ name, level, figure }]));
  const top = Math.max(...known.map(({ level }) => level));
  const highest = known.filter(({ level }) => level === top);
  const [first] = highest;
  if (first === undefined) return { kind: 'nothing', names: [], figure: '' };
  const { figure } = first;
  const names = highest.map(({ name }) => name);
  if (known.length === 1) return { kind: 'single', names, figure };
  return { kind: highest.length === known.length ? 'equal' : 'highest', names, figure };
}
