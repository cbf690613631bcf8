import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { refuseTrailing } from './hidden';
import { Pixels } from './pixels';
import { damaged } from './refusals';

/** Blocks from the header to the trailer. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export async function refuseGif(file: FileBytes): Promise<Refusal | null> {
  if (!(await file.sees(0, 13))) return damaged;
  const canvas = new Pixels().refuse(file.littleEndian(6, 2), file.littleEndian(8, 2));
  if (canvas) return canvas;
  const frames = new Pixels();
  let at: number | null = 13 + colourTable(file.byte(10));
  while (at !== null) {
    if (!(await file.sees(at, 1))) return damaged;
    const introducer = file.byte(at);
    if (introducer === 0x3b) return refuseTrailing(file, at + 1);
    if (introducer === 0x21) at = await endOfSubBlocks(file, at + 2);
    else if (introducer === 0x2c) {
      if (!(await file.sees(at, 10))) return damaged;
      const refusal = frames.refuse(file.littleEndian(at + 5, 2), file.littleEndian(at + 7, 2));
      if (refusal) return refusal;
      at = await endOfSubBlocks(file, at + 10 + colourTable(file.byte(at + 9)) + 1);
    } else return damaged;
  }
  return damaged;
}

const colourTable = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0);

/** Null where the file ends before they do. */
async function endOfSubBlocks(file: FileBytes, start: number): Promise<number | null> {
  for (let at = start; ;) {
    if (!file.holds(at, 1) && !(await file.sees(at, 1))) return null;
    const length = file.byte(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}
