import type {
  Accumulation,
  Day,
  Direction,
  Language,
  LocalText,
  Measure,
  ResultLevel,
  SdgRelevance,
} from '@mizan/domain';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { DayColumn, Figure, Flag, InstantColumn, Json, optional, Text, Uuid, Whole } from './columns';

type Standing = 'proposal' | 'confirmed';

@Entity('projects')
export class ProjectRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Text() code: string;
  @Json() title: LocalText;
  @DayColumn() startsOn: Day;
  @DayColumn() endsOn: Day;
  @Text() startsOnStanding: Standing;
  @Text() timeZone: string;
  @Text({ array: true }) languages: Language[];
  @Json() context: LocalText;
  @Column({ type: 'numeric', precision: 4, scale: 3 }) tolerance: number;
  @Column({ type: 'numeric', precision: 4, scale: 3 }) amber: number;
  @Whole() smallGroupLimit: number;
  /** Bytes that the evidence of all its values may take together; 5 GiB unless set otherwise. */
  @Column({ type: 'bigint', default: 5_368_709_120 }) evidenceQuota: number;
  @Text({ default: 'none' }) funding: 'none' | 'eu-funded' | 'eu-co-funded';
  @Text({ default: 'current-first' }) logframe: 'current-first' | 'targets-first' | 'action-document';
  @Whole({ default: 1 }) version: number;
  @Flag() demonstration: boolean;
}

@Entity('partners')
export class PartnerRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Whole() position: number;
  @Text() role: string;
  @Json() name: LocalText;
  @Json() about: LocalText;
}

@Entity('target_groups')
export class TargetGroupRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Whole() position: number;
  @Text() kind: 'primary' | 'secondary';
  @Json() label: LocalText;
}

@Entity('results')
export class ResultRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Text() code: string;
  @Text() level: ResultLevel;
  @Whole(optional) parentId: number | null;
  @Json() title: LocalText;
  @Json(optional) assumptions: LocalText | null;
  @Text() standing: Standing;
  @Whole() position: number;
  /** Null while it is in use. */
  @InstantColumn(optional) retiredAt: Date | null;
  @Whole({ default: 1 }) version: number;
}

@Entity('activities')
export class ActivityRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Text() code: string;
  @Json() title: LocalText;
  @Whole() position: number;
  /** Null while it is in use. */
  @InstantColumn(optional) retiredAt: Date | null;
  @Whole({ default: 1 }) version: number;
}

/** An activity serves an outcome. */
@Entity('activity_objectives')
export class ActivityObjectiveRow {
  @PrimaryColumn({ type: 'integer' }) activityId: number;
  @PrimaryColumn({ type: 'integer' }) resultId: number;
}

@Entity('milestones')
export class MilestoneRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() activityId: number;
  @Json() title: LocalText;
  @DayColumn() plannedOn: Day;
  @DayColumn(optional) deliveredOn: Day | null;
  @Text() standing: Standing;
  @Whole() position: number;
}

@Entity('axes')
export class AxisRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Text() code: string;
  @Json() label: LocalText;
  @Whole() position: number;
  @Whole({ default: 1 }) version: number;
}

@Entity('axis_categories')
export class AxisCategoryRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() axisId: number;
  @Text() code: string;
  @Json() label: LocalText;
  @Whole() position: number;
}

@Entity('periods')
export class PeriodRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Text() code: string;
  @DayColumn() startsOn: Day;
  @DayColumn() endsOn: Day;
  @DayColumn() dueOn: Day;
  /** Null while it is open. */
  @InstantColumn(optional) lockedAt: Date | null;
  @Uuid(optional) lockedBy: string | null;
  /** Grows with every change of any period of the project, so that the greatest tells whether one has changed. */
  @Whole({ default: 1 }) version: number;
}

@Entity('indicators')
export class IndicatorRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() projectId: number;
  @Text() code: string;
  @Whole() resultId: number;
  @Whole(optional) activityId: number | null;
  @Json() title: LocalText;
  @Text() measure: Measure;
  @Text() accumulation: Accumulation;
  @Text() direction: Direction;
  @Text(optional) numerator: string | null;
  @Text(optional) denominator: string | null;
  /** True where what the numerator counts is among what the denominator counts. */
  @Flag({ default: false }) partOfWhole: boolean;
  @Json(optional) scale: Record<string, string> | null;
  @Text(optional) source: string | null;
  @Text(optional) frequency: string | null;
  @Text(optional) responsible: string | null;
  @Json(optional) method: LocalText | null;
  @Json(optional) assumptions: LocalText | null;
  @Json(optional) limitations: LocalText | null;
  @Json(optional) dataQuality: LocalText | null;
  @Text() standing: Standing;
  @Whole() position: number;
  @Whole() version: number;
}

@Entity('indicator_axes')
export class IndicatorAxisRow {
  @PrimaryColumn({ type: 'integer' }) indicatorId: number;
  @PrimaryColumn({ type: 'integer' }) axisId: number;
  @Whole() position: number;
}

/**
 * What an indicator promises from `since` until `until` (null: in force now): its baseline, unit, definition, whether it
 * is in use at all and, in `targets`, the levels expected. A change closes the row and opens another, so every past promise stays readable.
 */
@Entity('indicator_plans')
export class IndicatorPlanRow {
  @PrimaryGeneratedColumn('identity') id: number;
  @Whole() indicatorId: number;
  @InstantColumn() since: Date;
  @InstantColumn(optional) until: Date | null;
  @Figure(optional) baseline: number | null;
  @DayColumn(optional) baselineOn: Day | null;
  @Text(optional) baselineNote: string | null;
  @Text(optional) unit: string | null;
  @Json(optional) definition: LocalText | null;
  /** True while the indicator is out of use: from `since` on it counts towards nothing. */
  @Flag({ default: false }) retired: boolean;
  /** What the indicator's standing was when the plan ended; null while it is in force. */
  @Text(optional) standing: Standing | null;
  @Uuid(optional) changedBy: string | null;
  @Text(optional) reason: string | null;
}

@Entity('targets')
export class TargetRow {
  @PrimaryColumn({ type: 'integer' }) planId: number;
  @PrimaryColumn({ type: 'date' }) dueOn: Day;
  @Figure() value: number;
}

@Entity('project_sdg_targets')
export class ProjectSdgTargetRow {
  @PrimaryColumn({ type: 'integer' }) projectId: number;
  @PrimaryColumn({ type: 'text' }) target: string;
  @Text() relevance: SdgRelevance;
  @Text() why: string;
  @Text({ array: true }) activities: string[];
  @Text() standing: Standing;
  @Whole() position: number;
}

@Entity('indicator_sdg_targets')
export class IndicatorSdgTargetRow {
  @PrimaryColumn({ type: 'integer' }) indicatorId: number;
  @PrimaryColumn({ type: 'text' }) target: string;
  @Text() relevance: SdgRelevance;
  @Whole() position: number;
}
