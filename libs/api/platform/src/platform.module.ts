import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from './clock';
import { ProblemFilter } from './problems/problem-filter';
import { SessionGuard } from './sessions/session-guard';

/** What every context stands on: the clock, the guard of every route, and problems. */
@Global()
@Module({
  providers: [Clock, { provide: APP_GUARD, useClass: SessionGuard }, { provide: APP_FILTER, useClass: ProblemFilter }],
  exports: [Clock],
})
export class PlatformModule {}
