import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who reads reports from outside: links for people without an account, of which only the hash of the secret is kept, and
 * every download of a document, by a person or through a link. Documents are found by their report's hash.
 */
export class ReportReaders1764910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_downloads, share_links');
    await runner.query('DROP INDEX reports_by_sha256');
    await runner.query('ALTER TABLE reports DROP CONSTRAINT reports_of_project');
  }
}

const statements = [
  `CREATE INDEX reports_by_sha256 ON reports (sha256)`,
  // For the foreign key below: a link never leads to a report of another project.
  `ALTER TABLE reports ADD CONSTRAINT reports_of_project UNIQUE (project_id, id)`,
  `CREATE TABLE share_links (
    id uuid CONSTRAINT share_links_pk PRIMARY KEY,
    project_id integer NOT NULL CONSTRAINT share_links_project_fk REFERENCES projects,
    report_id uuid,
    label text NOT NULL CONSTRAINT share_links_label_written CHECK (label <> '' AND length(label) <= 200),
    token_sha256 text NOT NULL
      CONSTRAINT share_links_token_once UNIQUE
      CONSTRAINT share_links_token_hex CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    created_by uuid NOT NULL CONSTRAINT share_links_maker_fk REFERENCES people,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by uuid CONSTRAINT share_links_revoker_fk REFERENCES people,
    last_used_at timestamptz,
    CONSTRAINT share_links_report_fk FOREIGN KEY (project_id, report_id) REFERENCES reports (project_id, id),
    CONSTRAINT share_links_expire_later CHECK (expires_at > created_at),
    CONSTRAINT share_links_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
  )`,
  `CREATE INDEX share_links_by_project ON share_links (project_id, created_at, id)`,
  `CREATE TABLE report_downloads (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT report_downloads_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    report_id uuid NOT NULL CONSTRAINT report_downloads_report_fk REFERENCES reports,
    file text NOT NULL,
    language text NOT NULL,
    person_id uuid CONSTRAINT report_downloads_person_fk REFERENCES people,
    share_link_id uuid CONSTRAINT report_downloads_link_fk REFERENCES share_links,
    CONSTRAINT report_downloads_one_reader CHECK (num_nonnulls(person_id, share_link_id) = 1)
  )`,
  `CREATE INDEX report_downloads_by_report ON report_downloads (report_id, at, id)`,
  `CREATE INDEX report_downloads_by_link ON report_downloads (share_link_id) WHERE share_link_id IS NOT NULL`,
];
