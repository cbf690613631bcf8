import type { Day, Language, LocalText } from '@mizan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, Json, optional, Text, Uuid, Whole } from './columns';

/** A frozen report: `data` is the JSON as it was hashed, byte for byte. Never updated. */
@Entity('reports')
export class ReportRow {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Whole() projectId: number;
  @Json() title: LocalText;
  @DayColumn() fromOn: Day;
  @DayColumn() toOn: Day;
  @InstantColumn() frozenAt: Date;
  @Uuid() frozenBy: string;
  @Text() sha256: string;
  @Text() data: string;
  /** The report that it replaces. */
  @Uuid(optional) supersedes: string | null;
}

/** A report that is being prepared; its id becomes the report's. */
@Entity('report_drafts')
export class ReportDraftRow {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Whole() projectId: number;
  @Json() title: LocalText;
  @DayColumn() fromOn: Day;
  @DayColumn() toOn: Day;
  @Uuid(optional) supersedes: string | null;
  @Json() reason: LocalText;
  @Whole({ default: 1 }) version: number;
  @Uuid() createdBy: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() changedAt: Date;
}

/** What was written for one section of a prepared report, in one language. */
@Entity('report_texts')
export class ReportTextRow {
  @PrimaryColumn({ type: 'uuid' }) draftId: string;
  @PrimaryColumn({ type: 'text' }) section: string;
  @PrimaryColumn({ type: 'text' }) language: Language;
  @Text() text: string;
  @Whole({ default: 1 }) version: number;
  @Uuid() writtenBy: string;
  @InstantColumn() writtenAt: Date;
}

/** An approved value as a report froze it: a line of JSON. */
@Entity('report_values')
export class ReportValueRow {
  @PrimaryColumn({ type: 'uuid' }) reportId: string;
  @PrimaryColumn({ type: 'integer' }) place: number;
  @Text() line: string;
}

/** A document that was made of a report, kept in the file store under its id; `bytes` is null until it is whole. */
@Entity('report_files')
export class ReportFileRow {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Uuid() reportId: string;
  @Text() name: string;
  @InstantColumn() begunAt: Date;
  @Column({ type: 'bigint', nullable: true }) bytes: number | null;
}

/** Several documents of a report in one ZIP, as people asked for it. */
@Entity('report_packages')
export class ReportPackageRow {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Uuid() reportId: string;
  @Text({ array: true }) files: string[];
  @Text({ array: true }) languages: Language[];
  @Whole() documentsVersion: number;
  @Text() state: 'waiting' | 'making' | 'ready' | 'failed';
  @Whole({ default: 0 }) done: number;
  @Whole() total: number;
  /** How much of it is made, from 0 to 1. */
  @Column({ type: 'numeric', precision: 4, scale: 3, default: 0 }) share: number;
  @InstantColumn() askedAt: Date;
}
