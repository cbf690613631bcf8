import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { MakePackage } from './make-package';
import { listUnfinished } from './packages.sql';

const queue = 'report-package';

/** Connections of its own: jobs never take those that answer people. */
const connections = 2;

/**
 * Makes packages one after the other in the background. Started with the first that is asked for, or with the server where
 * one is unfinished: what a killed server was making is made by the next.
 */
@Injectable()
export class PackageJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PackageJobs');
  private starting: Promise<PgBoss> | null = null;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly makePackage: MakePackage,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const id of await listUnfinished(this.db.manager)) await this.add(id);
  }

  async onApplicationShutdown(): Promise<void> {
    const boss = await this.starting?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: 5_000 });
  }

  /** Puts a package in line; a second time does no harm, for it is made once. */
  async add(id: string): Promise<void> {
    const boss = await this.started();
    await boss.send(queue, { id });
  }

  private started(): Promise<PgBoss> {
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    return this.starting;
  }

  private async start(): Promise<PgBoss> {
    const { url } = this.db.options as { url?: string };
    if (!url) throw new Error('the database has no address');
    const boss = new PgBoss({
      connectionString: url,
      max: connections,
      schedule: false,
      application_name: 'mizan-jobs',
    });
    boss.on('error', (error) => this.logger.error(String(error)));
    await boss.start();
    await boss.createQueue(queue, { retryLimit: 2, expireInSeconds: 900, deleteAfterSeconds: 86_400 });
    await boss.work<{ id: string }>(queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
      for (const { data } of jobs) await this.makePackage.run(data.id);
    });
    return boss;
  }
}
