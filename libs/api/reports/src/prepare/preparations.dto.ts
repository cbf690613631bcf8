import {
  limits,
  type Page,
  type Preparation,
  type PreparationDraft,
  type PreparationSummary,
  type ReportText,
  type ReportTextDraft,
} from '@mizan/contract';
import { languages, type Day, type Instant, type Language, type ReportLack, type ReportSection } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { PersonNameDto, ReportDraftDto, ReportTitleDto } from '../reports.dto';

const day = { type: String, format: 'date' } as const;
const instant = { type: String, format: 'date-time' } as const;

export class PreparationDraftDto extends ReportDraftDto implements PreparationDraft {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The report that it is to replace',
  })
  @IsOptional()
  @IsUUID()
  supersedes?: string | null;

  @ApiPropertyOptional({ type: ReportTitleDto, description: 'Why; asked for with `supersedes`' })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ReportTitleDto)
  reason?: ReportTitleDto;
}

export class ReportTextDraftDto implements ReportTextDraft {
  @ApiProperty({ maxLength: limits.reportTextLength, description: 'Empty takes it out again' })
  @IsString()
  @MaxLength(limits.reportTextLength)
  text: string;
}

export class ReportTextDto implements ReportText {
  @ApiProperty({ type: String, example: 'result:OP1-1' }) section: ReportSection;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() text: string;
  @ApiProperty() version: number;
  @ApiProperty() writtenBy: PersonNameDto;
  @ApiProperty(instant) writtenAt: Instant;
}

export class PreparationSummaryDto implements PreparationSummary {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: ReportTitleDto }) title: ReportTitleDto;
  @ApiProperty(day) from: Day;
  @ApiProperty(day) to: Day;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersedes: string | null;
  @ApiProperty({ type: ReportTitleDto }) reason: ReportTitleDto;
  @ApiProperty() version: number;
  @ApiProperty() createdBy: PersonNameDto;
  @ApiProperty(instant) createdAt: Instant;
  @ApiProperty(instant) changedAt: Instant;
}

export class PreparationPageDto implements Page<PreparationSummary> {
  @ApiProperty({ type: [PreparationSummaryDto] }) items: PreparationSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class PreparationDto extends PreparationSummaryDto implements Preparation {
  @ApiProperty({ type: [ReportTextDto] }) texts: ReportTextDto[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'By `kind`: not-approved, no-value, no-evidence, unexplained, no-comment, not-written, not-translated; with the ' +
      '`indicator` or the `section`, and how many or in which languages. None of it keeps the report from being frozen',
  })
  lacks: ReportLack[];
}
