import { limits, type ReasonGiven, type ValueCell, type ValueDraft } from '@mizan/contract';
import { isDay, valueStatuses, type Day, type ValueStatus } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { ValuesAsked } from './list-values';

const aDay = { type: String, format: 'date', example: '2026-03-12' } as const;
const aNumber = { type: Number, nullable: true, description: 'Less than a billion, at most six decimals' } as const;

const IsDay = () =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (given) => typeof given === 'string' && isDay(given),
      defaultMessage: () => 'YYYY-MM-DD expected',
    },
  });

/** Axis code → category code; which of them there are, the rules know. */
const IsCategories = () =>
  ValidateBy({
    name: 'isCategories',
    validator: {
      validate: isCategories,
      defaultMessage: () => 'a category code for each of at most four axes expected',
    },
  });

function isCategories(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const entries = Object.entries(given);
  const isCode = (text: unknown) => typeof text === 'string' && text.length <= limits.codeLength;
  return entries.length <= limits.axesPerIndicator && entries.flat().every(isCode);
}

export class ValueCellDto implements ValueCell {
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' }, example: { sex: 'female' } })
  @IsCategories()
  categories: Record<string, string>;

  @ApiPropertyOptional(aNumber)
  @IsOptional()
  @IsNumber()
  value?: number | null;

  @ApiPropertyOptional(aNumber)
  @IsOptional()
  @IsNumber()
  numerator?: number | null;

  @ApiPropertyOptional(aNumber)
  @IsOptional()
  @IsNumber()
  denominator?: number | null;
}

export class ValueDraftDto implements ValueDraft {
  @ApiProperty(aDay)
  @IsString()
  measuredOn: Day;

  @ApiPropertyOptional({ ...aNumber, example: 7 })
  @IsOptional()
  @IsNumber()
  value?: number | null;

  @ApiPropertyOptional({ ...aNumber, description: 'For a percentage or a ratio, in place of `value`' })
  @IsOptional()
  @IsNumber()
  numerator?: number | null;

  @ApiPropertyOptional({ ...aNumber, description: 'For a percentage or a ratio, in place of `value`' })
  @IsOptional()
  @IsNumber()
  denominator?: number | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: limits.narrativeLength,
    description: 'For a narrative',
  })
  @IsOptional()
  @IsString()
  @MaxLength(limits.narrativeLength)
  text?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.commentLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.commentLength)
  comment?: string | null;

  @ApiPropertyOptional({ type: [ValueCellDto], maxItems: limits.cells })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(limits.cells)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ValueCellDto)
  cells?: ValueCellDto[];
}

export class ReasonGivenDto implements ReasonGiven {
  /** That there is one, and not blank, is a rule of the workflow. */
  @ApiProperty({ maxLength: limits.reasonLength, example: 'The attendance list names 6 people' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.reasonLength)
  reason: string;
}

export class ValuesAskedDto implements ValuesAsked {
  @ApiPropertyOptional({ enum: valueStatuses })
  @IsOptional()
  @IsIn(valueStatuses)
  status?: ValueStatus;

  @ApiPropertyOptional({ ...aDay, description: 'Measured on this day or later' })
  @IsOptional()
  @IsDay()
  from?: Day;

  @ApiPropertyOptional({ ...aDay, description: 'Measured on this day or earlier' })
  @IsOptional()
  @IsDay()
  to?: Day;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: limits.pageSize, default: limits.defaultPageSize })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(limits.pageSize)
  limit?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  cursor?: string;
}

export class AsOfDto {
  @ApiPropertyOptional({ ...aDay, description: 'Today in the project’s time zone when left out' })
  @IsOptional()
  @IsDay()
  asOf?: Day;
}
