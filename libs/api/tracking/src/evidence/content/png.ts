import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { refuseTrailing } from './hidden';
import { Pixels } from './pixels';
import { damaged } from './refusals';

/** Chunks that a PNG of 20 MB needs: encoders write 8 kB or more in each. */
const mostChunks = 50_000;

/** A chain of chunks from `IHDR`, which says how large the picture is, to `IEND`. https://www.w3.org/TR/png-3/ */
export async function refusePng(file: FileBytes): Promise<Refusal | null> {
  const pixels = new Pixels();
  let at = 8;
  for (let chunk = 0; chunk < mostChunks; chunk += 1) {
    if (!(await file.sees(at, 20))) {
      if (!(await file.sees(at, 12))) return damaged;
    }
    const length = file.uint32(at);
    const type = file.text(at + 4, 4);
    if ((chunk === 0) !== (type === 'IHDR')) return damaged;
    const end = at + 12 + length;
    if (end > file.size) return damaged;
    if (type === 'IEND') return refuseTrailing(file, end);
    if (type === 'IHDR' || type === 'fcTL') {
      const sizeAt = type === 'IHDR' ? at + 8 : at + 12;
      if (!(await file.sees(at, 24))) return damaged;
      const refusal = pixels.refuse(file.uint32(sizeAt), file.uint32(sizeAt + 4));
      if (refusal) return refusal;
    }
    at = end;
  }
  return damaged;
}
