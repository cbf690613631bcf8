/**
 * The look of the series of a chart, in the order in which they are given. Colour never speaks alone: each series has its
 * own marker on a line and its own hatch in a bar. The colours themselves stand in the page's tokens, in light and dark;
 * `palette.spec.ts` proves that each has 3:1 against the grounds and stays apart from the others for people who see
 * colours differently.
 */
export interface SeriesLook {
  ink: string;
  shape: Shape;
  hatch: Hatch;
}

export const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'nabla'] as const;
export type Shape = (typeof shapes)[number];

/** Lines over a fill: none, rising, falling, upright, level, or crossed. */
export const hatches = ['none', 'rising', 'falling', 'upright', 'level', 'crossed'] as const;
export type Hatch = (typeof hatches)[number];

const looks: readonly SeriesLook[] = shapes.map((shape, at) => ({
  ink: `var(--mizan-series-${at + 1})`,
  shape,
  hatch: hatches[at] ?? 'none',
}));

/** The look of a series by its place; after the sixth they begin again. */
export function seriesLook(at: number): SeriesLook {
  return looks[at % looks.length] ?? { ink: 'var(--mizan-ink)', shape: 'circle', hatch: 'none' };
}

/** Outline of a marker round a point, `r` pixels to each side. */
export function shapeOutline(shape: Shape, x: number, y: number, r: number): string {
  const third = r * 0.36;
  switch (shape) {
    case 'circle':
      return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
    case 'square':
      return `M${x - r * 0.9},${y - r * 0.9}h${r * 1.8}v${r * 1.8}h${-r * 1.8}Z`;
    case 'triangle':
      return `M${x},${y - r * 1.15}L${x + r * 1.1},${y + r * 0.85}H${x - r * 1.1}Z`;
    case 'nabla':
      return `M${x},${y + r * 1.15}L${x + r * 1.1},${y - r * 0.85}H${x - r * 1.1}Z`;
    case 'diamond':
      return `M${x},${y - r * 1.25}L${x + r * 1.25},${y}L${x},${y + r * 1.25}L${x - r * 1.25},${y}Z`;
    case 'cross':
      return `M${x - third},${y - r}h${2 * third}v${r - third}h${r - third}v${2 * third}h${third - r}v${r - third}h${-2 * third}v${third - r}h${third - r}v${-2 * third}h${r - third}Z`;
  }
}

/** A box in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The lines of a hatch, cut at the edges of a box, as one outline: no pattern, so every picture can draw it. */
export function hatchOutline(hatch: Hatch, box: Box, gap = 6): string {
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const places = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, Math.ceil((to - from) / gap) - 1) }, (_, at) => from + (at + 1) * gap);
  switch (hatch) {
    case 'none':
      return '';
    case 'upright':
      return places(left, right)
        .map((x) => `M${x},${top}V${bottom}`)
        .join('');
    case 'level':
      return places(top, bottom)
        .map((y) => `M${left},${y}H${right}`)
        .join('');
    case 'falling':
      return places(left - box.height, right)
        .map((x) => {
          const start = Math.max(x, left);
          const end = Math.min(x + box.height, right);
          return `M${start},${top + start - x}L${end},${top + end - x}`;
        })
        .join('');
    case 'rising':
      return places(left - box.height, right)
        .map((x) => {
          const start = Math.max(x, left);
          const end = Math.min(x + box.height, right);
          return `M${start},${bottom - (start - x)}L${end},${bottom - (end - x)}`;
        })
        .join('');
    case 'crossed':
      return hatchOutline('rising', box, gap * 1.4) + hatchOutline('falling', box, gap * 1.4);
  }
}
