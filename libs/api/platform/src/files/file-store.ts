import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';

/** A bucket of Amazon S3, or of a store that speaks as it does. */
export interface S3Bucket {
  bucket: string;
  /** Null: Amazon's own. */
  endpoint: string | null;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface FileStoreSetting {
  /** Where files stand while they arrive, and stay unless there is a bucket. */
  directory: string;
  bucket: S3Bucket | null;
}

export const fileStoreSetting = 'mizan:file-store';

const hour = 3_600_000;

/** Keeps files that people send, under names that the caller makes up; it knows nothing of what they are. */
@Injectable()
export class FileStore {
  private readonly logger = new Logger('FileStore');
  private readonly disk: Disk;
  private readonly arriving: string;

  constructor(@Inject(fileStoreSetting) { directory, bucket }: FileStoreSetting) {
    this.disk = new Disk(
      bucket ? driverOf(bucket) : new FSDriver({ location: join(directory, 'kept'), visibility: 'private' }),
    );
    this.arriving = join(directory, 'arriving');
  }

  /** Path of a file to be, which stands in nobody's way while it arrives. */
  async arrivingAs(name: string): Promise<string> {
    await mkdir(this.arriving, { recursive: true, mode: 0o700 });
    return join(this.arriving, name);
  }

  /** Keeps the file at `path`, all of it on the disk when this is done. */
  async keep(path: string, name: string, bytes: number): Promise<void> {
    await this.disk.copyFromFs(path, name, {
      contentLength: bytes,
      contentType: 'application/octet-stream',
      flush: true,
    });
  }

  /** Keeps bytes that were made here. */
  async keepBytes(bytes: Uint8Array, name: string): Promise<void> {
    await this.disk.put(name, bytes, { contentType: 'application/octet-stream', flush: true });
  }

  /** The bytes of a kept file, from the first that can be read; null, and a line in the log, when there is none. */
  async read(name: string): Promise<Readable | null> {
    try {
      const stream = await this.disk.getStream(name);
      await new Promise<void>((ready, refuse) => {
        stream.once('readable', ready);
        stream.once('end', ready);
        stream.once('error', refuse);
      });
      return stream;
    } catch (error) {
      this.logger.error(`${name} can't be read: ${String(error)}`);
      return null;
    }
  }

  /** Removes a kept file; one that is not there is removed already. */
  async remove(name: string): Promise<void> {
    await this.disk.delete(name);
  }

  /** Removes what arrived an hour ago or earlier: whoever sent it is gone. */
  async removeStranded(now: Date): Promise<void> {
    const names = await readdir(this.arriving).catch(() => []);
    for (const name of names) {
      const path = join(this.arriving, name);
      const there = await stat(path).catch(() => null);
      if (there && there.mtimeMs < now.getTime() - hour) await rm(path, { force: true });
    }
  }

  /** Writes a file, reads it and removes it; throws where that can't be done. */
  async check(): Promise<void> {
    const name = `check-${randomUUID()}`;
    await access(await this.arrivingAs(''), constants.W_OK);
    await this.keepBytes(Buffer.from('mizan'), name);
    await this.disk.getBytes(name);
    await this.remove(name);
  }
}

function driverOf({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Bucket): S3Driver {
  return new S3Driver({
    bucket,
    region,
    credentials: { accessKeyId, secretAccessKey },
    visibility: 'private',
    // Who may read is the bucket's own policy: many refuse to be told for each file.
    supportsACL: false,
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    // Stores other than Amazon's seldom know the checksums that its client adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
