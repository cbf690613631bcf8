import { crc32, deflateRawSync } from 'node:zlib';

/** For specs and benches: an entry of an archive, which may lie about itself. */
export interface ZipEntry {
  name: string;
  content: Buffer | string;
  /** Not compressed. */
  stored?: boolean;
  /** What it says it unpacks to. */
  declaredSize?: number;
  encrypted?: boolean;
  /** Under another name where its data is. */
  localName?: string;
  /** Shares the data of the entry before. */
  overlaps?: boolean;
}

export interface ZipGiven {
  before?: string;
  /** Between the last entry and the directory. */
  between?: Buffer;
  comment?: string;
  declaredEntries?: number;
}

/** An archive of these entries, written by hand: no honest library would write what the specs need. */
export function zipOf(entries: readonly ZipEntry[], given: ZipGiven = {}): Buffer {
  const { before = '', between = Buffer.alloc(0), comment = '', declaredEntries = entries.length } = given;
  const parts: Buffer[] = [Buffer.from(before, 'latin1')];
  const directory: Buffer[] = [];
  let at = before.length;
  let last = at;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as Buffer);
    const data = entry.stored ? content : deflateRawSync(content, { level: 9 });
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(entry.encrypted ? 1 : 0, 2);
    header.writeUInt16LE(entry.stored ? 0 : 8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(entry.declaredSize ?? content.length, 18);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    if (!entry.overlaps) {
      last = at;
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header]);
      local.writeUInt16LE(localName.length, 26);
      parts.push(local, localName, data);
      at += local.length + localName.length + data.length;
    }
    const line = Buffer.alloc(46);
    line.write('PK\x01\x02', 'latin1');
    line.writeUInt16LE(20, 4);
    header.copy(line, 6);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt16LE(0, 30);
    line.writeUInt32LE(last, 42);
    directory.push(line, name);
  }
  const lines = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(declaredEntries, 8);
  end.writeUInt16LE(declaredEntries, 10);
  end.writeUInt32LE(lines.length, 12);
  end.writeUInt32LE(at + between.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, between, lines, end, Buffer.from(comment, 'latin1')]);
}
