/**
 * A font that has an empty frame for every character, as TrueType. It stands last among a document's fonts: PDF/UA
 * forbids text without a glyph, and what no other font can draw is still there to be searched, copied and read aloud.
 * Each character of a plane has a glyph of its own, for many programs that read a PDF take a glyph for one character.
 */
export function lastResortFont(): Buffer {
  const tables: [string, Buffer][] = [
    ['OS/2', os2()],
    ['cmap', everyCharacter()],
    ['glyf', Buffer.concat([frame, ...Array.from({ length: glyphs - 2 }, () => sameFrame)])],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', Buffer.concat([shorts(advance, 0), shorts(...Array.from({ length: glyphs - 1 }, () => bearing))])],
    [
      'loca',
      longs(
        0,
        ...Array.from({ length: glyphs }, (_, at) => (at === 0 ? 0 : frame.length + sameFrame.length * (at - 1))),
      ),
    ],
    ['maxp', Buffer.concat([longs(0x00010000), shorts(glyphs, 8, 2, 8, 2, 2, 0, 0, 0, 0, 0, 0, 1, 1)])],
    ['name', names()],
    ['post', Buffer.concat([longs(0x00030000, 0), shorts(-100, 50), longs(0, 0, 0, 0, 0)])],
  ];
  return withDirectory(tables);
}

export const lastResortFamily = 'Mizan Last Resort';

/** None, the frame, and one like it for each character of a plane. */
const plane = 65_500;
const glyphs = 2 + plane;
const unitsPerEm = 1000;
const advance = 640;
const bearing = 70;
const [left, right, bottom, top, stroke] = [bearing, advance - bearing, 0, 700, 40];

/** Two contours: the outside clockwise, the inside the other way round. */
const frame = simpleGlyph([
  [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ],
  [
    [left + stroke, bottom + stroke],
    [right - stroke, bottom + stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ],
]);

function simpleGlyph(contours: readonly (readonly (readonly [number, number])[])[]): Buffer {
  const points = contours.flat();
  const ends = contours.map((_, at) => contours.slice(0, at + 1).flat().length - 1);
  const steps = (axis: 0 | 1) => points.map((point, at) => point[axis] - (points[at - 1]?.[axis] ?? 0));
  return padded(
    Buffer.concat([
      shorts(contours.length, left, bottom, right, top, ...ends, 0),
      Buffer.alloc(points.length, 0x01), // each on the curve, with steps of two bytes
      shorts(...steps(0), ...steps(1)),
    ]),
  );
}

/** A glyph that is the frame again. */
const sameFrame = Buffer.concat([shorts(-1, left, bottom, right, top, 0x0002, 1), Buffer.alloc(2)]);

/** Format 12 of the character map: ranges that glyphs follow one by one. Surrogates are no characters. */
function everyCharacter(): Buffer {
  const first = 0x20;
  const groups = [longs(first, 0xd7ff, 2), longs(0xe000, 0xffff, 2 + 0xe000 - first)];
  for (let start = 0x10000; start <= 0x10ffff; start += plane) {
    groups.push(longs(start, Math.min(start + plane - 1, 0x10ffff), 2));
  }
  const table = Buffer.concat([shorts(12, 0), longs(16 + 12 * groups.length, 0, groups.length), ...groups]);
  return Buffer.concat([shorts(0, 1, 3, 10), longs(12), table]);
}

function head(): Buffer {
  return Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    shorts(0, unitsPerEm),
    Buffer.alloc(16), // never made, never changed
    shorts(left, bottom, right, top, 0, 8, 2, 1, 0),
  ]);
}

function hhea(): Buffer {
  const reserved = [0, 0, 0, 0];
  return Buffer.concat([
    longs(0x00010000),
    shorts(800, -200, 0, advance, left, bearing, right, 1, 0, 0, ...reserved, 0, 1),
  ]);
}

function os2(): Buffer {
  const script = [650, 600, 0, 75, 650, 600, 0, 350, 50, 300];
  return Buffer.concat([
    shorts(4, advance, 400, 5, 0, ...script, 0),
    Buffer.alloc(10), // PANOSE: any
    longs(0, 0, 0, 0),
    Buffer.from('MIZN', 'latin1'),
    shorts(0x40, 0x20, 0xffff, 800, -200, 0, 800, 200),
    longs(0, 0),
    shorts(500, 700, 0, 0x20, 1),
  ]);
}

/** The family, style, full and PostScript names, for Windows in English. */
function names(): Buffer {
  const given: [number, string][] = [
    [1, lastResortFamily],
    [2, 'Regular'],
    [4, lastResortFamily],
    [6, lastResortFamily.replaceAll(' ', '')],
  ];
  const texts = given.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const records = given.map(([id], at) => {
    const offset = Buffer.concat(texts.slice(0, at)).length;
    return shorts(3, 1, 0x409, id, texts[at]?.length ?? 0, offset);
  });
  return Buffer.concat([shorts(0, given.length, 6 + 12 * given.length), ...records, ...texts]);
}

/** The file: a directory of its tables in the order of their tags, each on a boundary of four bytes. */
function withDirectory(tables: readonly [string, Buffer][]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  let offset = 12 + 16 * tables.length;
  const entries = tables.map(([tag, content]) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), longs(checksum(content), offset, content.length)]);
    offset += padded(content).length;
    return entry;
  });
  const start = Buffer.concat([
    longs(0x00010000),
    shorts(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16),
  ]);
  return Buffer.concat([start, ...entries, ...tables.map(([, content]) => padded(content))]);
}

function checksum(content: Buffer): number {
  const whole = padded(content);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}

function shorts(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [at, number] of numbers.entries()) bytes.writeUInt16BE(number & 0xffff, at * 2);
  return bytes;
}

function longs(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number >>> 0, at * 4);
  return bytes;
}
