import type { Day } from '@mizan/domain';

/** What was expected and what was reached on one day; null where there is nothing to say. */
export interface StepLinePoint {
  on: Day;
  target: number | null;
  actual: number | null;
  /** False where what was reached is only carried on from before: it gets no mark. Absent counts as measured. */
  isMeasured?: boolean;
  /** The levels between which the target of that day counts as kept; null or absent where there is no such band. */
  low?: number | null;
  high?: number | null;
  /** What was reached as another reading tells it, such as an earlier report's; null or absent where it tells nothing. */
  comparison?: number | null;
}

/** The lines as the plot draws them; `x` is midday UTC, so no time zone moves a day. */
export interface StepLines {
  target: PlotPoint[];
  actual: PlotPoint[];
  /** Those of `actual` that were measured. */
  measured: PlotPoint[];
  comparison: PlotPoint[];
}

export interface PlotPoint {
  name: Date;
  value: number;
}

export function momentOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The target keeps its level until the next one begins: every change is drawn as a corner. */
export function stepLines(points: readonly StepLinePoint[]): StepLines {
  const target: PlotPoint[] = [];
  const actual: PlotPoint[] = [];
  const measured: PlotPoint[] = [];
  const comparison: PlotPoint[] = [];
  for (const point of points) {
    const name = momentOf(point.on);
    const before = target.at(-1);
    if (point.target !== null) {
      if (before) target.push({ name, value: before.value });
      if (before?.value !== point.target) target.push({ name, value: point.target });
    }
    if (point.actual !== null) {
      actual.push({ name, value: point.actual });
      if (point.isMeasured ?? true) measured.push({ name, value: point.actual });
    }
    if (isLevel(point.comparison)) comparison.push({ name, value: point.comparison });
  }
  return { target, actual, measured, comparison };
}

/** A stretch of days with one band of tolerance. */
export interface BandRun {
  from: Day;
  to: Day;
  low: number;
  high: number;
}

/** The bands round the steps: each holds from its day to the next one, like its step. */
export function bandRuns(points: readonly StepLinePoint[]): BandRun[] {
  const runs: BandRun[] = [];
  points.forEach(({ on, low, high }, at) => {
    const to = points[at + 1]?.on;
    if (to === undefined || !isLevel(low) || !isLevel(high)) return;
    const before = runs.at(-1);
    if (before?.to === on && before.low === low && before.high === high) before.to = to;
    else runs.push({ from: on, to, low, high });
  });
  return runs;
}

export function isLevel(level: number | null | undefined): level is number {
  return level !== null && level !== undefined;
}

/**
 * Round levels for the vertical axis, from the least to the greatest shown; whole numbers where every level is whole.
 * Zero is always among them: an axis that starts elsewhere makes a small change look large.
 */
export function axisLevels(levels: readonly number[], about = 5): number[] {
  const least = Math.min(0, ...levels);
  const greatest = Math.max(0, ...levels);
  if (least === greatest) return [0, 1];
  const whole = levels.every(Number.isInteger);
  const step = roundStep((greatest - least) / about, whole);
  const first = Math.floor(least / step);
  const last = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step));
}

function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - 1e-12) ?? 10) * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

function exact(level: number): number {
  return Number(level.toFixed(6));
}

/**
 * Days to write under the axis, none nearer to another than `apart` (a share of the axis): the first and the last, then
 * those between them that have room.
 */
export function axisDays(days: readonly Day[], apart: number): Day[] {
  const ordered = [...new Set(days)].sort();
  const first = ordered.at(0);
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || first === last) return ordered;
  const place = (day: Day): number =>
    (momentOf(day).getTime() - momentOf(first).getTime()) / (momentOf(last).getTime() - momentOf(first).getTime());
  const written = [first];
  for (const day of ordered.slice(1, -1)) {
    if (place(day) - place(written.at(-1) ?? first) >= apart && 1 - place(day) >= apart) written.push(day);
  }
  return apart <= 1 ? [...written, last] : [last];
}

/** Where two labels at the ends of lines would touch, moves them apart by half of what is missing each. */
export function apart(one: number, other: number, room: number): [number, number] {
  const missing = room - Math.abs(one - other);
  if (missing <= 0) return [one, other];
  const shift = missing / 2;
  return one <= other ? [one - shift, other + shift] : [one + shift, other - shift];
}

/** The point nearest to a place along the axis, given as a share of its length; null without points. */
export function nearestPoint(points: readonly { on: Day }[], share: number): number | null {
  const moments = points.map((point) => momentOf(point.on).getTime());
  const first = moments.at(0);
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return null;
  const moment = first + (last - first) * share;
  return moments.reduce(
    (best, at, index) => (Math.abs(at - moment) < Math.abs((moments[best] ?? first) - moment) ? index : best),
    0,
  );
}
