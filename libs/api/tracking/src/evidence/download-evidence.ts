import { attachment, FileStore, Problem, type SignedIn } from '@mizan/api/platform';
import { endingOf } from '@mizan/domain';
import { Injectable, StreamableFile } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import type { Request, Response } from 'express';
import { EntityManager } from 'typeorm';
import { readsApprovedOnly } from '../value-answer';
import { findReadable } from './evidence.sql';

/** Answers a file as one to keep: no browser opens it in the page, whatever it holds. */
@Injectable()
export class DownloadEvidence {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly files: FileStore,
  ) {}

  async run(id: string, asker: SignedIn, request: Request, response: Response): Promise<StreamableFile | undefined> {
    const file = await findReadable(this.em, id, { approvedOnly: readsApprovedOnly(asker) });
    if (!file) throw Problem.of('not-found');
    response.setHeader('ETag', `"${file.sha256}"`);
    // Kept by the reader alone, who asks each time whether it may still be shown.
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`);
    if (request.fresh) {
      response.status(304);
      return undefined;
    }
    const stream = await this.files.read(file.storedAs);
    if (!stream) throw Problem.of('unavailable');
    const ending = endingOf(file.fileName);
    const disposition = attachment(file.fileName, `evidence-${id.slice(0, 8)}.${ending}`);
    return new StreamableFile(stream, { type: file.mediaType, disposition, length: file.bytes });
  }
}
