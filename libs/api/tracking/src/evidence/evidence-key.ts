import { Problem } from '@mizan/api/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { isUuid } from '../value-key';

/** The id of evidence in the path, in lower case; 400 when it is no UUID. */
export const EvidenceId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<Request<{ evidence: string }>>();
  if (!isUuid(params.evidence)) throw Problem.of('invalid-uuid');
  return params.evidence.toLowerCase();
});
