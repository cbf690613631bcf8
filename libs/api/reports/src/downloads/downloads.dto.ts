import type { Page, ReportDownload } from '@mizan/contract';
import { languages, type Instant, type Language } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PersonNameDto } from '../reports.dto';

class LabelledLinkDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() label: string;
}

class ReportDownloadDto implements ReportDownload {
  @ApiProperty({ type: String, format: 'date-time' }) at: Instant;
  @ApiProperty({ example: 'workbook.xlsx' }) file: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ type: PersonNameDto, nullable: true, description: 'Null where it went through a share link' })
  person: PersonNameDto | null;
  @ApiProperty({ type: LabelledLinkDto, nullable: true }) shareLink: LabelledLinkDto | null;
}

export class ReportDownloadPageDto implements Page<ReportDownload> {
  @ApiProperty({ type: [ReportDownloadDto] }) items: ReportDownloadDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Opaque; null on the last page' }) nextCursor:
    string | null;
}
