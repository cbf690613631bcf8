import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, Text, Uuid, Whole } from './columns';

/** A file behind a value. Its bytes are in the file store, under the name `storedAs`. */
@Entity('evidence')
export class EvidenceRow {
  /** Made by the client, so that sending it again writes nothing twice. */
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Uuid() valueId: string;
  @Text() title: string;
  @Text() fileName: string;
  @Text() mediaType: string;
  @Whole() bytes: number;
  @Text() sha256: string;
  @Text() storedAs: string;
  @Uuid() addedBy: string;
  @InstantColumn() addedAt: Date;
}

/** The name of a stored file that no row needs, and from when on it may be removed. */
@Entity('evidence_leftovers')
export class EvidenceLeftoverRow {
  @Column({ type: 'text', primary: true }) storedAs: string;
  @InstantColumn() removableAt: Date;
}
