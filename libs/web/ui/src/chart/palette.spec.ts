import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hatches, hatchOutline, seriesLook, shapes } from './palette';

const tokens = readFileSync(join(__dirname, '../../../../../apps/web/src/styles/_tokens.scss'), 'utf8');
type Rgb = [number, number, number];

/** A token's colour in light and in dark, linear. */
function coloursOf(token: string): { light: Rgb; dark: Rgb } {
  const [, light, dark] = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)!;
  return { light: linear(light!), dark: linear(dark!) };
}

function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [a, b] = [luminance(one), luminance(other)];
  return Math.max(a, b) / Math.min(a, b);
}

/** How people without one kind of cone see colours (Machado, Oliveira and Fernandes 2009, severity 1). */
const sights: Record<string, [Rgb, Rgb, Rgb]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: Rgb, sight: [Rgb, Rgb, Rgb]): Rgb {
  const row = ([a, b, c]: Rgb): number => Math.max(0, a * colour[0] + b * colour[1] + c * colour[2]);
  return [row(sight[0]), row(sight[1]), row(sight[2])];
}

/** Place in OKLab (Ottosson 2020), where distances are as the eye takes them. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const series = shapes.map((_, at) => coloursOf(`--mizan-series-${at + 1}`));

describe.each(['light', 'dark'] as const)('the colours of series in %s', (scheme) => {
  test.each(['page', 'surface', 'sunk'])('have 3:1 against the ground %s', (ground) => {
    const behind = coloursOf(`--mizan-${ground}`)[scheme];
    for (const colour of series) expect(contrast(colour[scheme], behind)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(sights))('stay apart for the sight %s', (sight) => {
    const places = series.map((colour) => oklab(seen(colour[scheme], sights[sight]!)));
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThan(0.08);
      }
    }
  });
});

test('each series has its own marker and hatch, and the seventh begins again', () => {
  expect(new Set(shapes.map((_, at) => seriesLook(at).shape)).size).toBe(shapes.length);
  expect(new Set(shapes.map((_, at) => seriesLook(at).hatch)).size).toBe(shapes.length);
  expect(seriesLook(6)).toEqual(seriesLook(0));
});

test.each(hatches)('the hatch %s stays within its box', (hatch) => {
  const numbers = hatchOutline(hatch, { x: 10, y: 20, width: 40, height: 15 }).matchAll(
    /([MLHV])([\d.-]+)(?:,([\d.-]+))?/g,
  );
  for (const [, sign, first, second] of numbers) {
    const [x, y] = sign === 'V' ? [null, first] : sign === 'H' ? [first, null] : [first, second];
    if (x != null) expect(Number(x)).toBeGreaterThanOrEqual(10);
    if (x != null) expect(Number(x)).toBeLessThanOrEqual(50);
    if (y != null) expect(Number(y)).toBeGreaterThanOrEqual(20);
    if (y != null) expect(Number(y)).toBeLessThanOrEqual(35);
  }
});
