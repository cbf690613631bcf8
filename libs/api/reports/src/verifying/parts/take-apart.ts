import { officeParts } from './office-parts';
import { NotADocument, type TakenApart } from './part';
import { pdfParts } from './pdf-parts';
import { textParts } from './text-parts';

const mostBytes = 100 * 1024 * 1024;

/** What a file says, by its content and not its name. Throws `NotADocument` for what no report ever offered. */
export async function takeApart(bytes: Buffer): Promise<TakenApart> {
  if (bytes.length > mostBytes) throw new NotADocument('It is larger than any document of a report.');
  if (bytes.length === 0) throw new NotADocument('It is empty.');
  const start = bytes.subarray(0, 5).toString('latin1');
  if (start.startsWith('PK')) return officeParts(bytes);
  if (start === '%PDF-') return pdfParts(bytes);
  return textParts(bytes);
}
