import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Instant } from '@mizan/domain';

/*
 * The ZIP that a workbook is, taken apart and put together again. Layout: PKWARE APPNOTE 6.3, sections 4.3.7 (local
 * header), 4.3.12 (directory) and 4.3.16 (its end). Names are ASCII and nothing is encrypted, for we wrote it ourselves.
 */

export interface ZipEntry {
  name: string;
  content: Buffer;
}

const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endBytes = 22;
const stored = 0;
const deflated = 8;
/** Version 2.0 of the format: all that is needed to read deflated entries. */
const version = 20;

/** The entries of a ZIP file without a comment at its end. RangeError for anything else. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.length - endBytes;
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new RangeError('not a ZIP file');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new RangeError('not an entry of a ZIP directory');
    const nameBytes = zip.readUInt16LE(at + 28);
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + nameBytes), content: contentAt(zip, at) });
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contentAt(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
  const method = zip.readUInt16LE(entry + 10);
  if (method !== stored && method !== deflated) throw new RangeError('a ZIP entry packed in another way');
  return method === stored ? bytes : inflateRawSync(bytes);
}

/** A ZIP file of these entries, all dated with that moment, so that the same entries always give the same bytes. */
export function writeZip(entries: readonly ZipEntry[], moment: Instant): Buffer {
  const { time, date } = dosTime(new Date(moment));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(content);
    const described = describe({
      time,
      date,
      crc: crc32(content),
      packed: packed.length,
      size: content.length,
      name: nameBytes.length,
    });
    const local = Buffer.concat([uint32(localHeader), described, nameBytes, packed]);
    // Between what both headers share and the name stand: comment length, disk, attributes (8 bytes of zeros), offset.
    const entry = [uint32(directoryEntry), uint16(version), described, Buffer.alloc(10), uint32(offset), nameBytes];
    directory.push(Buffer.concat(entry));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = uint16(entries.length);
  const end = [uint32(endOfDirectory), Buffer.alloc(4), count, count, uint32(size), uint32(offset), Buffer.alloc(2)];
  return Buffer.concat([...parts, ...directory, ...end]);
}

interface Described {
  time: number;
  date: number;
  crc: number;
  packed: number;
  size: number;
  name: number;
}

/** The 26 bytes that the local header and the directory have in common; flags and extra fields are zero. */
function describe({ time, date, crc, packed, size, name }: Described): Buffer {
  const words = [version, 0, deflated, time, date].map(uint16);
  return Buffer.concat([...words, ...[crc, packed, size].map(uint32), uint16(name), uint16(0)]);
}

/** MS-DOS time and date in UTC, to two seconds; years before 1980 don't exist there. */
function dosTime(moment: Date): { time: number; date: number } {
  const year = Math.max(0, moment.getUTCFullYear() - 1980);
  return {
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
    date: (year << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
  };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
