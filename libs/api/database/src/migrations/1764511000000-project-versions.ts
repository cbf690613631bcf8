import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version for projects, against two people writing over one another. */
export class ProjectVersions1764511000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE projects ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE projects DROP COLUMN version');
  }
}
