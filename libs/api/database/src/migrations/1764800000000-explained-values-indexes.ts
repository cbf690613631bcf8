import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The values that a figure rests on, and those that wait, each in the order in which an explanation lists them: a hundred
 * are read without going through the others, however many there are of either.
 */
export class ExplainedValuesIndexes1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query(
      `CREATE INDEX indicator_values_approved_by_day
         ON indicator_values (indicator_id, measured_on DESC, created_at DESC, id DESC) WHERE status = 'approved'`,
    );
    await runner.query(
      `CREATE INDEX indicator_values_open_by_day ON indicator_values (indicator_id, measured_on DESC, id DESC)
         WHERE status <> 'approved'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX indicator_values_open_by_day');
    await runner.query('DROP INDEX indicator_values_approved_by_day');
  }
}
