import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Instant } from '@mizan/domain';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file to be packed. */
export interface Packed {
  name: string;
  content: Readable;
}

/** Already packed themselves: packing them again would take time and no room. */
const packedAlready = /\.(xlsx|docx|pdf)$/;

/** Writes a ZIP to that path, file by file as they come, in memory that does not grow with them. */
export async function writeZip(path: string, files: AsyncIterable<Packed>, moment: Instant): Promise<void> {
  const out = createWriteStream(path, { mode: 0o600 });
  const written = finished(out);
  // It is awaited at the end; until then a failure must not go unheard.
  written.catch(() => undefined);
  const zip = new Zip((error, chunk) => {
    if (error) out.destroy(error);
    else out.write(chunk);
  });
  try {
    for await (const { name, content } of files) {
      const entry = packedAlready.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name);
      entry.mtime = moment;
      zip.add(entry);
      for await (const chunk of content) {
        entry.push(chunk as Uint8Array);
        if (out.writableNeedDrain) await once(out, 'drain');
      }
      entry.push(new Uint8Array(0), true);
    }
    zip.end();
    out.end();
  } catch (error) {
    out.destroy(error as Error);
    throw error;
  }
  await written;
}
