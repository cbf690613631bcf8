import { attachment } from '@mizan/api/platform';
import { StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DocumentFile } from './show-document';

/** Answers a document as a file to keep; 304 and no bytes to a reader who has it already. */
export async function sendDocument(
  { name, plainName, type, etag, open, handOver }: DocumentFile,
  request: Request,
  response: Response,
  /** Kept by the reader alone, who asks each time whether it may still be shown. */
  cacheControl = 'private, no-cache',
): Promise<StreamableFile | undefined> {
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.fresh) {
    response.status(304);
    return undefined;
  }
  const { content, bytes } = await open();
  // Who asks for the head alone is given nothing to read.
  if (request.method === 'GET') await handOver?.();
  return new StreamableFile(content, { type, disposition: attachment(name, plainName), length: bytes });
}
