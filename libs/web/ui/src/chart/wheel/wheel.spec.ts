import { sdgGoals } from '@mizan/domain/sdg';
import {
  arcOf,
  blockRadii,
  blockThickness,
  boxAround,
  inkOn,
  pieceOutline,
  pointOn,
  ring,
  stripesOutline,
  segmentReach,
} from './wheel';

const quarter = { from: 0, to: 0.25, mirrored: false };

test.each([
  ['begins at the top', quarter, 0, { x: 0, y: -100 }],
  ['runs to the right', quarter, 1, { x: 100, y: 0 }],
  ['mirrored, begins at the top', { ...quarter, mirrored: true }, 0, { x: 0, y: -100 }],
  ['mirrored, runs to the left', { ...quarter, mirrored: true }, 1, { x: -100, y: 0 }],
])('a quarter %s', (_, arc, share, point) => {
  const { x, y } = pointOn(arc, share, 100);
  expect({ x, y }).toEqual(point);
});

test.each([
  ['onward outside and back inside', quarter, 'M0,-20A20,20 0 0 1 20,0L10,0A10,10 0 0 0 0,-10Z'],
  [
    'mirrored, the other way round',
    { ...quarter, mirrored: true },
    'M0,-20A20,20 0 0 0 -20,0L-10,0A10,10 0 0 1 0,-10Z',
  ],
  ['the long way for more than half', { ...quarter, to: 0.75 }, 'M0,-20A20,20 0 1 1 -20,0L-10,0A10,10 0 1 0 0,-10Z'],
])('the outline of a piece goes %s', (_, arc, outline) => expect(pieceOutline(arc, 10, 20)).toBe(outline));

test('segments follow one another without touching', () => {
  const arcs = Array.from({ length: 17 }, (_, at) => arcOf(at, 17, false));
  arcs.slice(1).forEach((arc, at) => expect(arc.from).toBeGreaterThan(arcs[at]!.to));
  expect(arcs[0]!.from).toBeGreaterThan(0);
  expect(arcs.at(-1)!.to).toBeLessThan(1);
});

test('stripes run from the inside to the outside', () =>
  expect(stripesOutline(quarter, 10, 20, 1)).toBe('M7.07,-7.07L14.14,-14.14'));

test.each([0, 1, 4, 6, 19])('with %i blocks in the fullest segment, nothing leaves the drawing or overlaps', (most) => {
  const thickness = blockThickness(most);
  const radii = Array.from({ length: most }, (_, at) => blockRadii(at, thickness));
  let reached = ring.outer;
  for (const { inner, outer } of radii) {
    expect(inner).toBeGreaterThan(reached);
    expect(outer).toBeGreaterThan(inner);
    reached = outer;
  }
  expect(segmentReach(most, thickness)).toBe(reached);
  expect(reached).toBeLessThanOrEqual(200);
});

test('the box holds the wheel, its middle in the middle, and no empty side above or below', () => {
  const round = Array.from({ length: 4 }, (_, at) => ({
    arc: { from: at / 4, to: (at + 1) / 4, mirrored: false },
    reach: 130,
  }));
  expect(boxAround(round, 5)).toBe('-135 -135 270 270');
  const [first, ...others] = round;
  expect(boxAround([{ ...first!, reach: 190 }, ...others], 5)).toBe('-195 -195 390 330');
});

function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return Math.max(a, b) / Math.min(a, b);
}

test.each(sdgGoals.map(({ number, colour }) => [number, colour]))(
  'the number of goal %i is read on %s',
  (_, colour) => {
    const hex = { white: '#ffffff', black: '#000000' }[inkOn(colour)];
    expect(contrast(hex, colour)).toBeGreaterThanOrEqual(4.5);
  },
);
