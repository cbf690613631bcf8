import { Problem } from '@mizan/api/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { ValueKey } from './values.sql';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

/** The value that the path names; 400 when what stands in the place of its id is no UUID. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): ValueKey => {
  const { params } = context.switchToHttp().getRequest<Request<{ project: string; code: string; uuid: string }>>();
  if (!isUuid(params.uuid)) throw Problem.of('invalid-uuid');
  return { project: params.project, indicator: params.code, id: params.uuid.toLowerCase() };
});
