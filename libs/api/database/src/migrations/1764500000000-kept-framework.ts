import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people need to keep the framework themselves: versions against writing over one another, retirement in place of
 * deletion, and the rest of the indicator's sheet. An indicator is retired by a plan, so that a figure as of an earlier
 * day still has it.
 */
export class KeptFramework1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['results', 'activities']) {
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN retired_at timestamptz, ADD COLUMN version integer NOT NULL DEFAULT 1`,
      );
    }
    await runner.query('ALTER TABLE axes ADD COLUMN version integer NOT NULL DEFAULT 1');
    await runner.query(`
      ALTER TABLE indicators
        ADD COLUMN part_of_whole boolean NOT NULL DEFAULT false,
        ADD COLUMN method jsonb,
        ADD COLUMN assumptions jsonb,
        ADD COLUMN limitations jsonb,
        ADD COLUMN data_quality jsonb,
        ADD CONSTRAINT indicators_part_of_fraction CHECK (NOT part_of_whole OR measure IN ('percentage', 'ratio'))`);
    await runner.query('ALTER TABLE indicator_plans ADD COLUMN retired boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE indicator_plans DROP COLUMN retired');
    await runner.query(`
      ALTER TABLE indicators DROP COLUMN part_of_whole, DROP COLUMN method, DROP COLUMN assumptions,
        DROP COLUMN limitations, DROP COLUMN data_quality`);
    for (const table of ['results', 'activities']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN retired_at, DROP COLUMN version`);
    }
    await runner.query('ALTER TABLE axes DROP COLUMN version');
  }
}
