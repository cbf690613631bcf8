import type { Day, LocalText } from '@mizan/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, Json, Text, Uuid, Whole } from './columns';

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
}
