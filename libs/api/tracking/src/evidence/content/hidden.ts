import type { Refusal } from '@mizan/domain';
import type { FileBytes } from './file-bytes';
import { disguised } from './refusals';

/** Bytes after the end of an image that phones and editors leave: thumbnails, marks of the camera. */
const mostTrailing = 64 * 1024;

/** The end of a ZIP archive: its record, and the longest comment that may follow. */
const archiveEnd = 22 + 0xffff;

const foreign = [
  'PK\x03\x04',
  'PK\x05\x06',
  '%pdf-',
  'rar!\x1a',
  "7z\xbc\xaf'\x1c",
  '\x7felf',
  '<html',
  '<script',
  '<svg',
  '<?php',
];

/**
 * Refuses a file that is read as another kind by programs that are less strict: a PDF may start within the first
 * kilobyte, and a ZIP archive is found from its end.
 */
export async function refuseSecondKind(file: FileBytes): Promise<Refusal | null> {
  const head = await file.read(0, 1024);
  if (head.indexOf('%PDF-', 1, 'latin1') > 0) return disguised;
  return (await endsAsArchive(file)) ? disguised : null;
}

/** Refuses what follows the end of an image, unless it is short and of no other kind. */
export async function refuseTrailing(file: FileBytes, end: number): Promise<Refusal | null> {
  if (file.size - end > mostTrailing) return disguised;
  const rest = (await file.read(end, mostTrailing)).toString('latin1').toLowerCase();
  return foreign.some((start) => rest.includes(start.toLowerCase())) ? disguised : null;
}

async function endsAsArchive(file: FileBytes): Promise<boolean> {
  const start = Math.max(0, file.size - archiveEnd);
  const tail = await file.read(start, archiveEnd);
  for (let at = tail.indexOf('PK\x05\x06', 0, 'latin1'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1, 'latin1')) {
    if (at + 22 > tail.length) return false;
    const entries = tail.readUInt16LE(at + 10);
    const directory = tail.readUInt32LE(at + 12);
    // Chance leaves such four bytes in a compressed file now and then, but no directory of a possible size with them.
    if (tail.readUInt16LE(at + 4) === 0 && directory >= entries * 46 && directory <= start + at) return true;
  }
  return false;
}
