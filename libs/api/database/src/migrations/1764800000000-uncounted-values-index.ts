import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What does not count yet, indicator by indicator, the newest first: read without going through the values that count,
 * however many there are.
 */
export class UncountedValuesIndex1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query(
      `CREATE INDEX indicator_values_uncounted ON indicator_values (indicator_id, measured_on DESC, id)
         WHERE status <> 'approved'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX indicator_values_uncounted');
  }
}
