import {
  limits,
  type Page,
  type PersonName,
  type PublicReport,
  type Report,
  type ReportData,
  type ReportDraft,
  type ReportSummary,
} from '@mizan/contract';
import { languages, type Day, type Instant, type Language, type LocalText } from '@mizan/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { PageAsked } from './list-place';

const day = { type: String, format: 'date' } as const;

/** May be left out, but `null` is no text. */
const Wording = () =>
  applyDecorators(
    ApiPropertyOptional({ maxLength: limits.titleLength }),
    ValidateIf((_, value) => value !== undefined),
    IsString(),
    MaxLength(limits.titleLength),
  );

export class ReportTitleDto implements LocalText {
  @Wording() fr?: string;
  @Wording() ar?: string;
  @Wording() en?: string;
}

export class ReportDraftDto implements ReportDraft {
  @ApiProperty({
    type: ReportTitleDto,
    description: 'In at least one language',
    example: { fr: 'Rapport intermédiaire' },
  })
  @IsObject()
  @ValidateNested()
  @Type(() => ReportTitleDto)
  title: ReportTitleDto;

  @ApiProperty({ ...day, example: '2026-05-01' })
  @IsString()
  from: Day;

  @ApiProperty({ ...day, example: '2026-10-31', description: 'The figures are those approved as of this day' })
  @IsString()
  to: Day;
}

export class PageAskedDto implements PageAsked {
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

export class DocumentAskedDto {
  @ApiPropertyOptional({ enum: languages, description: 'The project’s first language when left out' })
  @IsOptional()
  @IsIn(languages)
  lang?: Language;
}

export class PersonNameDto implements PersonName {
  @ApiProperty() email: string;
  @ApiProperty() name: string;
}

export class PublicReportDto implements PublicReport {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: ReportTitleDto }) title: ReportTitleDto;
  @ApiProperty(day) from: Day;
  @ApiProperty(day) to: Day;
  @ApiProperty({ type: String, format: 'date-time' }) frozenAt: Instant;
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of `data` as JSON without spaces, in UTF-8' })
  sha256: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The report that it replaces' })
  supersedes: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The report that replaced it' })
  supersededBy: string | null;
  @ApiProperty({
    description: 'How many approved values were frozen with it; 0 for reports frozen before they were kept',
  })
  values: number;
}

export class ReportSummaryDto extends PublicReportDto implements ReportSummary {
  @ApiProperty() frozenBy: PersonNameDto;
}

export class ReportPageDto implements Page<ReportSummary> {
  @ApiProperty({ type: [ReportSummaryDto] }) items: ReportSummaryDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Opaque; null on the last page' }) nextCursor:
    string | null;
}

export class ReportDto extends ReportSummaryDto implements Report {
  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description:
      'What a donor reads as of `to`: `project`, `framework`, `overview`, and `progress` by indicator code, each as its ' +
      'own route answers it',
  })
  data: ReportData;
}
