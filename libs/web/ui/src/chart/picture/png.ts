import type { DrawnOutline, DrawnText, Picture } from './drawn';

const sharpness = 2;

/**
 * The picture as a PNG. The shapes are painted on a canvas one by one: an SVG loaded as an image would have no fonts of
 * the page, and a strict content policy refuses it.
 */
export function pngOf(picture: Picture, page: Document): Promise<Blob | null> {
  const canvas = page.createElement('canvas');
  canvas.width = Math.ceil(picture.width * sharpness);
  canvas.height = Math.ceil(picture.height * sharpness);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(sharpness, sharpness);
  for (const drawn of picture.drawn) {
    context.save();
    context.globalAlpha = drawn.opacity;
    if (drawn.kind === 'text') paintText(context, drawn);
    else paintOutline(context, drawn);
    context.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function paintText(context: CanvasRenderingContext2D, drawn: DrawnText): void {
  context.font = `${drawn.weight} ${drawn.size}px ${drawn.family}`;
  context.direction = drawn.direction;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  if (drawn.halo) {
    context.strokeStyle = drawn.halo.ink;
    context.lineWidth = drawn.halo.width;
    context.lineJoin = 'round';
    context.strokeText(drawn.text, drawn.x, drawn.y);
  }
  context.fillStyle = drawn.fill;
  context.fillText(drawn.text, drawn.x, drawn.y);
}

function paintOutline(context: CanvasRenderingContext2D, drawn: DrawnOutline): void {
  const outline = new Path2D(drawn.path);
  context.transform(...drawn.matrix);
  if (drawn.fill !== null) {
    context.save();
    context.fillStyle = drawn.fill;
    context.globalAlpha *= drawn.fillOpacity;
    context.fill(outline);
    context.restore();
  }
  if (drawn.stroke === null) return;
  context.strokeStyle = drawn.stroke;
  context.lineWidth = drawn.strokeWidth;
  context.lineJoin = drawn.join;
  context.lineCap = drawn.cap;
  context.setLineDash([...drawn.dash]);
  context.stroke(outline);
}
