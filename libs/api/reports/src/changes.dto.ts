import type { Changes } from '@mizan/contract';
import type { Change, Day, LocalText } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ReportTitleDto } from './reports.dto';

const day = { type: String, format: 'date' } as const;

export class ChangesAskedDto {
  @ApiPropertyOptional({ ...day, description: 'The last report when left out' })
  @IsOptional()
  @IsString()
  since?: string;

  @ApiPropertyOptional({ ...day, description: 'Today in the project’s time zone when left out' })
  @IsOptional()
  @IsString()
  asOf?: string;
}

class ComparedReportDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: ReportTitleDto }) title: LocalText;
  @ApiProperty(day) from: Day;
  @ApiProperty(day) to: Day;
}

export class ChangesDto implements Changes {
  @ApiProperty({ ...day, nullable: true, description: 'Null before the first report' }) since: Day | null;
  @ApiProperty({ type: ComparedReportDto, nullable: true }) report: ComparedReportDto | null;
  @ApiProperty(day) asOf: Day;
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'By `kind`: worse, late, better, delivered, target, other-status, value, new, gone; with the `indicator` or the ' +
      '`activity` and its milestone, and what was (`from`) and is (`to`)',
  })
  changes: Change[];
}
