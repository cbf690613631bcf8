/** One segment of a wheel: all are equally wide, whatever they hold. */
export interface WheelSegment {
  /** Written on it. */
  number: number;
  /** `#RRGGBB`; null where none is known. */
  colour: string | null;
  /** One for each thing that it holds, from the inside out; without any it is drawn pale. */
  blocks: readonly WheelBlock[];
}

export interface WheelBlock {
  key: string;
  look: BlockLook;
}

/** Filled, with stripes, or with its outline alone: told apart without their colour. */
export type BlockLook = 'solid' | 'striped' | 'hollow';

/** Radii in the drawing's own units: the ring of numbers, and where the blocks begin and may reach. */
export const ring = { inner: 86, outer: 130 };
const blocks = { from: 134, reach: 196, thickest: 18, gap: 2.5 };

/** How thick each block is, so that the fullest segment keeps inside the drawing. */
export function blockThickness(most: number): number {
  return Math.min(blocks.thickest, (blocks.reach - blocks.from) / Math.max(most, 1));
}

/** Inner and outer radius of the block at a place, from 0. */
export function blockRadii(at: number, thickness: number): { inner: number; outer: number } {
  const inner = blocks.from + at * thickness;
  return { inner, outer: inner + thickness - Math.min(blocks.gap, thickness / 3) };
}

/** How far from the middle a segment with so many blocks reaches. */
export function segmentReach(count: number, thickness: number): number {
  return count === 0 ? ring.outer : blockRadii(count - 1, thickness).outer;
}

/** Where a segment begins and ends, in turns from the top; the first begins there. Mirrored, they follow one another leftwards. */
export interface Arc {
  from: number;
  to: number;
  mirrored: boolean;
}

/** The arc of the segment at a place among `count`, without the gap to its neighbours. */
export function arcOf(at: number, count: number, mirrored: boolean): Arc {
  const gap = Math.min(0.0018, 0.1 / count);
  return { from: at / count + gap, to: (at + 1) / count - gap, mirrored };
}

/** A point of an arc; `share` 0 is where it begins, 1 where it ends. */
export function pointOn(arc: Arc, share: number, radius: number): { x: number; y: number } {
  const angle = 2 * Math.PI * (arc.from + (arc.to - arc.from) * share);
  const across = arc.mirrored ? -radius : radius;
  return { x: round(across * Math.sin(angle)), y: round(-radius * Math.cos(angle)) };
}

/** The outline of a piece of ring between two radii. */
export function pieceOutline(arc: Arc, inner: number, outer: number): string {
  const [onward, back] = arc.mirrored ? [0, 1] : [1, 0];
  const large = arc.to - arc.from > 0.5 ? 1 : 0;
  const at = (share: number, radius: number): string => {
    const { x, y } = pointOn(arc, share, radius);
    return `${x},${y}`;
  };
  return (
    `M${at(0, outer)}A${outer},${outer} 0 ${large} ${onward} ${at(1, outer)}` +
    `L${at(1, inner)}A${inner},${inner} 0 ${large} ${back} ${at(0, inner)}Z`
  );
}

/**
 * The `viewBox` that holds the whole wheel and little else, with a margin round it: as far up and down as the segments
 * reach, and alike to both sides, so that the middle stays in the middle.
 */
export function boxAround(segments: readonly { arc: Arc; reach: number }[], margin: number): string {
  const points = segments.flatMap(({ arc, reach }) => [0, 0.5, 1].map((share) => pointOn(arc, share, reach)));
  const across = Math.max(ring.outer, ...points.map(({ x }) => Math.abs(x))) + margin;
  const top = Math.min(-ring.outer, ...points.map(({ y }) => y)) - margin;
  const bottom = Math.max(ring.outer, ...points.map(({ y }) => y)) + margin;
  return [-across, top, 2 * across, bottom - top].map(round).join(' ');
}

/** Stripes across a piece of ring, from its inside to its outside, as one outline: no pattern, so every picture can draw it. */
export function stripesOutline(arc: Arc, inner: number, outer: number, stripes = 6): string {
  return Array.from({ length: stripes }, (_, at) => {
    const share = (at + 0.5) / stripes;
    const [from, to] = [pointOn(arc, share, inner), pointOn(arc, share, outer)];
    return `M${from.x},${from.y}L${to.x},${to.y}`;
  }).join('');
}

/** White or black, whichever is read better on a fill: one of them always has 4.5:1. */
export function inkOn(fill: string): 'white' | 'black' {
  const light = luminance(fill);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? 'white' : 'black';
}

/** Relative luminance of `#RRGGBB`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const part = (at: number): number => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Two decimals, and never `-0`. */
const round = (length: number): number => Math.round(length * 100) / 100 + 0;
