import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReopenedPdf } from './reopening-worker';

/** The document as a reader's program finds it. */
export async function reopened(bytes: Buffer): Promise<ReopenedPdf> {
  const thread = new Worker(new URL('./reopening-worker.ts', import.meta.url));
  try {
    thread.postMessage(new Uint8Array(bytes));
    const [answer] = (await once(thread, 'message')) as [ReopenedPdf];
    return answer;
  } finally {
    await thread.terminate();
  }
}

/** Marks that a reader does not see: they hold numbers together, and show where a long word may be broken. */
const unseen = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad]/g;

/** Text without such marks and with plain spaces, for comparing. */
export const seen = (text: string): string => text.replace(unseen, '').replace(/\s+/gu, ' ').trim();
