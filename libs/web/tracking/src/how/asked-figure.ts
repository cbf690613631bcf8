import { isDay, type Day } from '@mizan/domain';

/** The figures of an indicator that can be asked about. */
export const indicatorFigures = ['actual', 'due', 'target', 'progress', 'pace', 'achievement', 'status'] as const;
export type IndicatorFigure = (typeof indicatorFigures)[number];

/** A figure as the address names it. */
export type AskedFigure =
  | { kind: 'indicator'; code: string; figure: IndicatorFigure }
  /** One category of an axis. */
  | { kind: 'category'; code: string; axis: string; category: string }
  /** A point of the chart. */
  | { kind: 'point'; code: string; day: Day }
  /** The mean of a project's, an activity's or a result's indicators. */
  | { kind: 'roll-up'; of: 'project' | 'activity' | 'result'; code: string }
  /** Milestones of one activity, or of all (null). */
  | { kind: 'milestones'; activity: string | null }
  | { kind: 'statuses' };

/** Reads `indicator:OP3-1:progress`, `activity:A1`…; null for what names no figure. */
export function readAsked(text: string): AskedFigure | null {
  const [kind, code = '', ...rest] = text.split(':').map(decoded);
  switch (kind) {
    case 'indicator':
      return indicatorOf(code, rest);
    case 'project':
      return { kind: 'roll-up', of: kind, code: '' };
    case 'activity':
    case 'result':
      return code === '' ? null : { kind: 'roll-up', of: kind, code };
    case 'milestones':
      return { kind, activity: code === '' ? null : code };
    case 'statuses':
      return { kind };
    default:
      return null;
  }
}

/** The parts as one text of an address; signs that hold it together are escaped inside codes. */
export function askFor(...parts: string[]): string {
  return parts.map((part) => encodeURIComponent(part)).join(':');
}

function indicatorOf(code: string, [figure, first, second]: string[]): AskedFigure | null {
  if (code === '') return null;
  if (figure === 'category' && first !== undefined && second !== undefined) {
    return { kind: 'category', code, axis: first, category: second };
  }
  if (figure === 'point') return first !== undefined && isDay(first) ? { kind: 'point', code, day: first } : null;
  const known = indicatorFigures.find((one) => one === figure);
  return known === undefined ? null : { kind: 'indicator', code, figure: known };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
