import type { ChartAbout } from '../frame/chart-words';
import { drawPage, isInk, type PageDrawing } from './draw-page';
import type { Drawn, Picture } from './drawn';

const edge = 24;
const gap = 14;
const lineHeight = 1.4;
/** Narrower, a title would be a column of single words. */
const leastWidth = 420;

/**
 * A picture of a chart, to be written as SVG or painted as PNG: title, subject and unit, the legend and the plot as the
 * page shows them, then where the data come from and what they were narrowed to.
 */
export function chartPicture(plot: Element, legend: Element | null, about: ChartAbout, unitWord: string): Picture {
  const page = plot.ownerDocument;
  const style = getComputedStyle(plot);
  const measuring = page.createElement('canvas').getContext('2d');
  const parts = [legend, plot].flatMap((part) => {
    const drawing = part && drawPage(part);
    return drawing && drawing.drawn.length > 0 ? [drawing] : [];
  });
  const width = Math.ceil(Math.max(leastWidth, ...parts.map(({ left, right }) => right - left)));
  const start = about.direction === 'rtl' ? edge + width : edge;

  const drawn: Drawn[] = [];
  let y = edge;
  const write = (text: string | undefined, size: number, weight = '400'): void => {
    if (!text) return;
    if (measuring) measuring.font = `${weight} ${size}px ${style.fontFamily}`;
    const measure = (part: string): number => measuring?.measureText(part).width ?? part.length * size * 0.55;
    for (const line of wrapped(text, width, measure)) {
      const look = { direction: about.direction, size, weight, family: style.fontFamily, fill: style.color };
      drawn.push({ kind: 'text', text: line, x: start, y: y + size, ...look, halo: null, opacity: 1 });
      y += size * lineHeight;
    }
    y += 4;
  };
  write(about.title, 18, '600');
  write(about.unit ? `${about.subject} · ${unitWord} ${about.unit}` : about.subject, 13);
  write(about.note, 13);
  for (const part of parts) {
    y += gap;
    // What is narrower than the picture stands at the side where text begins.
    const across = about.direction === 'rtl' ? edge + width - part.right : edge - part.left;
    drawn.push(...part.drawn.map((one) => moved(one, across, y - part.top)));
    y += part.bottom - part.top;
  }
  y += gap;
  write(about.source, 11);
  write(about.filters, 11);
  return {
    width: width + 2 * edge,
    height: Math.ceil(y + edge / 2),
    ground: groundBehind(plot),
    title: about.title,
    description: [about.subject, about.summary, about.source, about.filters].filter(Boolean).join(' – '),
    language: page.documentElement.lang || 'en',
    drawn,
  };
}

/** How far a drawing reaches matters to its neighbours alone: its shapes are moved as they are. */
function moved(one: PageDrawing['drawn'][number], across: number, down: number): Drawn {
  if (one.kind === 'text') return { ...one, x: one.x + across, y: one.y + down };
  const [a, b, c, d, e, f] = one.matrix;
  return { ...one, matrix: [a, b, c, d, e + across, f + down] };
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

function groundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (isInk(colour)) return colour;
  }
  return 'white';
}
