import { attachment } from '@mizan/api/platform';
import { StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DocumentFile } from './show-document';

/** Answers a document as a file to keep; 304 and no bytes to a reader who has it already. */
export async function sendDocument(
  { name, plainName, type, etag, render }: DocumentFile,
  request: Request,
  response: Response,
): Promise<StreamableFile | undefined> {
  response.setHeader('ETag', etag);
  // Kept by the reader alone, who asks each time whether it may still be shown.
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.fresh) {
    response.status(304);
    return undefined;
  }
  const bytes = await render();
  return new StreamableFile(bytes, { type, disposition: attachment(name, plainName), length: bytes.length });
}
