import type { Request } from 'express';

const mostRest = 64 * 1024 * 1024;
const longest = 10_000;

/**
 * Lets the rest of a refused request run out unread, so that its sender can read the refusal: browsers read no answer
 * while they send, and lose it when the line is cut. What is too long, or too slow, is cut all the same.
 */
export function leaveRest(request: Request): void {
  if (request.complete || request.destroyed) return;
  let left = mostRest;
  const cut = setTimeout(() => request.destroy(), longest).unref();
  request.on('error', () => undefined);
  request.once('close', () => clearTimeout(cut));
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}
