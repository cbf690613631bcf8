import type {
  ActivityFigures,
  AxisFigures,
  BreakdownSeries,
  CountedValue,
  Explanation,
  IndicatorFigures,
  IndicatorProgress,
  Milestone,
  MilestoneFigures,
  NotCounted,
  NotCountedValue,
  Overview,
  PersonName,
  ResultFigures,
  SdgFigures,
  Standing,
  Timeline,
  TimelinePoint,
} from '@mizan/contract';
import {
  measures,
  reasonsNotCounted,
  resultLevels,
  sdgRelevances,
  statuses,
  type Assessment,
  type AxisSteps,
  type AxisTotals,
  type CategoryTotal,
  type Contribution,
  type Day,
  type IndicatorSteps,
  type IndicatorStatus,
  type Instant,
  type LocalText,
  type Measure,
  type ReasonNotCounted,
  type ResultLevel,
  type RollUp,
  type SeriesPoint,
} from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional, OmitType, PickType } from '@nestjs/swagger';
import { EvidenceDto, PersonNameDto } from './value-answer.dto';

/*
 * What the routes of figures answer, for the documentation. The classes are never made: answers are plain objects.
 */

const day = { type: String, format: 'date' } as const;
const aNumber = { type: Number, nullable: true } as const;
const aText = { type: String, nullable: true } as const;
const localText = { type: Object, additionalProperties: { type: 'string' }, example: { en: '…', fr: '…' } } as const;
const standing = { enum: ['proposal', 'confirmed'] };
const count = { type: 'integer' } as const;
const aStep = { type: 'object', additionalProperties: true } as const;
const aPart = { type: 'object', additionalProperties: { type: 'number' } } as const;

class AssessmentDto implements Assessment {
  @ApiProperty({ ...aNumber, description: 'The current value' }) actual: number | null;
  @ApiProperty({ ...aNumber, description: 'The final target' }) target: number | null;
  @ApiProperty({ ...aNumber, description: 'The target in force that day' }) targetDue: number | null;
  @ApiProperty({ ...aNumber, description: 'Share of the way to the final target; not capped' }) progress: number | null;
  @ApiProperty({ ...aNumber, description: 'Share of the way planned by then; not capped' }) pace: number | null;
  @ApiProperty(aNumber) achievement: number | null;
  @ApiProperty({ enum: statuses }) status: IndicatorStatus;
}

class SeriesPointDto implements SeriesPoint {
  @ApiProperty(day) on: Day;
  @ApiProperty(aNumber) target: number | null;
  @ApiProperty(aNumber) actual: number | null;
}

class CategoryTotalDto implements CategoryTotal {
  @ApiProperty({ example: 'female' }) category: string;
  @ApiProperty(aNumber) value: number | null;
  @ApiProperty({ description: 'True where a small group is withheld' }) suppressed: boolean;
}

class AxisTotalsDto implements AxisTotals {
  @ApiProperty({ example: 'sex' }) axis: string;
  @ApiProperty({ type: [CategoryTotalDto] }) categories: CategoryTotalDto[];
}

class CountedValueDto implements CountedValue {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(day) measuredOn: Day;
  @ApiProperty(aNumber) value: number | null;
  @ApiProperty(aNumber) numerator: number | null;
  @ApiProperty(aNumber) denominator: number | null;
  @ApiProperty(aText) text: string | null;
  @ApiProperty(aText) comment: string | null;
  @ApiProperty({ type: PersonNameDto, nullable: true, description: 'Withheld from donors' })
  loggedBy: PersonName | null;
  @ApiProperty({ type: PersonNameDto, nullable: true }) approvedBy: PersonName | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt: Instant | null;
  @ApiProperty() demonstration: boolean;
  @ApiProperty({ type: [EvidenceDto], description: 'In the order added' }) evidence: EvidenceDto[];
  @ApiPropertyOptional({
    ...aPart,
    nullable: true,
    description: 'What it gave to the current value; null where another decides in its place, and for a narrative',
  })
  contributed?: Contribution | null;
}

