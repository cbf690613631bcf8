import { reportFiles, type PublicProject, type ReportFile, type SharedReports } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PublicReportDto, ReportTitleDto } from '../reports.dto';

export class PublicProjectDto implements PublicProject {
  @ApiProperty({ example: 'ccme' }) code: string;
  @ApiProperty({ type: ReportTitleDto }) title: ReportTitleDto;
  @ApiProperty() demonstration: boolean;
}

export class SharedReportsDto implements SharedReports {
  @ApiProperty() project: PublicProjectDto;
  @ApiProperty({ type: String, format: 'date', description: 'The last day on which the link works' }) expiresOn: Day;
  @ApiProperty({ type: [PublicReportDto] }) reports: PublicReportDto[];
  @ApiProperty({ enum: reportFiles, isArray: true }) files: ReportFile[];
}
