import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index of approved values holds all that is added up of them, in the order that decides which is the latest: a
 * period that a day cuts in two is read from the index alone, not from rows that lie all over the table.
 */
export class CountedValuesIndex1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query(
      `CREATE INDEX indicator_values_counted ON indicator_values (indicator_id, period_id, measured_on, created_at, id)
         INCLUDE (value, numerator, denominator, demonstration) WHERE status = 'approved'`,
    );
    await runner.query('DROP INDEX indicator_values_approved');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX indicator_values_approved ON indicator_values (indicator_id, period_id, measured_on)
         WHERE status = 'approved'`,
    );
    await runner.query('DROP INDEX indicator_values_counted');
  }
}
