import { Asker, closeSession, Needs, Open, sessionCookie, sessionToken, type SignedIn } from '@mizan/api/platform';
import type { Session } from '@mizan/contract';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { InjectEntityManager } from '@nestjs/typeorm';
import type { CookieOptions, Request, Response } from 'express';
import { EntityManager } from 'typeorm';
import { CredentialsDto, SessionDto } from './session.dto';
import { SignIn } from './sign-in';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    @InjectEntityManager() private readonly em: EntityManager,
  ) {}

  /** Signs in: answers the person and sets the session's cookie. */
  @Open()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  @ApiUnauthorizedResponse({ description: 'wrong-credentials' })
  async open(
    @Body() credentials: CredentialsDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const { token, user } = await this.signIn.run(credentials, request.ip ?? '');
    response.cookie(sessionCookie, token, cookieOptions(request));
    return { user };
  }

  /** Who is signed in. */
  @Needs('read')
  @Get()
  @ApiOkResponse({ type: SessionDto })
  read(@Asker() { id, email, name, role, language }: SignedIn): Session {
    return { user: { id, email, name, role, language } };
  }

  /** Signs out; without a session nothing happens. */
  @Open()
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionToken(request);
    if (token !== undefined) await closeSession(this.em, token);
    response.clearCookie(sessionCookie, cookieOptions(request));
  }
}

function cookieOptions(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure };
}
