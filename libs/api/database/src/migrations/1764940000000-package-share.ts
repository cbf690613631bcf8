import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a package is made, within a file of many values too. */
export class PackageShare1764940000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_packages ADD COLUMN share numeric(4,3) NOT NULL DEFAULT 0
      CONSTRAINT report_packages_share_of_one CHECK (share BETWEEN 0 AND 1)`);
    await runner.query(`UPDATE report_packages SET share = 1 WHERE state = 'ready'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_packages DROP COLUMN share');
  }
}
