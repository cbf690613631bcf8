import type { NextFunction, Request, Response } from 'express';

/** What the API answers is meant for the person asking: no browser or proxy keeps it for the next one. */
export function neverStored(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
