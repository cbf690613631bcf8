import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports that are prepared before they are frozen, those that replace others, the values that a report froze, and what a
 * project's documents must show of who pays for it.
 */
export class PreparedReports1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_values, report_texts, report_drafts');
    await runner.query('ALTER TABLE reports DROP COLUMN supersedes');
    await runner.query('ALTER TABLE projects DROP COLUMN funding, DROP COLUMN logframe');
  }
}

const statements = [
  `ALTER TABLE projects
     ADD COLUMN funding text NOT NULL DEFAULT 'none'
       CONSTRAINT projects_funding_known CHECK (funding IN ('none', 'eu-funded', 'eu-co-funded')),
     ADD COLUMN logframe text NOT NULL DEFAULT 'current-first'
       CONSTRAINT projects_logframe_known CHECK (logframe IN ('current-first', 'targets-first', 'action-document'))`,
  `ALTER TABLE reports ADD COLUMN supersedes uuid
     CONSTRAINT reports_supersedes_fk REFERENCES reports CONSTRAINT reports_superseded_once UNIQUE`,
  // Its id becomes the report's own.
  `CREATE TABLE report_drafts (
    id uuid CONSTRAINT report_drafts_pk PRIMARY KEY,
    project_id integer NOT NULL CONSTRAINT report_drafts_project_fk REFERENCES projects,
    title jsonb NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    supersedes uuid CONSTRAINT report_drafts_supersedes_fk REFERENCES reports,
    reason jsonb NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    created_by uuid NOT NULL CONSTRAINT report_drafts_person_fk REFERENCES people,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT report_drafts_dates_in_order CHECK (from_on <= to_on)
  )`,
  `CREATE INDEX report_drafts_by_project ON report_drafts (project_id, changed_at DESC)`,
  `CREATE TABLE report_texts (
    draft_id uuid NOT NULL CONSTRAINT report_texts_draft_fk REFERENCES report_drafts ON DELETE CASCADE,
    section text NOT NULL,
    language text NOT NULL CONSTRAINT report_texts_language_known CHECK (language IN ('fr', 'ar', 'en')),
    text text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    written_by uuid NOT NULL CONSTRAINT report_texts_person_fk REFERENCES people,
    written_at timestamptz NOT NULL,
    CONSTRAINT report_texts_pk PRIMARY KEY (draft_id, section, language)
  )`,
  // One line of JSON each, as hashed into the report's data.
  `CREATE TABLE report_values (
    report_id uuid NOT NULL CONSTRAINT report_values_report_fk REFERENCES reports,
    place integer NOT NULL,
    line text NOT NULL,
    CONSTRAINT report_values_pk PRIMARY KEY (report_id, place)
  )`,
];
