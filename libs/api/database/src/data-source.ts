import { DataSource } from 'typeorm';
import { SnakeCaseColumns } from './column-names';
import { columnTypes } from './column-types';
import * as evidence from './entities/evidence';
import * as framework from './entities/framework';
import * as people from './entities/people';
import * as readers from './entities/report-readers';
import * as reports from './entities/reports';
import * as values from './entities/values';
import { Foundation1764000000000 } from './migrations/1764000000000-foundation';
import { SdgRelevance1764100000000 } from './migrations/1764100000000-sdg-relevance';
import { CountedValuesIndex1764400000000 } from './migrations/1764400000000-counted-values-index';
import { KeptFramework1764500000000 } from './migrations/1764500000000-kept-framework';
import { PeriodLocks1764600000000 } from './migrations/1764600000000-period-locks';
import { ProjectVersions1764511000000 } from './migrations/1764511000000-project-versions';
import { StandingOfPlans1764510000000 } from './migrations/1764510000000-standing-of-plans';
import { Evidence1764700000000 } from './migrations/1764700000000-evidence';
import { ExplainedValuesIndexes1764800000000 } from './migrations/1764800000000-explained-values-indexes';
import { PreparedReports1764900000000 } from './migrations/1764900000000-prepared-reports';
import { ReportReaders1764910000000 } from './migrations/1764910000000-report-readers';
import { MadeFiles1764930000000 } from './migrations/1764930000000-made-files';
import { PackageShare1764940000000 } from './migrations/1764940000000-package-share';
import { PreparingClient } from './preparing-client';

export interface DatabaseOptions {
  url: string;
  /** Connections kept at most. */
  poolSize?: number;
}

/** The one way to the database; `initialize()` connects and `runMigrations()` brings the tables up to date. */
export function createDataSource({ url, poolSize = 10 }: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: { ...evidence, ...framework, ...people, ...readers, ...reports, ...values },
    migrations: [
      Foundation1764000000000,
      SdgRelevance1764100000000,
      CountedValuesIndex1764400000000,
      KeptFramework1764500000000,
      StandingOfPlans1764510000000,
      ProjectVersions1764511000000,
      PeriodLocks1764600000000,
      Evidence1764700000000,
      ExplainedValuesIndexes1764800000000,
      PreparedReports1764900000000,
      ReportReaders1764910000000,
      MadeFiles1764930000000,
      PackageShare1764940000000,
    ],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseColumns(),
    applicationName: 'mizan',
    poolSize,
    extra: { Client: PreparingClient, types: columnTypes, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 },
  });
}

/** Runs the migrations that are due; two servers that start at once take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const turn = dataSource.createQueryRunner();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [migrationTurn]);
    await dataSource.runMigrations();
  } finally {
    await turn.query('SELECT pg_advisory_unlock($1)', [migrationTurn]);
    await turn.release();
  }
}

const migrationTurn = 705_413_201;
