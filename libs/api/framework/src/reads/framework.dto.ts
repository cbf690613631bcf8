import type {
  Activity,
  Axis,
  AxisCategory,
  Baseline,
  Framework,
  Indicator,
  Milestone,
  PastPlan,
  PersonName,
  ReportingPeriod,
  Result,
  SdgContribution,
  Standing,
} from '@mizan/contract';
import {
  accumulations,
  directions,
  measures,
  resultLevels,
  sdgRelevances,
  type Accumulation,
  type Day,
  type Direction,
  type Instant,
  type Measure,
  type ResultLevel,
  type SdgRelevance,
} from '@mizan/domain';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { SdgLinkDto, TargetDto } from '../indicators/indicator-draft.dto';
import { ProseDto, TitleDto } from '../local-text.dto';
import { standing } from './project.dto';

const day: ApiPropertyOptions = { type: String, format: 'date' };
const instant: ApiPropertyOptions = { type: String, format: 'date-time' };
const text: ApiPropertyOptions = { type: String };
const nullable = { nullable: true } as const;
const retired: ApiPropertyOptions = { description: 'Out of use on the day asked for' };
const codes: ApiPropertyOptions = { type: [String] };

export class ResultDto implements Result {
  @ApiProperty() code: string;
  @ApiProperty({ enum: resultLevels }) level: ResultLevel;
  @ApiProperty({ ...text, ...nullable, description: 'Code of the result above' }) parent: string | null;
  @ApiProperty() title: TitleDto;
  @ApiProperty({ type: ProseDto, ...nullable }) assumptions: ProseDto | null;
  @ApiProperty(retired) retired: boolean;
  @ApiProperty(standing) standing: Standing;
  @ApiProperty() version: number;
}

class ActivityMilestoneDto implements Milestone {
  @ApiProperty() title: TitleDto;
  @ApiProperty(day) plannedOn: Day;
  @ApiProperty({ ...day, ...nullable, description: 'null while not delivered' }) deliveredOn: Day | null;
  @ApiProperty(standing) standing: Standing;
}

export class ActivityDto implements Activity {
  @ApiProperty() code: string;
  @ApiProperty() title: TitleDto;
  @ApiProperty({ ...codes, description: 'Codes of the outcomes it serves' }) objectives: string[];
  @ApiProperty({ type: [ActivityMilestoneDto] }) milestones: ActivityMilestoneDto[];
  @ApiProperty(retired) retired: boolean;
  @ApiProperty() version: number;
}

class AxisCategoryDto implements AxisCategory {
  @ApiProperty() code: string;
  @ApiProperty() label: TitleDto;
}

export class AxisDto implements Axis {
  @ApiProperty() code: string;
  @ApiProperty() label: TitleDto;
  @ApiProperty({ type: [AxisCategoryDto], description: 'In order; the last is `unknown`' })
  categories: AxisCategoryDto[];
  @ApiProperty() version: number;
}

class ReportingPeriodDto implements ReportingPeriod {
  @ApiProperty({ example: 'Q1' }) code: string;
  @ApiProperty(day) startsOn: Day;
  @ApiProperty(day) endsOn: Day;
  @ApiProperty(day) dueOn: Day;
  @ApiProperty() locked: boolean;
}

class BaselineDto implements Baseline {
  @ApiProperty({ type: Number, ...nullable, description: 'null: not known yet' }) value: number | null;
  @ApiProperty({ ...day, ...nullable }) on: Day | null;
  @ApiProperty({ ...text, ...nullable }) note: string | null;
}

export class IndicatorDto implements Indicator {
  @ApiProperty({ example: 'OP3-1' }) code: string;
  @ApiProperty({ description: 'Code of the result that it measures' }) result: string;
  @ApiProperty({ ...text, ...nullable, description: 'Code of its activity' }) activity: string | null;
  @ApiProperty() title: TitleDto;
  @ApiProperty({ type: ProseDto, ...nullable }) definition: ProseDto | null;
  @ApiProperty({ enum: measures }) measure: Measure;
  @ApiProperty({ ...text, ...nullable }) unit: string | null;
  @ApiProperty({ enum: accumulations }) accumulation: Accumulation;
  @ApiProperty({ enum: directions }) direction: Direction;
  @ApiProperty({ ...text, ...nullable, description: 'What the numerator counts' }) numerator: string | null;
  @ApiProperty({ ...text, ...nullable, description: 'What the denominator counts' }) denominator: string | null;
  @ApiProperty({ description: 'The denominator holds the numerator' }) partOfWhole: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, ...nullable })
  scale: Record<string, string> | null;
  @ApiProperty() baseline: BaselineDto;
  @ApiProperty({ type: [TargetDto] }) targets: TargetDto[];
  @ApiProperty({ ...codes, description: 'Codes of its axes, in order' }) disaggregation: string[];
  @ApiProperty({ ...text, ...nullable }) source: string | null;
  @ApiProperty({ ...text, ...nullable }) frequency: string | null;
  @ApiProperty({ ...text, ...nullable }) responsible: string | null;
  @ApiProperty({ type: ProseDto, ...nullable }) method: ProseDto | null;
  @ApiProperty({ type: ProseDto, ...nullable }) assumptions: ProseDto | null;
  @ApiProperty({ type: ProseDto, ...nullable }) limitations: ProseDto | null;
  @ApiProperty({ type: ProseDto, ...nullable }) dataQuality: ProseDto | null;
  @ApiProperty(codes) sdgTargets: string[];
  @ApiProperty({ type: [SdgLinkDto], description: 'The same targets, with their relevance' }) sdgLinks: SdgLinkDto[];
  @ApiProperty(retired) retired: boolean;
  @ApiProperty(standing) standing: Standing;
  @ApiProperty() version: number;
}

class PersonNameDto implements PersonName {
  @ApiProperty() email: string;
  @ApiProperty() name: string;
}

export class PastPlanDto implements PastPlan {
  @ApiProperty(instant) since: Instant;
  @ApiProperty({ ...instant, ...nullable, description: 'null: in force' }) until: Instant | null;
  @ApiProperty() baseline: BaselineDto;
  @ApiProperty({ type: [TargetDto] }) targets: TargetDto[];
  @ApiProperty({ ...text, ...nullable }) unit: string | null;
  @ApiProperty({ type: ProseDto, ...nullable }) definition: ProseDto | null;
  @ApiProperty({ description: 'Out of use from `since` on' }) retired: boolean;
  @ApiProperty({ type: PersonNameDto, ...nullable, description: 'null: loaded with the project, or not yours to know' })
  changedBy: PersonNameDto | null;
  @ApiProperty({ ...text, ...nullable }) reason: string | null;
}

class SdgContributionDto implements SdgContribution {
  @ApiProperty({ example: '4.4' }) target: string;
  @ApiProperty({ enum: sdgRelevances }) relevance: SdgRelevance;
  @ApiProperty() why: string;
  @ApiProperty(codes) activities: string[];
  @ApiProperty(standing) standing: Standing;
}

export class FrameworkDto implements Framework {
  @ApiProperty({ type: [ResultDto] }) results: ResultDto[];
  @ApiProperty({ type: [ActivityDto] }) activities: ActivityDto[];
  @ApiProperty({ type: [AxisDto] }) axes: AxisDto[];
  @ApiProperty({ type: [ReportingPeriodDto] }) periods: ReportingPeriodDto[];
  @ApiProperty({ type: [IndicatorDto] }) indicators: IndicatorDto[];
  @ApiProperty({ type: [SdgContributionDto] }) sdgTargets: SdgContributionDto[];
}
