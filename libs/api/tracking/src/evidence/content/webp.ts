import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { refuseTrailing } from './hidden';
import { Pixels } from './pixels';
import { damaged } from './refusals';

const mostChunks = 5_000;

/** A RIFF file: its size, then chunks. https://developers.google.com/speed/webp/docs/riff_container */
export async function refuseWebp(file: FileBytes): Promise<Refusal | null> {
  if (!(await file.sees(0, 12))) return damaged;
  const end = 8 + file.littleEndian(4, 4);
  if (end > file.size || end < 20) return damaged;
  const pixels = new Pixels();
  let pictures = 0;
  let at = 12;
  for (let chunk = 0; at < end; chunk += 1) {
    if (chunk === mostChunks || !(await file.sees(at, 8))) return damaged;
    const type = file.text(at, 4);
    const length = file.littleEndian(at + 4, 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return damaged;
    const size = await sizeIn(file, type, at + 8, length);
    if (size === 'damaged') return damaged;
    const refusal = size && pixels.refuse(size.width, size.height);
    if (refusal) return refusal;
    if (size) pictures += 1;
    at = next;
  }
  return pictures > 0 ? refuseTrailing(file, Math.min(at, file.size)) : damaged;
}

interface Size {
  width: number;
  height: number;
}

async function sizeIn(file: FileBytes, type: string, at: number, length: number): Promise<Size | null | 'damaged'> {
  const needed = { VP8X: 10, 'VP8 ': 10, VP8L: 5, ANMF: 16 }[type];
  if (needed === undefined) return null;
  if (length < needed || !(await file.sees(at, needed))) return 'damaged';
  if (type === 'VP8X') return { width: file.littleEndian(at + 4, 3) + 1, height: file.littleEndian(at + 7, 3) + 1 };
  if (type === 'ANMF') return { width: file.littleEndian(at + 6, 3) + 1, height: file.littleEndian(at + 9, 3) + 1 };
  if (type === 'VP8L') {
    if (file.byte(at) !== 0x2f) return 'damaged';
    const bits = file.littleEndian(at + 1, 4);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: file.littleEndian(at + 6, 2) & 0x3fff, height: file.littleEndian(at + 8, 2) & 0x3fff };
}
