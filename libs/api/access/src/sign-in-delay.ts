import { Injectable } from '@nestjs/common';
import { Problem } from '@mizan/api/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Slows guessing down without locking anybody out: after five wrong passwords an account waits out the rest of a minute,
 * but only from the address that gave them, so that nobody can keep another out of their account. Over all accounts one
 * address may try thirty times a minute, and over all addresses one account two hundred times.
 */
@Injectable()
export class SignInDelay {
  private readonly account = new RateLimiterMemory({ points: 200, duration: 60 });
  private readonly accountFromAddress = new RateLimiterMemory({ points: 5, duration: 60 });
  private readonly address = new RateLimiterMemory({ points: 30, duration: 60 });

  /** Counts an attempt; 429 with the seconds to wait when there were too many. */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.address.consume(address);
      await this.accountFromAddress.consume(`${address} ${email}`);
      await this.account.consume(email);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        throw new Problem(429, 'too-many-attempts', [], refused.msBeforeNext / 1000);
      }
      throw refused;
    }
  }

  /** The right password was given: the account starts afresh. */
  async forget(email: string, address: string): Promise<void> {
    await this.accountFromAddress.delete(`${address} ${email}`);
    await this.account.delete(email);
  }
}
