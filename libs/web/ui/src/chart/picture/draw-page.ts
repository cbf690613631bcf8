import type { Drawn, DrawnOutline } from './drawn';

/** What a part of the page shows, as shapes and lines of text in the page's pixels, and how far they reach. */
export interface PageDrawing {
  drawn: Drawn[];
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Reads a part of the page as it is drawn: grounds, borders, texts line by line, and the shapes of every SVG in it, each
 * with the looks that the style sheets gave it. Works for a plot and for a table alike, so one picture serves all.
 * What is for screen readers alone (`mz-aside`) or marked `data-not-in-picture` stays out.
 */
export function drawPage(root: Element): PageDrawing {
  const drawing: PageDrawing = { drawn: [], left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const context = root.ownerDocument.createElement('canvas').getContext('2d');
  walk(root, 1, drawing, context);
  return drawing;
}

function walk(element: Element, opacity: number, drawing: PageDrawing, context: CanvasRenderingContext2D | null): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || element.matches('.mz-aside, [data-not-in-picture], defs, clipPath, title, desc'))
    return;
  const seen = opacity * Number(style.opacity || 1);
  const visible = style.visibility !== 'hidden' && seen > 0;
  if (visible && element.getClientRects().length > 0) {
    if (element instanceof SVGGraphicsElement) drawShape(element, style, seen, drawing, context);
    else if (!(element instanceof SVGElement)) drawBox(element, style, seen, drawing);
  }
  if (element instanceof SVGTextElement) return;
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element, seen, drawing, context);
    else if (visible && child.nodeType === Node.TEXT_NODE && !(element instanceof SVGElement))
      drawText(child as Text, style, seen, drawing, context);
  }
}

function reach(drawing: PageDrawing, box: DOMRect): void {
  drawing.left = Math.min(drawing.left, box.left);
  drawing.top = Math.min(drawing.top, box.top);
  drawing.right = Math.max(drawing.right, box.right);
  drawing.bottom = Math.max(drawing.bottom, box.bottom);
}

function drawBox(element: Element, style: CSSStyleDeclaration, opacity: number, drawing: PageDrawing): void {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return;
  reach(drawing, box);
  const plain = { matrix: [1, 0, 0, 1, 0, 0], fillOpacity: 1, dash: [], cap: 'butt', join: 'miter', opacity } as const;
  if (isInk(style.backgroundColor)) {
    const path = roundedBox(box, parseFloat(style.borderTopLeftRadius) || 0);
    drawing.drawn.push({ ...plain, kind: 'outline', path, fill: style.backgroundColor, stroke: null, strokeWidth: 0 });
  }
  const sides = [
    ['Top', `M${box.left},${box.top}H${box.right}`],
    ['Bottom', `M${box.left},${box.bottom}H${box.right}`],
    ['Left', `M${box.left},${box.top}V${box.bottom}`],
    ['Right', `M${box.right},${box.top}V${box.bottom}`],
  ] as const;
  for (const [side, path] of sides) {
    const width = parseFloat(style[`border${side}Width`]) || 0;
    const ink = style[`border${side}Color`];
    if (width > 0 && style[`border${side}Style`] !== 'none' && isInk(ink))
      drawing.drawn.push({ ...plain, kind: 'outline', path, fill: null, stroke: ink, strokeWidth: width });
  }
}

function roundedBox({ left, top, right, bottom, width, height }: DOMRect, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `M${left},${top}H${right}V${bottom}H${left}Z`;
  const corner = (x: number, y: number): string => `a${r},${r} 0 0 1 ${x},${y}`;
  return `M${left + r},${top}H${right - r}${corner(r, r)}V${bottom - r}${corner(-r, r)}H${left + r}${corner(-r, -r)}V${top + r}${corner(r, -r)}Z`;
}

