import type { TextDirection } from '@mizan/domain';

/** What a chart says at one point, part by part: the day or the category, then each figure. */
export interface ChartReading {
  key: string;
  name: string;
  parts: readonly ReadingPart[];
}

export interface ReadingPart {
  name: string;
  /** The figure in words; null where there is none. */
  text: string | null;
  /** True for what the chart is mostly about. */
  strong?: boolean;
}

/** The point as it is read out: "31 July 2026. Actual 14. Target 18." */
export function spoken(reading: ChartReading, none: string): string {
  return [reading.name, ...reading.parts.map(({ name, text }) => `${name} ${text ?? none}`.trim())]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/**
 * The point that a key leads to from the one that is read; undefined for a key that doesn't walk. Left and right follow
 * the drawing, which runs as the language does.
 */
export function stepBy(key: string, at: number | null, count: number, direction: TextDirection): number | undefined {
  const last = count - 1;
  const [onward, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === onward || key === 'ArrowDown') return at === null ? 0 : Math.min(at + 1, last);
  if (key === back || key === 'ArrowUp') return at === null ? last : Math.max(at - 1, 0);
  return undefined;
}
