import type { IndicatorProgress } from '@mizan/contract';
import { measuredPoints, type Day } from '@mizan/domain';
import type { FigureShape } from '../../figure-shape';
import type { NumberText } from '../../number-text';
import { dateOf } from '../../reading';
import type { Point, StepsDrawing } from './paper';

/** What was promised and reached over time; null where there is no level to draw. */
export function stepsOf(
  { series, baseline, explanation }: Pick<IndicatorProgress, 'series' | 'baseline' | 'explanation'>,
  { startsOn, asOf }: { startsOn: Day; asOf: Day },
  shape: FigureShape,
  numbers: NumberText,
): StepsDrawing | null {
  const levels = series.flatMap(({ target, actual }) => [target, actual]).filter((level) => level !== null);
  if (levels.length === 0) return null;
  const moments = [startsOn, asOf, ...series.map(({ on }) => on)].map((day) => dateOf(day).getTime());
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const marks = axisLevels(baseline === null ? levels : [...levels, baseline]);
  const [lowest = 0, highest = 1] = [marks.at(0), marks.at(-1)];
  const across = (day: Day) => (last === first ? 0 : round((dateOf(day).getTime() - first) / (last - first)));
  const upward = (level: number) => round((level - lowest) / (highest - lowest));

  const targets = stepsUp(series.flatMap(({ on, target }) => (target === null ? [] : [[on, target] as const])));
  const actuals = series.flatMap(({ on, actual }) => (actual === null ? [] : [[on, actual] as const]));
  const isMeasured = measuredPoints(series, explanation);
  const [reached, promised] = [actuals.at(-1), targets.at(-1)];
  return {
    chart: 'steps',
    target: cornersOf(targets.map(([on, level]) => [across(on), upward(level)])),
    targetMarks: targets.map(([on, level]) => [across(on), upward(level)]),
    actual: actuals.map(([on, level]) => [across(on), upward(level)]),
    actualMarks: series.flatMap(({ on, actual }, at): Point[] =>
      actual !== null && isMeasured[at] ? [[across(on), upward(actual)]] : [],
    ),
    levels: marks.map((level) => ({ y: upward(level), label: numbers.level(level) })),
    days: [first, last].map((moment, at) => ({
      x: at,
      label: numbers.day(new Date(moment).toISOString().slice(0, 10)),
    })),
    lastActual: reached
      ? { at: [across(reached[0]), upward(reached[1])], label: numbers.figure(reached[1], shape) }
      : null,
    lastTarget: promised
      ? { at: [across(promised[0]), upward(promised[1])], label: numbers.figure(promised[1], shape) }
      : null,
    today: across(asOf),
  };
}

/** The days on which a target changes, and the last one. */
function stepsUp(targets: readonly (readonly [Day, number])[]): (readonly [Day, number])[] {
  return targets.filter(([, level], at) => level !== targets[at - 1]?.[1] || at === targets.length - 1);
}

/** A target keeps its level until the next one begins: every change is a corner. */
function cornersOf(points: readonly Point[]): Point[] {
  return points.flatMap((point, at): Point[] => {
    const before = points[at - 1];
    return before ? [[point[0], before[1]], point] : [point];
  });
}

/** Round levels from the least to the greatest, zero among them: an axis that starts elsewhere makes a small change look large. */
export function axisLevels(levels: readonly number[], about = 3): number[] {
  const [least, greatest] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  if (least === greatest) return [0, 1];
  const raw = (greatest - least) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10) * power;
  const whole = levels.every(Number.isInteger) ? Math.max(1, step) : step;
  const [from, to] = [Math.floor(least / whole + 1e-9), Math.ceil(greatest / whole - 1e-9)];
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * whole).toPrecision(12)));
}

const round = (share: number): number => Math.round(share * 10_000) / 10_000;
