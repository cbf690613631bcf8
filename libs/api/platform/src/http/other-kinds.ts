import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem';

/** What is sent is JSON, or a form with a file; a body of another kind is refused before anybody takes it for empty. */
export function refuseOtherKinds(request: Request, _response: Response, next: NextFunction): void {
  const isEmpty = request.get('content-length') === '0';
  const isOther = !isEmpty && request.is(['application/json', 'multipart/form-data']) === false;
  next(isOther ? Problem.of('wrong-kind') : undefined);
}
