import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { InjectEntityManager } from '@nestjs/typeorm';
import { personHeader } from '@mizan/contract';
import { can, type Action } from '@mizan/domain';
import type { Request } from 'express';
import { EntityManager } from 'typeorm';
import { Problem } from '../problems/problem';
import { findSignedIn, type SignedIn } from './sessions.sql';

export const sessionCookie = 'mizan_session';

const need = 'mizan:need';

/** What a person must be allowed to do to reach a route. Every route says this or `@Open()`; without, nobody passes. */
export const Needs = (action: Action) => SetMetadata(need, action);

/** A route for anybody, signed in or not. */
export const Open = () => SetMetadata(need, 'nothing');

interface SessionRequest extends Request {
  signedIn?: SignedIn;
}

/** The person asking. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SessionRequest>();
  if (!signedIn) throw Problem.of('not-signed-in');
  return signedIn;
});

/** The secret token of a request's session; undefined without one. */
export function sessionToken(request: Request): string | undefined {
  const cookies = request.cookies as Record<string, unknown> | undefined;
  const token = cookies?.[sessionCookie];
  return typeof token === 'string' ? token : undefined;
}

/**
 * Denies by default: 401 without a session, and for a page of somebody else than is signed in; 403 where the person's role
 * does not allow what the route needs.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @InjectEntityManager() private readonly em: EntityManager,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.getAllAndOverride<Action | 'nothing' | undefined>(need, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === 'nothing') return true;
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const token = sessionToken(request);
    const signedIn = token === undefined ? null : await findSignedIn(this.em, token);
    if (!signedIn) throw Problem.of('not-signed-in');
    if (isOfAnother(request, signedIn)) throw Problem.of('other-person');
    if (needed === undefined || !can(signedIn.role, needed)) throw Problem.of('not-allowed');
    request.signedIn = signedIn;
    return true;
  }
}

/** Tabs share one session: a page of one person must neither write nor read as another who signed in by another tab. */
function isOfAnother(request: Request, { id }: SignedIn): boolean {
  const meant = request.get(personHeader);
  return meant !== undefined && meant !== id;
}
