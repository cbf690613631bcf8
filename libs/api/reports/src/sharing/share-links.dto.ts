import {
  limits,
  shareLinkStates,
  type MadeShareLink,
  type Page,
  type ShareLink,
  type ShareLinkDraft,
  type ShareLinkState,
} from '@mizan/contract';
import type { Day, Instant } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { PersonNameDto, ReportTitleDto } from '../reports.dto';

const day = { type: String, format: 'date' } as const;
const instant = { type: String, format: 'date-time' } as const;

export class ShareLinkDraftDto implements ShareLinkDraft {
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: all issued reports, those to come too' })
  @ValidateIf((_, value) => value !== undefined)
  @IsUUID()
  report?: string;

  @ApiProperty({ maxLength: limits.shareLabelLength, example: 'For the auditor' })
  @IsString()
  @MaxLength(limits.shareLabelLength)
  label: string;

  @ApiProperty({ ...day, description: `From tomorrow to ${limits.shareDays} days ahead` })
  @IsString()
  expiresOn: Day;
}

class LinkedReportDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: ReportTitleDto }) title: ReportTitleDto;
}

export class ShareLinkDto implements ShareLink {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: LinkedReportDto, nullable: true, description: 'Null: all issued reports' })
  report: LinkedReportDto | null;
  @ApiProperty({ enum: shareLinkStates }) state: ShareLinkState;
  @ApiProperty({ ...day, description: 'The last day on which it works' }) expiresOn: Day;
  @ApiProperty(instant) createdAt: Instant;
  @ApiProperty() createdBy: PersonNameDto;
  @ApiProperty({ ...instant, nullable: true }) revokedAt: Instant | null;
  @ApiProperty({ type: PersonNameDto, nullable: true }) revokedBy: PersonNameDto | null;
  @ApiProperty({ ...instant, nullable: true }) lastUsedAt: Instant | null;
  @ApiProperty({ type: 'integer' }) downloads: number;
}

export class MadeShareLinkDto extends ShareLinkDto implements MadeShareLink {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The secret part of its address (`/shared/{token}`), told this once; null where it was made before',
  })
  token: string | null;
}

export class ShareLinkPageDto implements Page<ShareLink> {
  @ApiProperty({ type: [ShareLinkDto] }) items: ShareLinkDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Opaque; null on the last page' }) nextCursor:
    string | null;
}
