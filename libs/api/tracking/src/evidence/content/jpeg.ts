import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { refuseTrailing } from './hidden';
import { Pixels } from './pixels';
import { damaged, disguised } from './refusals';

/** A phone adds smaller versions and maps of the light after the picture, each a JPEG of its own. */
const mostPictures = 16;
/** Segments beside the picture's data; an ICC profile or a long description needs some dozens. */
const mostSegments = 10_000;

/** Pictures one after the other, each from SOI to EOI. ITU-T T.81, annex B. */
export async function refuseJpeg(file: FileBytes): Promise<Refusal | null> {
  const pixels = new Pixels();
  let at = 0;
  for (let picture = 0; picture < mostPictures; picture += 1) {
    const end = await endOfPicture(file, at, pixels);
    if (typeof end !== 'number') return end;
    at = end;
    if (!(await file.sees(at, 2)) || file.uint16(at) !== 0xffd8) return refuseTrailing(file, at);
  }
  return disguised;
}

async function endOfPicture(file: FileBytes, start: number, pixels: Pixels): Promise<number | Refusal> {
  let at = start + 2;
  let isSized = false;
  for (let segment = 0; segment < mostSegments; segment += 1) {
    // Fill bytes may stand before a marker.
    do {
      if (!file.holds(at, 2) && !(await file.sees(at, 2))) return damaged;
      if (file.byte(at) !== 0xff) return damaged;
      at += 1;
    } while (file.byte(at) === 0xff);
    const marker = file.byte(at);
    at += 1;
    if (marker === 0xd9) return isSized ? at : damaged;
    if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return damaged;
    if (!(await file.sees(at, 2))) return damaged;
    const length = file.uint16(at);
    if (length < 2 || at + length > file.size) return damaged;
    if (isFrame(marker)) {
      if (length < 8 || !(await file.sees(at, 8))) return damaged;
      const refusal = pixels.refuse(file.uint16(at + 5), file.uint16(at + 3));
      if (refusal) return refusal;
      isSized = true;
    }
    at += length;
    if (marker === 0xda) {
      const next = await endOfScan(file, at);
      if (next === null) return damaged;
      at = next;
    }
  }
  return damaged;
}

/** SOF markers: all of C0 to CF but DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Where the marker after a scan's data stands; in the data FF is followed by 00 or a restart marker. */
async function endOfScan(file: FileBytes, start: number): Promise<number | null> {
  for (let at = start; ; at += 1) {
    if (!file.holds(at, 2) && !(await file.sees(at, 2))) return null;
    if (file.byte(at) !== 0xff) continue;
    const next = file.byte(at + 1);
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}
