/** What is written around the plot in a picture of it. */
export interface PictureWords {
  title: string;
  subject: string;
  /** Where the data come from and the day they were read. */
  source: string;
  direction: 'ltr' | 'rtl';
}

const edge = 24;
const lineHeight = 1.35;
const legendHeight = 28;

/**
 * A PNG of a plot with its title, legend and source. The shapes are painted on a canvas one by one, with the page's own
 * fonts and colours: an SVG loaded as an image would have neither, and a strict content policy refuses it.
 */
export async function chartPicture(
  plot: SVGSVGElement,
  legend: HTMLElement,
  words: PictureWords,
): Promise<Blob | null> {
  const page = plot.ownerDocument;
  const { width, height } = plot.getBoundingClientRect();
  const style = getComputedStyle(plot);
  const font = (size: number, weight = 400): string => `${weight} ${size}px ${style.fontFamily}`;
  const measuring = page.createElement('canvas').getContext('2d');
  if (!measuring) return null;
  const wrap = (text: string, size: number, weight?: number): string[] => {
    measuring.font = font(size, weight);
    return wrapped(text, width, (part) => measuring.measureText(part).width);
  };
  const paragraphs = [
    { lines: wrap(words.title, 18, 600), size: 18, weight: 600 },
    { lines: wrap(words.subject, 13), size: 13, weight: 400 },
  ];
  const headHeight =
    legendHeight + paragraphs.reduce((sum, { lines, size }) => sum + lines.length * size * lineHeight + 6, 0);
  const foot = wrap(words.source, 11);
  const footHeight = foot.length * 11 * lineHeight + 20;

  const canvas = page.createElement('canvas');
  const sharpness = 2;
  canvas.width = (width + 2 * edge) * sharpness;
  canvas.height = (headHeight + height + footHeight + 2 * edge) * sharpness;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(sharpness, sharpness);
  context.fillStyle = surfaceBehind(plot);
  context.fillRect(0, 0, canvas.width, canvas.height);

  context.fillStyle = style.color;
  context.direction = words.direction;
  context.textAlign = words.direction === 'rtl' ? 'right' : 'left';
  context.textBaseline = 'top';
  const start = words.direction === 'rtl' ? edge + width : edge;
  let y = edge;
  const write = (lines: readonly string[], size: number, weight: number): void => {
    context.font = font(size, weight);
    for (const line of lines) {
      context.fillText(line, start, y);
      y += size * lineHeight;
    }
    y += 6;
  };
  for (const { lines, size, weight } of paragraphs) write(lines, size, weight);
  context.font = font(12);
  paintLegend(context, legend, start, y, words.direction);
  y += legendHeight;
  context.save();
  context.translate(edge, y);
  paintShapes(context, plot);
  context.restore();
  y += height + 14;
  write(foot, 11, 400);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Breaks a text into lines that fit, between words. */
export function wrapped(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function surfaceBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== '' && colour !== 'transparent' && !/,\s*0\)$/.test(colour)) return colour;
  }
  return 'white';
}

/** Each entry's own sample and name, one after the other in the direction of the text. */
function paintLegend(
  context: CanvasRenderingContext2D,
  legend: HTMLElement,
  start: number,
  y: number,
  direction: 'ltr' | 'rtl',
): void {
  const onward = direction === 'rtl' ? -1 : 1;
  let x = start;
  for (const entry of legend.querySelectorAll('li')) {
    const sample = entry.querySelector('svg');
    const text = entry.textContent.replace(/\s+/g, ' ').trim();
    if (!sample || text === '') continue;
    context.save();
    context.translate(direction === 'rtl' ? x - 28 : x, y + 2);
    paintShapes(context, sample);
    context.restore();
    x += onward * 36;
    context.fillText(text, x, y);
    x += onward * (context.measureText(text).width + 24);
  }
}

function paintShapes(context: CanvasRenderingContext2D, plot: SVGSVGElement): void {
  for (const shape of plot.querySelectorAll<SVGGraphicsElement>('path, line, circle, rect, text')) {
    const style = getComputedStyle(shape);
    const matrix = shape.getCTM();
    // A clip path's own shape lies in `defs` and is never drawn.
    if (!matrix || shape.closest('defs, clipPath') || shape.getClientRects().length === 0) continue;
    context.save();
    context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    context.globalAlpha = Number(style.opacity);
    if (shape instanceof SVGTextElement) paintText(context, shape, style);
    else paintOutline(context, new Path2D(outlineOf(shape)), style);
    context.restore();
  }
}

function paintText(context: CanvasRenderingContext2D, shape: SVGTextElement, style: CSSStyleDeclaration): void {
  const text = shape.textContent.trim();
  if (text === '' || shape.getNumberOfChars() === 0) return;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.fill;
  context.direction = 'ltr';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  // The box says where the browser put the text, whatever its anchor and offsets.
  const box = shape.getBBox();
  const metrics = context.measureText(text);
  context.fillText(text, box.x, box.y + metrics.fontBoundingBoxAscent);
}

function paintOutline(context: CanvasRenderingContext2D, outline: Path2D, style: CSSStyleDeclaration): void {
  if (style.fill !== 'none') {
    context.fillStyle = style.fill;
    context.globalAlpha *= Number(style.fillOpacity);
    context.fill(outline);
  }
  if (style.stroke === 'none') return;
  context.strokeStyle = style.stroke;
  context.lineWidth = parseFloat(style.strokeWidth);
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(parseFloat));
  context.stroke(outline);
}

function outlineOf(shape: SVGGraphicsElement): string {
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGLineElement) return `M${number('x1')},${number('y1')}L${number('x2')},${number('y2')}`;
  if (shape instanceof SVGCircleElement) {
    const r = number('r');
    return `M${number('cx') - r},${number('cy')}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
  }
  if (shape instanceof SVGRectElement)
    return `M${number('x')},${number('y')}h${number('width')}v${number('height')}h${-number('width')}Z`;
  return shape.getAttribute('d') ?? '';
}