class NotCountedValueDto implements NotCountedValue {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(day) measuredOn: Day;
  @ApiProperty(aNumber) value: number | null;
  @ApiProperty(aNumber) numerator: number | null;
  @ApiProperty(aNumber) denominator: number | null;
  @ApiProperty(aText) text: string | null;
  @ApiProperty({ enum: reasonsNotCounted }) why: ReasonNotCounted;
  @ApiProperty({ type: PersonNameDto, nullable: true, description: 'Withheld from donors' })
  loggedBy: PersonName | null;
  @ApiProperty({ type: PersonNameDto, nullable: true }) decidedBy: PersonName | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Instant | null;
  @ApiProperty(aText) returnReason: string | null;
}

class NotCountedDto implements NotCounted {
  @ApiProperty({ ...count, description: 'How many values did not count in all' }) count: number;
  @ApiProperty({ type: [NotCountedValueDto], description: 'The newest first, a hundred at most' })
  values: NotCountedValueDto[];
}

class ExplanationDto implements Explanation {
  @ApiProperty({
    type: [CountedValueDto],
    description: 'The newest first, a hundred at most; under `max` the one that decides comes last where it is older',
  })
  values: CountedValueDto[];
  @ApiProperty({ ...count, description: 'How many values counted in all' }) counted: number;
  @ApiPropertyOptional({
    ...aStep,
    description: `How each figure came about: the formula (\`how\`, or \`line\` for the status), the numbers that it took, the
      result. \`terms\` is what each reporting period gave; \`targetDue\` the target step in force.`,
  })
  steps?: IndicatorSteps;
  @ApiPropertyOptional({
    type: 'array',
    items: aStep,
    description: 'For each axis, how every category came about (null where it is withheld) and what no category holds',
  })
  breakdown?: AxisSteps[];
  @ApiPropertyOptional({ description: 'For donors: approved values measured later, and nothing else' })
  notCounted?: NotCountedDto;
}

export class IndicatorProgressDto extends AssessmentDto implements IndicatorProgress {
  @ApiProperty(day) asOf: Day;
  @ApiProperty(aNumber) baseline: number | null;
  @ApiProperty({ type: [SeriesPointDto] }) series: SeriesPointDto[];
  @ApiProperty({ type: [AxisTotalsDto] }) disaggregation: AxisTotalsDto[];
  @ApiProperty() explanation: ExplanationDto;
}

class RollUpDto implements RollUp {
  @ApiProperty({ ...aNumber, description: 'Mean of the indicators’ progress, each capped to 0…1' })
  indicatorProgress: number | null;
  @ApiProperty({ ...count, description: 'How many indicators the figure covers' }) covered: number;
  @ApiProperty({ type: Object, additionalProperties: count, example: { 'on-track': 3, 'at-risk': 1 } })
  statusCounts: Record<IndicatorStatus, number>;
}

class ResultFiguresDto implements ResultFigures {
  @ApiProperty() code: string;
  @ApiProperty({ enum: resultLevels }) level: ResultLevel;
  @ApiProperty(aText) parent: string | null;
  @ApiProperty(localText) title: LocalText;
  @ApiProperty() rollUp: RollUpDto;
}

class OverviewMilestoneDto implements Milestone {
  @ApiProperty(localText) title: LocalText;
  @ApiProperty(day) plannedOn: Day;
  @ApiProperty({ ...day, nullable: true }) deliveredOn: Day | null;
  @ApiProperty(standing) standing: Standing;
}

class MilestoneFiguresDto implements MilestoneFigures {
  @ApiProperty(count) planned: number;
  @ApiProperty(count) delivered: number;
  @ApiProperty(count) late: number;
  @ApiProperty({ type: [OverviewMilestoneDto] }) items: OverviewMilestoneDto[];
}

class ActivityFiguresDto implements ActivityFigures {
  @ApiProperty() code: string;
  @ApiProperty(localText) title: LocalText;
  @ApiProperty({ type: [String] }) objectives: string[];
  @ApiProperty() rollUp: RollUpDto;
  @ApiProperty() milestones: MilestoneFiguresDto;
}

