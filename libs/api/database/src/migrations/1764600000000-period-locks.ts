import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who locked a period, and a version of each, which grows with every change of any period of its project. */
export class PeriodLocks1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE periods
        ADD COLUMN locked_by uuid CONSTRAINT periods_locker_fk REFERENCES people,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT periods_due_after_end CHECK (due_on >= ends_on),
        ADD CONSTRAINT periods_locker_of_lock CHECK (locked_by IS NULL OR locked_at IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE periods DROP COLUMN locked_by, DROP COLUMN version, DROP CONSTRAINT periods_due_after_end',
    );
  }
}
