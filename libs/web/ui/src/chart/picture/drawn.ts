/** One thing that is drawn, with all its looks resolved: what a picture is made of, whatever file it becomes. */
export type Drawn = DrawnOutline | DrawnText;

export interface DrawnOutline {
  kind: 'outline';
  /** An SVG path in its own coordinates; `matrix` places it in the picture. */
  path: string;
  matrix: readonly [number, number, number, number, number, number];
  fill: string | null;
  fillOpacity: number;
  stroke: string | null;
  strokeWidth: number;
  dash: readonly number[];
  cap: CanvasLineCap;
  join: CanvasLineJoin;
  opacity: number;
}

export interface DrawnText {
  kind: 'text';
  text: string;
  /** Where the text begins in its direction, on its baseline. */
  x: number;
  y: number;
  direction: 'ltr' | 'rtl';
  size: number;
  weight: string;
  family: string;
  fill: string;
  /** A rim in the colour of the ground, so that a text is read over a line. */
  halo: { ink: string; width: number } | null;
  opacity: number;
}

export interface Picture {
  width: number;
  height: number;
  ground: string;
  /** What the picture says, for those who can't see it. */
  title: string;
  description: string;
  language: string;
  drawn: readonly Drawn[];
}
