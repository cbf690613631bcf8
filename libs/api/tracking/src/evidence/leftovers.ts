import { Clock, FileStore } from '@mizan/api/platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

const hour = 3_600_000;

/**
 * Names of stored files that no row needs. A file's name is noted before it is stored, taken from here by the transaction
 * that makes its row, and noted again when the row goes. So whatever is cut short, power included, a row has its file, and
 * a file without a row is known and removed. Nothing else in the store is ever touched.
 */
@Injectable()
export class Leftovers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Evidence');
  private again: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.clear();
    this.again = setInterval(() => void this.clear(), hour).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.again);
  }

  /** Notes a file that is about to be stored; its row should be there within the hour. */
  async note(storedAs: string): Promise<void> {
    await this.db.query(
      `INSERT INTO evidence_leftovers (stored_as, removable_at) VALUES ($1, now() + interval '1 hour')`,
      [storedAs],
    );
  }

  /** A row needs the file from now on; false when it is taken for lost already. */
  async take(em: EntityManager, storedAs: string): Promise<boolean> {
    const [, taken] = await em.query<[unknown, number]>('DELETE FROM evidence_leftovers WHERE stored_as = $1', [
      storedAs,
    ]);
    return taken > 0;
  }

  /** No row will need the file. */
  async release(storedAs: string): Promise<void> {
    await this.db.query('UPDATE evidence_leftovers SET removable_at = now() WHERE stored_as = $1', [storedAs]);
    await this.clear();
  }

  /** Removes every file that may go. What can't be removed now stays noted, for the next time. */
  async clear(): Promise<void> {
    try {
      await this.files.removeStranded(this.clock.now());
      while (await this.db.transaction((em) => this.removeOne(em))) continue;
    } catch (error) {
      this.logger.error(`files that nothing needs stay for now: ${String(error)}`);
    }
  }

  private async removeOne(em: EntityManager): Promise<boolean> {
    const [row] = await em.query<{ storedAs: string }[]>(
      `SELECT stored_as AS "storedAs" FROM evidence_leftovers WHERE removable_at <= now() LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    if (!row) return false;
    try {
      await this.files.remove(row.storedAs);
      await em.query('DELETE FROM evidence_leftovers WHERE stored_as = $1', [row.storedAs]);
    } catch (error) {
      this.logger.error(`${row.storedAs}, which nothing needs, stays for now: ${String(error)}`);
      await em.query(`UPDATE evidence_leftovers SET removable_at = now() + interval '1 hour' WHERE stored_as = $1`, [
        row.storedAs,
      ]);
    }
    return true;
  }
}
