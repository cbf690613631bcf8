import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a browser's write from another origin; a program that sends neither header is served. */
export function refuseForeignOrigin(request: Request, _response: Response, next: NextFunction): void {
  next(reading.has(request.method) || isOwnOrigin(request) ? undefined : Problem.of('foreign-origin'));
}

function isOwnOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get('host');
}
