import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that were made of frozen reports and are kept, and the packages of several that people asked for. */
export class MadeFiles1764930000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_packages, report_files');
  }
}

const statements = [
  // A file is named before it is stored, so that one cut short is found and removed; it counts once it is whole.
  `CREATE TABLE report_files (
    id uuid CONSTRAINT report_files_pk PRIMARY KEY,
    report_id uuid NOT NULL CONSTRAINT report_files_report_fk REFERENCES reports,
    name text NOT NULL,
    begun_at timestamptz NOT NULL,
    bytes bigint CONSTRAINT report_files_not_empty CHECK (bytes > 0)
  )`,
  `CREATE UNIQUE INDEX report_files_once ON report_files (report_id, name) WHERE bytes IS NOT NULL`,
  `CREATE TABLE report_packages (
    id uuid CONSTRAINT report_packages_pk PRIMARY KEY,
    report_id uuid NOT NULL CONSTRAINT report_packages_report_fk REFERENCES reports,
    files text[] NOT NULL,
    languages text[] NOT NULL,
    documents_version integer NOT NULL,
    state text NOT NULL CONSTRAINT report_packages_state_known CHECK (state IN ('waiting', 'making', 'ready', 'failed')),
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL,
    asked_at timestamptz NOT NULL,
    CONSTRAINT report_packages_once UNIQUE (report_id, files, languages, documents_version)
  )`,
];