/** One line of text after the other, each where the browser put it. */
function drawText(
  node: Text,
  style: CSSStyleDeclaration,
  opacity: number,
  drawing: PageDrawing,
  context: CanvasRenderingContext2D | null,
): void {
  const range = node.ownerDocument.createRange();
  const lines: { text: string; box: DOMRect; left: number; right: number }[] = [];
  for (const word of node.data.matchAll(/\S+/gu)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) {
      line.text += ` ${word[0]}`;
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
    } else lines.push({ text: word[0], box, left: box.left, right: box.right });
    reach(drawing, box);
  }
  const direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
  for (const { text, box, left, right } of lines) {
    drawing.drawn.push({
      kind: 'text',
      text,
      x: direction === 'rtl' ? right : left,
      y: box.top + ascent(text, style, box.height, context),
      direction,
      size: parseFloat(style.fontSize),
      weight: style.fontWeight,
      family: style.fontFamily,
      fill: style.color,
      halo: null,
      opacity,
    });
  }
}

function ascent(
  text: string,
  style: CSSStyleDeclaration,
  height: number,
  context: CanvasRenderingContext2D | null,
): number {
  if (!context) return height * 0.8;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return context.measureText(text).fontBoundingBoxAscent;
}

function drawShape(
  shape: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  opacity: number,
  drawing: PageDrawing,
  context: CanvasRenderingContext2D | null,
): void {
  if (shape instanceof SVGTextElement) {
    drawSvgText(shape, style, opacity, drawing, context);
    return;
  }
  if (shape instanceof SVGSVGElement) reach(drawing, shape.getBoundingClientRect());
  const path = outlineOf(shape);
  const matrix = shape.getScreenCTM();
  if (path === '' || !matrix) return;
  const fill = isInk(style.fill) ? style.fill : null;
  const stroke = isInk(style.stroke) ? style.stroke : null;
  if (fill === null && stroke === null) return;
  drawing.drawn.push({
    kind: 'outline',
    path,
    matrix: [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f],
    fill,
    fillOpacity: Number(style.fillOpacity || 1),
    stroke,
    strokeWidth: parseFloat(style.strokeWidth) || 1,
    dash:
      style.strokeDasharray === 'none'
        ? []
        : style.strokeDasharray.split(/[\s,]+/).flatMap((part) => parseFloat(part) || []),
    cap: style.strokeLinecap as CanvasLineCap,
    join: style.strokeLinejoin as DrawnOutline['join'],
    opacity,
  });
}

function drawSvgText(
  shape: SVGTextElement,
  style: CSSStyleDeclaration,
  opacity: number,
  drawing: PageDrawing,
  context: CanvasRenderingContext2D | null,
): void {
  const text = shape.textContent.trim();
  const matrix = shape.getScreenCTM();
  if (text === '' || !matrix || shape.getNumberOfChars() === 0) return;
  // The box says where the browser put the text, whatever its anchor and offsets.
  const inner = shape.getBBox();
  const direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
  const x = direction === 'rtl' ? inner.x + inner.width : inner.x;
  const y = inner.y + ascent(text, style, inner.height, context);
  reach(drawing, shape.getBoundingClientRect());
  drawing.drawn.push({
    kind: 'text',
    text,
    x: matrix.a * x + matrix.c * y + matrix.e,
    y: matrix.b * x + matrix.d * y + matrix.f,
    direction,
    size: parseFloat(style.fontSize) * Math.hypot(matrix.a, matrix.b),
    weight: style.fontWeight,
    family: style.fontFamily,
    fill: style.fill,
    halo: isInk(style.stroke) ? { ink: style.stroke, width: parseFloat(style.strokeWidth) || 1 } : null,
    opacity,
  });
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
  return shape instanceof SVGPathElement ? (shape.getAttribute('d') ?? '') : '';
}

/** Whether a computed colour is seen at all. */
export function isInk(colour: string): boolean {
  return colour !== '' && colour !== 'none' && colour !== 'transparent' && !/[,/]\s*0\)$/.test(colour);
}
