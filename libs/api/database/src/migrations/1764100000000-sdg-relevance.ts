import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How much an indicator has to do with each of its SDG targets. An indicator that came with its project has the relevance
 * that the project gives the target, as it would if it were loaded now; one that somebody created has the default.
 */
export class SdgRelevance1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE indicator_sdg_targets
        ADD COLUMN relevance text NOT NULL DEFAULT 'secondary',
        ADD CONSTRAINT indicator_sdg_targets_relevance_known CHECK (relevance IN ('primary', 'secondary', 'cross-cutting'))`);
    await runner.query(`
      UPDATE indicator_sdg_targets link SET relevance = contribution.relevance
        FROM indicators i
        JOIN projects p ON p.id = i.project_id
        JOIN project_sdg_targets contribution ON contribution.project_id = p.id
       WHERE link.indicator_id = i.id AND link.target = contribution.target
         AND NOT EXISTS (SELECT 1 FROM audit_entries a
                          WHERE a.subject = 'indicator:' || p.code || '/' || i.code AND a.did = 'indicator.created')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE indicator_sdg_targets DROP COLUMN relevance');
  }
}
