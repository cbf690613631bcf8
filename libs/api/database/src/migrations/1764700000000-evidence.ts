import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The files behind a value, how much room a project's files may take, and the names of stored files that no row needs:
 * a file is named there before it is stored and again when its row goes, so that none is forgotten whatever is cut short.
 */
export class Evidence1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence, evidence_leftovers');
    await runner.query('DROP FUNCTION leave_evidence_file');
    await runner.query('ALTER TABLE projects DROP COLUMN evidence_quota');
  }
}

const statements = [
  `ALTER TABLE projects
     ADD COLUMN evidence_quota bigint NOT NULL DEFAULT 5368709120,
     ADD CONSTRAINT projects_evidence_quota_positive CHECK (evidence_quota >= 0)`,
  `CREATE TABLE evidence (
    id uuid CONSTRAINT evidence_pk PRIMARY KEY,
    value_id uuid NOT NULL CONSTRAINT evidence_value_fk REFERENCES indicator_values ON DELETE CASCADE,
    title text NOT NULL CONSTRAINT evidence_title_written CHECK (title <> ''),
    file_name text NOT NULL CONSTRAINT evidence_file_named CHECK (file_name <> ''),
    media_type text NOT NULL,
    bytes integer NOT NULL CONSTRAINT evidence_not_empty CHECK (bytes > 0),
    sha256 text NOT NULL CONSTRAINT evidence_sha256_hex CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    stored_as text NOT NULL CONSTRAINT evidence_stored_once UNIQUE,
    added_by uuid NOT NULL CONSTRAINT evidence_person_fk REFERENCES people,
    added_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  `CREATE INDEX evidence_by_value ON evidence (value_id, added_at, id)`,
  `CREATE TABLE evidence_leftovers (
    stored_as text CONSTRAINT evidence_leftovers_pk PRIMARY KEY,
    removable_at timestamptz NOT NULL
  )`,
  `CREATE FUNCTION leave_evidence_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO evidence_leftovers (stored_as, removable_at) VALUES (OLD.stored_as, now());
     RETURN NULL;
   END $$`,
  // A trigger, for the row also goes when its value does.
  `CREATE TRIGGER evidence_leaves_file AFTER DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION leave_evidence_file()`,
];