class IndicatorFiguresDto extends AssessmentDto implements IndicatorFigures {
  @ApiProperty() code: string;
  @ApiProperty(localText) title: LocalText;
  @ApiProperty() result: string;
  @ApiProperty(aText) activity: string | null;
  @ApiProperty({ enum: measures }) measure: Measure;
  @ApiProperty(aText) unit: string | null;
  @ApiProperty(aNumber) baseline: number | null;
  @ApiProperty({ ...day, nullable: true }) measuredOn: Day | null;
  @ApiProperty(standing) standing: Standing;
  @ApiProperty({ type: [String], description: 'Codes of its axes' }) disaggregation: string[];
  @ApiProperty({ type: [String], description: 'Periods in which a value that counts was measured or a target is due' })
  periods: string[];
}

class SdgFiguresDto implements SdgFigures {
  @ApiProperty({ example: '4.4' }) target: string;
  @ApiProperty({ enum: sdgRelevances }) relevance: SdgFigures['relevance'];
  @ApiProperty() why: string;
  @ApiProperty({ type: [String] }) activities: string[];
  @ApiProperty({ type: [String] }) indicators: string[];
  @ApiProperty(standing) standing: Standing;
}

export class OverviewDto implements Overview {
  @ApiProperty(day) asOf: Day;
  @ApiProperty() project: RollUpDto;
  @ApiProperty({ type: [ResultFiguresDto] }) results: ResultFiguresDto[];
  @ApiProperty({ type: [ActivityFiguresDto] }) activities: ActivityFiguresDto[];
  @ApiProperty({ type: [IndicatorFiguresDto] }) indicators: IndicatorFiguresDto[];
  @ApiProperty({ type: [SdgFiguresDto] }) sdgTargets: SdgFiguresDto[];
  @ApiProperty() demonstration: boolean;
}

class MilestoneCountDto extends OmitType(MilestoneFiguresDto, ['items']) {}

class TimelineActivityDto {
  @ApiProperty() code: string;
  @ApiProperty() rollUp: RollUpDto;
  @ApiProperty() milestones: MilestoneCountDto;
}

class TimelineIndicatorDto extends PickType(AssessmentDto, ['status', 'actual', 'targetDue', 'progress', 'pace']) {
  @ApiProperty() code: string;
}

class TimelinePointDto implements TimelinePoint {
  @ApiProperty(day) on: Day;
  @ApiProperty({ ...aText, description: 'Period that holds the day' }) period: string | null;
  @ApiProperty() project: RollUpDto;
  @ApiProperty({ type: [TimelineActivityDto] }) activities: TimelineActivityDto[];
  @ApiProperty({ type: [TimelineIndicatorDto] }) indicators: TimelineIndicatorDto[];
}

export class TimelineDto implements Timeline {
  @ApiProperty(day) asOf: Day;
  @ApiProperty({ type: [TimelinePointDto] }) points: TimelinePointDto[];
}

class BreakdownPointDto {
  @ApiProperty(day) on: Day;
  @ApiProperty({ type: [CategoryTotalDto] }) categories: CategoryTotalDto[];
}

class BreakdownAxisDto {
  @ApiProperty() axis: string;
  @ApiProperty({ type: [BreakdownPointDto] }) points: BreakdownPointDto[];
}

export class BreakdownSeriesDto implements BreakdownSeries {
  @ApiProperty(day) asOf: Day;
  @ApiProperty({ type: [BreakdownAxisDto] }) axes: BreakdownAxisDto[];
}

class AxisCategoryDto {
  @ApiProperty({ example: 'female' }) code: string;
  @ApiProperty(localText) label: LocalText;
}

class DividedIndicatorDto {
  @ApiProperty() code: string;
  @ApiProperty({ type: [CategoryTotalDto] }) categories: CategoryTotalDto[];
}

export class AxisFiguresDto implements AxisFigures {
  @ApiProperty(day) asOf: Day;
  @ApiProperty({ example: 'sex' }) axis: string;
  @ApiProperty({ type: [AxisCategoryDto] }) categories: AxisCategoryDto[];
  @ApiProperty({ type: [DividedIndicatorDto] }) indicators: DividedIndicatorDto[];
}
