import type { Drawn, DrawnOutline, DrawnText, Picture } from './drawn';

/** The picture as an SVG file of its own: every look written on its shape, fonts by name, with a title and a description. */
export function svgDocument(picture: Picture): string {
  const { width, height } = picture;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="title desc" xml:lang="${escaped(picture.language)}">`,
    `<title id="title">${escaped(picture.title)}</title>`,
    `<desc id="desc">${escaped(picture.description)}</desc>`,
    `<rect width="100%" height="100%" fill="${escaped(picture.ground)}"/>`,
    ...picture.drawn.map(written),
    '</svg>',
    '',
  ].join('\n');
}

function written(drawn: Drawn): string {
  return drawn.kind === 'text' ? textElement(drawn) : pathElement(drawn);
}

function pathElement(drawn: DrawnOutline): string {
  return `<path${attributes({
    d: drawn.path,
    transform: isIdentity(drawn.matrix) ? null : `matrix(${drawn.matrix.map(short).join(' ')})`,
    fill: drawn.fill ?? 'none',
    'fill-opacity': drawn.fill !== null && drawn.fillOpacity !== 1 ? drawn.fillOpacity : null,
    stroke: drawn.stroke,
    'stroke-width': drawn.stroke === null ? null : drawn.strokeWidth,
    'stroke-dasharray': drawn.stroke === null || drawn.dash.length === 0 ? null : drawn.dash.join(' '),
    'stroke-linecap': drawn.stroke === null || drawn.cap === 'butt' ? null : drawn.cap,
    'stroke-linejoin': drawn.stroke === null || drawn.join === 'miter' ? null : drawn.join,
    opacity: drawn.opacity === 1 ? null : drawn.opacity,
  })}/>`;
}

function textElement(drawn: DrawnText): string {
  return `<text${attributes({
    x: short(drawn.x),
    y: short(drawn.y),
    fill: drawn.fill,
    'font-family': drawn.family,
    'font-size': drawn.size,
    'font-weight': drawn.weight,
    direction: drawn.direction === 'rtl' ? 'rtl' : null,
    'paint-order': drawn.halo ? 'stroke' : null,
    stroke: drawn.halo?.ink ?? null,
    'stroke-width': drawn.halo?.width ?? null,
    opacity: drawn.opacity === 1 ? null : drawn.opacity,
  })}>${escaped(drawn.text)}</text>`;
}

function attributes(values: Record<string, string | number | null>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** Text that XML holds: its signs escaped, and without the control characters that it forbids. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function short(size: number): string {
  return String(Math.round(size * 1000) / 1000);
}

function isIdentity(matrix: DrawnOutline['matrix']): boolean {
  return matrix.every((value, at) => value === (at === 0 || at === 3 ? 1 : 0));
}
