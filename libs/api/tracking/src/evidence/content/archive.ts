import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Refusal } from '@mizan/domain';
import { damaged, disguised, refused } from './refusals';

const mostEntries = 2_000;
/** Unpacked, all entries together: more than large real files come to. */
const mostUnpacked = 150 * 1024 * 1024;
/** XML packs some thirty times smaller, an empty table a hundred times; a bomb packs a thousand times. */
const mostRatio = 250;
const [leastPart, mostPart] = [1024, 256 * 1024];
const smallEnough = 1024 * 1024;
/** Bytes between entries that no entry names: alignment, and sizes written after the data. */
const mostUnnamed = 64 * 1024;

/** How many bytes may still be unpacked, for an archive and all within it. */
export interface Budget {
  left: number;
}

/** Where an entry lies in the file. */
interface Extent {
  from: number;
  to: number;
}

const expands = refused('evidence-expands');

/** A ZIP archive whose directory has been checked: what it says is unpacked within bounds, even where it lies. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    readonly entries: readonly Entry[],
    readonly budget: Budget,
  ) {}

  /** The archive at a path or in memory; why not, where its directory is not that of an honest archive. */
  static async of(source: string | Buffer, budget: Budget = { left: mostUnpacked }): Promise<Archive | Refusal> {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    let zip: ZipFile | null = null;
    try {
      zip = await (typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options));
      const entries = zip.entryCount > mostEntries ? expands : await entriesOf(zip, budget.left);
      const refusal = Array.isArray(entries) ? await refuseLayout(zip, entries) : entries;
      if (refusal || !Array.isArray(entries)) {
        zip.close();
        return refusal ?? damaged;
      }
      return new Archive(zip, entries, budget);
    } catch {
      zip?.close();
      return damaged;
    }
  }

  close(): void {
    this.zip.close();
  }

  /** Unpacks an entry and shows each part of it; stops where it turns out larger than it says. */
  async inflate(entry: Entry, show: (part: Buffer) => void): Promise<Refusal | null> {
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return damaged;
    let size = 0;
    try {
      const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
      for await (const part of unpacking(packed, entry)) {
        size += part.length;
        this.budget.left -= part.length;
        if (size > entry.uncompressedSize || this.budget.left < 0) return expands;
        show(part);
      }
    } catch {
      return damaged;
    }
    return size === entry.uncompressedSize ? null : damaged;
  }
}

function unpacking(packed: Readable, { compressionMethod, uncompressedSize }: Entry): AsyncIterable<Buffer> {
  if (compressionMethod === 0) return packed as AsyncIterable<Buffer>;
  // Large parts for what is large: each costs a turn of the server. Errors come out of the iteration.
  const chunkSize = Math.min(mostPart, Math.max(leastPart, uncompressedSize));
  return pipeline(packed, createInflateRaw({ chunkSize }), () => undefined);
}

async function entriesOf(zip: ZipFile, most: number): Promise<Entry[] | Refusal> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    unpacked += uncompressedSize;
    if (unpacked > most || entries.length === mostEntries) return expands;
    if (uncompressedSize > smallEnough && uncompressedSize > compressedSize * mostRatio) return expands;
    if (names.has(fileName)) return damaged;
    names.add(fileName);
    entries.push(entry);
  }
  return entries.length > 0 ? entries : damaged;
}

/** Entries fill the file from its first byte, each for itself, under the name that the directory has for it. */
async function refuseLayout(zip: ZipFile, entries: readonly Entry[]): Promise<Refusal | null> {
  if (zip.comment.length > 0) return disguised;
  const extents: Extent[] = [];
  for (const entry of entries) {
    const header = await zip.readLocalFileHeaderPromise(entry);
    if (!header.fileName.equals(entry.fileNameRaw)) return disguised;
    extents.push({ from: entry.relativeOffsetOfLocalHeader, to: header.fileDataStart + entry.compressedSize });
  }
  extents.sort((one, other) => one.from - other.from);
  let end = 0;
  let unnamed = 0;
  for (const { from, to } of extents) {
    if (from < end) return expands;
    if (end === 0 && from !== 0) return disguised;
    unnamed += from - end;
    end = to;
  }
  unnamed += zip.fileSize - directoryBytes(entries) - end;
  return unnamed > mostUnnamed ? disguised : null;
}

/** The directory and its closing record, as the entries say. */
function directoryBytes(entries: readonly Entry[]): number {
  const lengths = entries.map((entry) => 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
  return lengths.reduce((sum, length) => sum + length, 22);
}
