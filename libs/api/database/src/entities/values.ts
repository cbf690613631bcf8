import type { Day, ValueStatus } from '@mizan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, Figure, Flag, InstantColumn, Json, optional, Sum, Text, Uuid, Whole } from './columns';

@Entity('indicator_values')
export class IndicatorValueRow {
  /** Made by the client, so that sending it again writes nothing twice. */
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Whole() indicatorId: number;
  @Whole() periodId: number;
  @DayColumn() measuredOn: Day;
  @Figure(optional) value: number | null;
  @Figure(optional) numerator: number | null;
  @Figure(optional) denominator: number | null;
  @Text(optional) narrative: string | null;
  @Text(optional) comment: string | null;
  @Text() status: ValueStatus;
  @Whole() version: number;
  @Uuid() createdBy: string;
  @InstantColumn() createdAt: Date;
  /** Everyone who wrote any version of it: none of them may approve it. */
  @Uuid({ array: true }) writtenBy: string[];
  @InstantColumn(optional) submittedAt: Date | null;
  @Uuid(optional) decidedBy: string | null;
  @InstantColumn(optional) decidedAt: Date | null;
  @Text(optional) returnReason: string | null;
  @Flag() demonstration: boolean;
}

@Entity('value_cells')
export class ValueCellRow {
  @PrimaryColumn({ type: 'uuid' }) valueId: string;
  /** The domain's `cellKey`: `age=under-30|sex=female`. */
  @PrimaryColumn({ type: 'text' }) cell: string;
  @Figure(optional) value: number | null;
  @Figure(optional) numerator: number | null;
  @Figure(optional) denominator: number | null;
}

/**
 * What the approved values of one indicator, period and cell (`''` is the whole) come to. Always recomputed from
 * those values, in the transaction that changes one of them; a period without any has no row.
 */
@Entity('period_totals')
export class PeriodTotalRow {
  @PrimaryColumn({ type: 'integer' }) indicatorId: number;
  @PrimaryColumn({ type: 'integer' }) periodId: number;
  @PrimaryColumn({ type: 'text' }) cell: string;
  @Whole() count: number;
  @Sum(optional) sum: number | null;
  @Sum(optional) numerator: number | null;
  @Sum(optional) denominator: number | null;
  @Figure(optional) greatest: number | null;
  @DayColumn() latestOn: Day;
  @InstantColumn() latestRecordedAt: Date;
  @Figure(optional) latestValue: number | null;
  @Figure(optional) latestNumerator: number | null;
  @Figure(optional) latestDenominator: number | null;
  /** True where one of the values is demonstration data. */
  @Flag() demonstration: boolean;
}

@Entity('audit_entries')
export class AuditEntryRow {
  @Column({ type: 'bigint', primary: true, generated: 'identity' }) id: number;
  @InstantColumn() at: Date;
  @Uuid(optional) personId: string | null;
  /** `value.logged`, `value.approved`, `report.frozen`… */
  @Text() did: string;
  /** What it was done to: `value:<uuid>`, `indicator:ccme/OP3-1`, `report:<uuid>`. */
  @Text() subject: string;
  @Text(optional) reason: string | null;
  @Json(optional) detail: Record<string, unknown> | null;
}
