import type { Refusal } from '@mizan/domain';
import { refused } from './refusals';

/** A photograph of a phone has 12 to 50 megapixels; a browser needs four bytes for each. */
const mostMegapixels = 60;
/** Of all pictures of an animation together. */
const mostFrames = 600;

/** Adds up the pixels of a file's pictures, from what its headers say. */
export class Pixels {
  private frames = 0;
  private sum = 0;

  /** Refuses a picture that is too large, or one too many. */
  refuse(width: number, height: number): Refusal | null {
    this.frames += 1;
    this.sum += width * height;
    const isFlood =
      width * height > mostMegapixels * 1e6 || this.frames > mostFrames || this.sum > 10 * mostMegapixels * 1e6;
    return isFlood ? refused('evidence-too-many-pixels', { megapixels: mostMegapixels }) : null;
  }
}
