import { open, type FileHandle } from 'node:fs/promises';

const windowBytes = 256 * 1024;

/**
 * A file read through a window, so that it is never in memory whole. `sees` brings bytes into the window; what `byte` and
 * the others read must be in it. `holds` says so without waiting: who reads byte by byte asks it first.
 */
export class FileBytes {
  private window: Buffer = Buffer.alloc(0);
  private from = 0;

  private constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  static async open(path: string): Promise<FileBytes> {
    const file = await open(path, 'r');
    return new FileBytes(file, (await file.stat()).size);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** Up to `length` bytes from `offset` on; fewer at the end of the file. A copy, for keeping. */
  async read(offset: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  }

  holds(offset: number, length: number): boolean {
    return offset >= this.from && offset + length <= this.from + this.window.length;
  }

  /** False where the file ends before. */
  async sees(offset: number, length: number): Promise<boolean> {
    if (this.holds(offset, length)) return true;
    this.window = await this.read(offset, Math.max(windowBytes, length));
    this.from = offset;
    return this.holds(offset, length);
  }

  byte(offset: number): number {
    return this.window.readUInt8(offset - this.from);
  }

  uint16(offset: number): number {
    return this.window.readUInt16BE(offset - this.from);
  }

  uint32(offset: number): number {
    return this.window.readUInt32BE(offset - this.from);
  }

  /** Less significant bytes first, as GIF, WebP and ZIP write. */
  littleEndian(offset: number, length: number): number {
    return this.window.readUIntLE(offset - this.from, length);
  }

  text(offset: number, length: number): string {
    return this.window.toString('latin1', offset - this.from, offset - this.from + length);
  }

  /** Every byte of the file, a window at a time, from `offset` on. */
  async *windows(offset = 0): AsyncGenerator<Buffer> {
    for (let at = offset; at < this.size; at += windowBytes) yield await this.read(at, windowBytes);
  }
}
