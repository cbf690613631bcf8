import {
  reportFiles,
  type PackageDraft,
  type PublicProject,
  type ReportFile,
  type SharedReports,
} from '@mizan/contract';
import { languages, type Day, type Language } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { PublicReportDto, ReportTitleDto } from '../reports.dto';

export class PublicProjectDto implements PublicProject {
  @ApiProperty({ example: 'ccme' }) code: string;
  @ApiProperty({ type: ReportTitleDto }) title: ReportTitleDto;
  @ApiProperty() demonstration: boolean;
  @ApiProperty({ example: 'Africa/Casablanca' }) timeZone: string;
}

export class SharedReportsDto implements SharedReports {
  @ApiProperty() project: PublicProjectDto;
  @ApiProperty({ type: String, format: 'date', description: 'The last day on which the link works' }) expiresOn: Day;
  @ApiProperty({ type: [PublicReportDto] }) reports: PublicReportDto[];
  @ApiProperty({ enum: reportFiles, isArray: true }) files: ReportFile[];
}

/** No more than the link offers by itself: one file in one language. */
export class OneDocumentDto implements PackageDraft {
  @ApiProperty({ enum: reportFiles, isArray: true, minItems: 1, maxItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1)
  @IsIn(reportFiles, { each: true })
  files: ReportFile[];

  @ApiProperty({ enum: languages, isArray: true, minItems: 1, maxItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1)
  @IsIn(languages, { each: true })
  languages: Language[];
}
