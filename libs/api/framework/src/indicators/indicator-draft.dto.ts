import { limits, type IndicatorDraft } from '@mizan/contract';
import {
  accumulations,
  directions,
  measures,
  numberLimit,
  sdgRelevances,
  type Accumulation,
  type Day,
  type Direction,
  type Measure,
  type SdgLink,
  type SdgRelevance,
  type TargetLevel,
} from '@mizan/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut, ProseDto, TitleDto } from '../local-text.dto';
import { IsScale } from './is-scale';

const figure: ApiPropertyOptions = { type: Number, minimum: -numberLimit, maximum: numberLimit };
const code = { minLength: 1, maxLength: limits.codeLength };
const day = { type: String, format: 'date', example: '2026-10-31' };

/** Text in several languages that may be left out, or cleared by null. */
const Prose = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: ProseDto, nullable: true, description }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ProseDto),
  );

export class TargetDto implements TargetLevel {
  @ApiProperty({ ...day, description: 'The day by which the level is expected; one target a day' })
  @IsString()
  dueOn: Day;

  @ApiProperty({ ...figure, description: 'The level expected by then, never an increment' })
  @IsNumber()
  value: number;
}

export class SdgLinkDto implements SdgLink {
  @ApiProperty({ description: 'Code of the target', example: '4.4' })
  @IsString()
  @MaxLength(limits.codeLength)
  target: string;

  @ApiProperty({ enum: sdgRelevances })
  @IsIn(sdgRelevances)
  relevance: SdgRelevance;
}

class BaselineDraftDto {
  @ApiProperty({ ...figure, nullable: true, description: 'null: not known yet, and `note` says why' })
  @ValidateIf((_, value) => value !== null)
  @IsNumber()
  value: number | null;

  @ApiPropertyOptional({ ...day, nullable: true })
  @IsOptional()
  @IsString()
  on?: Day | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.reasonLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.reasonLength)
  note?: string | null;
}

/** What is left out of a new indicator is empty; left out of an existing one, it stays as it is. `null` clears it. */
export class IndicatorDraftDto implements IndicatorDraft {
  @ApiProperty({ ...code, description: 'Code of the result that it measures', example: 'OP3' })
  @IsString()
  @MinLength(1)
  @MaxLength(limits.codeLength)
  result: string;

  @ApiPropertyOptional({ ...code, type: String, nullable: true, description: 'Code of its activity', example: 'A3' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(limits.codeLength)
  activity?: string | null;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  title: TitleDto;

  @Prose('What exactly is counted')
  definition?: ProseDto | null;

  @ApiProperty({ enum: measures, description: 'Fixed once values exist' })
  @IsIn(measures)
  measure: Measure;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.unitLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.unitLength)
  unit?: string | null;

  @ApiProperty({ enum: accumulations, description: 'Fixed once values exist' })
  @IsIn(accumulations)
  accumulation: Accumulation;

  @ApiProperty({ enum: directions })
  @IsIn(directions)
  direction: Direction;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => BaselineDraftDto)
  baseline: BaselineDraftDto;

  @ApiProperty({ type: [TargetDto], maxItems: limits.targets })
  @IsArray()
  @ArrayMaxSize(limits.targets)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  targets: TargetDto[];

  @ApiPropertyOptional({
    type: [String],
    maxItems: limits.axesPerIndicator,
    description: 'Codes of its axes, in order',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(limits.axesPerIndicator)
  @IsString({ each: true })
  @MaxLength(limits.codeLength, { each: true })
  disaggregation?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.titleLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.titleLength)
  source?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.titleLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.titleLength)
  frequency?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.titleLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.titleLength)
  responsible?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What the numerator counts' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.titleLength)
  numerator?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What the denominator counts' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.titleLength)
  denominator?: string | null;

  @ApiPropertyOptional({ description: 'The denominator holds the numerator: a share above the whole is refused' })
  @MayBeLeftOut()
  @IsBoolean()
  partOfWhole?: boolean;

  @Prose('How the value is measured or calculated')
  method?: ProseDto | null;

  @Prose('What has to hold for the indicator to mean what it says')
  assumptions?: ProseDto | null;

  @Prose('What the indicator does not show')
  limitations?: ProseDto | null;

  @Prose('How far its data can be relied on')
  dataQuality?: ProseDto | null;

  @ApiPropertyOptional({ minimum: 0, description: 'Place among the indicators of its result; left out: as it was' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(limits.position)
  position?: number;

  @ApiPropertyOptional({
    type: [String],
    maxItems: limits.sdgTargets,
    example: ['4.4'],
    description: 'By code alone: a target that was linked keeps its relevance, a new one is `secondary`',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(limits.sdgTargets)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(limits.codeLength, { each: true })
  sdgTargets?: string[];

  @ApiPropertyOptional({
    type: [SdgLinkDto],
    maxItems: limits.sdgTargets,
    description: 'With `sdgTargets`, both name the same targets',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(limits.sdgTargets)
  @ArrayUnique((link?: Partial<SdgLinkDto> | null) => link?.target)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SdgLinkDto)
  sdgLinks?: SdgLinkDto[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'The levels of a score by name',
    example: { '0': 'no decision', '1': 'study validated' },
  })
  @IsOptional()
  @IsScale()
  scale?: Record<string, string> | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: limits.reasonLength,
    description: 'Needed when a baseline, target, unit or definition changes after a value was approved',
  })
  @IsOptional()
  @IsString()
  @MaxLength(limits.reasonLength)
  reason?: string | null;
}
