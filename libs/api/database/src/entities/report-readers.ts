import type { Language } from '@mizan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, optional, Text, Uuid, Whole } from './columns';

/** A link to reports for people without an account. Its secret is told once; what is kept is the secret's hash. */
@Entity('share_links')
export class ShareLinkRow {
  /** Made by the client, so that sending it again makes no second link. */
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Whole() projectId: number;
  /** The one report that it leads to; null: all issued reports of the project. */
  @Uuid(optional) reportId: string | null;
  @Text() label: string;
  @Text() tokenSha256: string;
  @Uuid() createdBy: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn(optional) revokedAt: Date | null;
  @Uuid(optional) revokedBy: string | null;
  @InstantColumn(optional) lastUsedAt: Date | null;
}

/** A download of a document of a report, by a person or through a share link. Never updated. */
@Entity('report_downloads')
export class ReportDownloadRow {
  @Column({ type: 'bigint', primary: true, generated: 'identity' }) id: number;
  @InstantColumn() at: Date;
  @Uuid() reportId: string;
  @Text() file: string;
  @Text() language: Language;
  @Uuid(optional) personId: string | null;
  @Uuid(optional) shareLinkId: string | null;
}
