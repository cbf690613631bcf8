import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { damaged, disguised } from './refusals';

const tailBytes = 64 * 1024;

/** From `%PDF-` at its very first byte to `%%EOF`, after which nothing but blanks may follow. ISO 32000-2, 7.5. */
export async function refusePdf(file: FileBytes): Promise<Refusal | null> {
  const head = (await file.read(0, 8)).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(head)) return damaged;
  const tail = (await file.read(Math.max(0, file.size - tailBytes), tailBytes)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0 || !/startxref\s+\d+\s+$/.test(tail.slice(Math.max(0, end - 64), end))) return damaged;
  return /^[\s\0]*$/.test(tail.slice(end + 5)) ? null : disguised;
}
