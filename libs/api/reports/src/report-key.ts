import { Problem } from '@mizan/api/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

export interface ReportKey {
  project: string;
  id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

/** The report that the path names; 400 when what stands in the place of its id is no UUID. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): ReportKey => {
  const { params } = context.switchToHttp().getRequest<Request<{ project: string; uuid: string }>>();
  if (!isUuid(params.uuid)) throw Problem.of('invalid-uuid');
  return { project: params.project, id: params.uuid.toLowerCase() };
});
