import { Problem } from '@mizan/api/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Of one address, over all routes that need no session. An office behind one address reads at ease. */
const requestsAMinute = 120;

/** Slows down who tries addresses without a session; 429 with the seconds to wait. */
@Injectable()
export class OpenPace implements CanActivate {
  private readonly address = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip = '' } = context.switchToHttp().getRequest<Request>();
    try {
      await this.address.consume(ip);
      return true;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        throw new Problem(429, 'too-many-requests', [], refused.msBeforeNext / 1000);
      }
      throw refused;
    }
  }
}
