import { limits, type LockReason, type PeriodDetail, type PeriodDraft, type PeriodsDraft } from '@mizan/contract';
import type { PeriodValues, PersonName, ProjectPeriods } from '@mizan/contract';
import { periodLengths, type Day, type PeriodLength } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReportingPeriodDto } from '../reads/framework.dto';

export class PeriodsDraftDto implements PeriodsDraft {
  @ApiProperty({ enum: periodLengths, description: 'How long each period lasts' })
  @IsIn(periodLengths)
  months: PeriodLength;
}

export class PeriodDraftDto implements PeriodDraft {
  /** That it is a day, and not before the period's last, are rules. */
  @ApiProperty({ type: String, format: 'date' })
  @IsString()
  dueOn: Day;
}

export class LockReasonDto implements LockReason {
  /** That unlocking has one, and not blank, is a rule. */
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.reasonLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.reasonLength)
  reason?: string | null;
}

class LockerDto implements PersonName {
  @ApiProperty() email: string;
  @ApiProperty() name: string;
}

class PeriodValuesDto implements PeriodValues {
  @ApiProperty() draft: number;
  @ApiProperty() submitted: number;
  @ApiProperty() returned: number;
  @ApiProperty() approved: number;
}

export class PeriodDetailDto extends ReportingPeriodDto implements PeriodDetail {
  @ApiProperty({ type: LockerDto, nullable: true, description: 'null while it is open, and to donors' })
  lockedBy: LockerDto | null;
  @ApiProperty({ type: PeriodValuesDto, nullable: true, description: 'null to donors' })
  values: PeriodValuesDto | null;
  @ApiProperty() version: number;
}

export class ProjectPeriodsDto implements ProjectPeriods {
  @ApiProperty({ enum: periodLengths, nullable: true, description: 'How long each lasts; null while there is none' })
  months: PeriodLength | null;
  @ApiProperty({ type: [PeriodDetailDto] }) periods: PeriodDetailDto[];
  @ApiProperty({ description: 'The greatest version of any of them' }) version: number;
}
