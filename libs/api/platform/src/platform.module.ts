import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from './clock';
import { FileStore, fileStoreSetting, type FileStoreSetting } from './files/file-store';
import { publicAddress } from './public-address';
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
  /** `address`: where people reach the product; null where it wasn't told. */
  static with(files: FileStoreSetting, address: string | null = null): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: fileStoreSetting, useValue: files },
        { provide: publicAddress, useValue: address },
      ],
      exports: [publicAddress],
    };
  }
}
