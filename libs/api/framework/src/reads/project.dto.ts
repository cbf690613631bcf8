import {
  fundings,
  logframeOrders,
  type Funding,
  type LogframeOrder,
  type Page,
  type Partner,
  type Project,
  type ProjectSummary,
  type Standing,
  type TargetGroup,
} from '@mizan/contract';
import { languages, type Day, type Language } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ProseDto, TitleDto } from '../local-text.dto';

const day = { type: String, format: 'date' };
export const standing = { enum: ['proposal', 'confirmed'] };

class PartnerDto implements Partner {
  @ApiProperty({ example: 'main' }) role: string;
  @ApiProperty() name: TitleDto;
  @ApiProperty() about: ProseDto;
}

export class ProjectSummaryDto implements ProjectSummary {
  @ApiProperty({ example: 'ccme' }) code: string;
  @ApiProperty() title: TitleDto;
  @ApiProperty(day) startsOn: Day;
  @ApiProperty(standing) startsOnStanding: Standing;
  @ApiProperty(day) endsOn: Day;
  @ApiProperty({ enum: languages, isArray: true }) languages: Language[];
  @ApiProperty({ type: [PartnerDto] }) partners: PartnerDto[];
  @ApiProperty({ description: 'True where the project holds demonstration values' }) demonstration: boolean;
}

export class ProjectPageDto implements Page<ProjectSummary> {
  @ApiProperty({ type: [ProjectSummaryDto] }) items: ProjectSummaryDto[];
  @ApiProperty({ type: String, nullable: true, description: 'null on the last page' }) nextCursor: string | null;
}

class TargetGroupDto implements TargetGroup {
  @ApiProperty({ enum: ['primary', 'secondary'] }) kind: 'primary' | 'secondary';
  @ApiProperty() label: TitleDto;
}

export class ProjectDto extends ProjectSummaryDto implements Project {
  @ApiProperty({ example: 'Africa/Casablanca' }) timeZone: string;
  @ApiProperty() context: ProseDto;
  @ApiProperty({ type: [TargetGroupDto] }) targetGroups: TargetGroupDto[];
  @ApiProperty({ description: 'How far from its pace an indicator is still on track' }) tolerance: number;
  @ApiProperty({ description: 'The pace below which it is off track' }) amber: number;
  @ApiProperty({ description: 'Fewer people than this are withheld from donors' }) smallGroupLimit: number;
  @ApiProperty({ description: 'What the files of all its values may take together, in bytes' })
  evidenceQuotaBytes: number;
  @ApiProperty({
    enum: fundings,
    description: 'What the European Union pays of it; documents carry its emblem accordingly',
  })
  funding: Funding;
  @ApiProperty({ enum: logframeOrders, description: 'Order of the logical framework’s columns in reports' })
  logframe: LogframeOrder;
  @ApiProperty() version: number;
}
