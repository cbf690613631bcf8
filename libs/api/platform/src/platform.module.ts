import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from './clock';
import { FileStore, fileStoreSetting, type FileStoreSetting } from './files/file-store';
import { ProblemFilter } from './problems/problem-filter';
import { SessionGuard } from './sessions/session-guard';

/** What every context stands on: the clock, the file store, the guard of every route, and problems. */
@Global()
@Module({
  providers: [
    Clock,
    FileStore,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Clock, FileStore],
})
export class PlatformModule {
  static with(files: FileStoreSetting): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: fileStoreSetting, useValue: files }] };
  }
}
