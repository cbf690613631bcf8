import { AccessModule } from '@mizan/api/access';
import { FrameworkModule } from '@mizan/api/framework';
import { PlatformModule, type FileStoreSetting } from '@mizan/api/platform';
import { ReportsModule } from '@mizan/api/reports';
import { TrackingModule } from '@mizan/api/tracking';
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import type { Configuration } from './configuration';
import { loggedRequest } from './logged-request';
import { HealthController } from './health.controller';

/** The whole server: every context on the platform and the database. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, dataSource: DataSource, files: FileStoreSetting): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: configuration.logLevel,
            redact: ['req.headers.cookie', 'req.headers.authorization'],
            serializers: { req: loggedRequest },
          },
        }),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres' as const }),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        PlatformModule.with(files, configuration.publicUrl),
        AccessModule.forDemonstration(configuration.demonstrationPassword),
        FrameworkModule,
        TrackingModule,
        ReportsModule,
      ],
      controllers: [HealthController],
    };
  }
}
