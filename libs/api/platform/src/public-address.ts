import { createParamDecorator, Inject, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';

/** Injects where people reach the product as it was told (`PUBLIC_URL`), without a slash at its end; null where it wasn't. */
export const publicAddress = Symbol('public address');

@Injectable()
export class AsTold implements PipeTransform<string | null, string | null> {
  constructor(@Inject(publicAddress) private readonly told: string | null) {}

  transform(reached: string | null): string | null {
    return this.told ?? reached;
  }
}

const ReachedAt = createParamDecorator((_: unknown, context: ExecutionContext): string | null =>
  reachedAt(context.switchToHttp().getRequest<Request>()),
);

/**
 * The address at which people reach the product, such as `https://mizan.example`: as it was told, else the one at which
 * who asks reached it, as its proxy tells that. Null where that is none.
 */
export const PublicAddress = () => ReachedAt(AsTold);

export function reachedAt({ protocol, host }: Pick<Request, 'protocol' | 'host'>): string | null {
  const address = `${protocol}://${host}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  // Nothing but a host, and a port where it is not the usual one.
  return url !== null && url.href === `${url.origin}/` ? url.origin : null;
}
