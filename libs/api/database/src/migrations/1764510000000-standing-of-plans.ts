import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A plan that ended keeps whether the indicator was confirmed under it, so that a report as of an earlier day says what
 * held then.
 */
export class StandingOfPlans1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE indicator_plans ADD COLUMN standing text
        CONSTRAINT indicator_plans_standing_known CHECK (standing IN ('proposal', 'confirmed'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE indicator_plans DROP COLUMN standing');
  }
}
