import { crc32, deflateSync } from 'node:zlib';

/*
 * The emblem of the European Union, drawn from its published geometry: a flag half as long again as it is high, and
 * twelve stars whose centres stand on a circle with a third of its height as radius, like the hours of a clock, each with
 * one point upwards within a circle of an eighteenth of the height. Blue is #003399, yellow #FFCC00.
 */

const blue = [0x00, 0x33, 0x99] as const;
const yellow = [0xff, 0xcc, 0x00] as const;
/** In units of an eighteenth of the height. */
const size = { width: 27, height: 18, ring: 6, star: 1 } as const;

type Point = readonly [x: number, y: number];

const turned = ([x, y]: Point, distance: number, turns: number): Point => [
  x + distance * Math.sin(2 * Math.PI * turns),
  y - distance * Math.cos(2 * Math.PI * turns),
];

const centres = Array.from({ length: 12 }, (_, hour) =>
  turned([size.width / 2, size.height / 2], size.ring, hour / 12),
);

/** Of a five-pointed star whose sides run from point to point, how far its inner corners are from the centre. */
const inner = Math.cos((2 * Math.PI) / 5) / Math.cos(Math.PI / 5);

const starAt = (centre: Point): Point[] =>
  Array.from({ length: 10 }, (_, corner) =>
    turned(centre, corner % 2 === 0 ? size.star : size.star * inner, corner / 10),
  );

const stars = centres.map(starAt);

/** As a drawing, sharp at every size. */
export function emblemDrawing(): string {
  const points = (star: Point[]) => star.map((point) => point.map((of) => of.toFixed(4)).join(',')).join(' ');
  const polygons = stars.map((star) => `<polygon points="${points(star)}"/>`).join('');
  const { width, height } = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#003399"/><g fill="#FFCC00">${polygons}</g></svg>`
  );
}

/** As an image, for programs that draw no SVG. */
export function emblemImage(): Buffer {
  return (drawn ??= pngOf(size.width * dotsPerUnit, size.height * dotsPerUnit, colourAt));
}

let drawn: Buffer | undefined;
const dotsPerUnit = 20;
/** Of each side of a dot, how often it is looked at, so that slanting edges are smooth. */
const looks = 4;

function colourAt(column: number, row: number): number[] {
  let within = 0;
  const near = stars.filter((_, at) => isNear(centres[at], (column + 0.5) / dotsPerUnit, (row + 0.5) / dotsPerUnit));
  if (near.length > 0) {
    for (let look = 0; look < looks * looks; look++) {
      const x = (column + ((look % looks) + 0.5) / looks) / dotsPerUnit;
      const y = (row + (Math.floor(look / looks) + 0.5) / looks) / dotsPerUnit;
      if (near.some((star) => isInside(star, x, y))) within += 1;
    }
  }
  const share = within / (looks * looks);
  return blue.map((of, channel) => Math.round(of + ((yellow[channel] ?? of) - of) * share));
}

function isNear(centre: Point | undefined, x: number, y: number): boolean {
  return centre !== undefined && Math.hypot(centre[0] - x, centre[1] - y) <= size.star * 1.1;
}

/** Whether a line from the point to the right crosses the star's edge an odd number of times. */
function isInside(star: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (const [at, [x1, y1]] of star.entries()) {
    const [x2, y2] = star[(at + 1) % star.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** A PNG of true colours: signature, header, one block of rows without filters, end (RFC 2083). */
function pngOf(width: number, height: number, colour: (column: number, row: number) => number[]): Buffer {
  const rows = Array.from({ length: height }, (_, row) => [
    0,
    ...Array.from({ length: width }, (_, column) => colour(column, row)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([signature, block('IHDR', header), block('IDAT', pixels), block('IEND', Buffer.alloc(0))]);
}

function block(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
