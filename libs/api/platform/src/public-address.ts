import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/**
 * Injects the address at which people reach the product, such as `https://mizan.example` without a slash at its end; null
 * where it wasn't told its own (`PUBLIC_URL`).
 */
export const publicAddress = Symbol('public address');

/** The address at which who asks reached the product, as its proxy tells it; null where that is none. */
export const ReachedAt = createParamDecorator((_: unknown, context: ExecutionContext): string | null =>
  reachedAt(context.switchToHttp().getRequest<Request>()),
);

export function reachedAt({ protocol, host }: Pick<Request, 'protocol' | 'host'>): string | null {
  const address = `${protocol}://${host}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  // Nothing but a host, and a port where it is not the usual one.
  return url !== null && url.href === `${url.origin}/` ? url.origin : null;
}
