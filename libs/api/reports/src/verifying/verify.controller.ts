import { Open } from '@mizan/api/platform';
import type { VerifiedReport } from '@mizan/contract';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiProperty,
  ApiTags,
  ApiTooManyRequestsResponse,
  OmitType,
  PickType,
} from '@nestjs/swagger';
import { OpenPace } from '../open-pace';
import { PublicReportDto } from '../reports.dto';
import { PublicProjectDto } from '../sharing/shared.dto';
import { VerifyReport } from './verify-report';

class ReplacementDto extends PickType(PublicReportDto, ['title', 'frozenAt', 'sha256']) {}

class VerifiedReportDto
  extends OmitType(PublicReportDto, ['id', 'supersedes', 'supersededBy', 'values'])
  implements VerifiedReport
{
  @ApiProperty() project: PublicProjectDto;
  @ApiProperty({ type: ReplacementDto, nullable: true, description: 'The report that replaced it' })
  supersededBy: ReplacementDto | null;
}

@ApiTags('reports')
@Open()
@UseGuards(OpenPace)
@Controller('verify')
export class VerifyController {
  constructor(private readonly verifyReport: VerifyReport) {}

  /** The frozen report whose SHA-256 it is; a document shows it. */
  @Get(':sha256')
  @ApiParam({ name: 'sha256', type: String, description: '64 digits in hexadecimal' })
  @ApiOkResponse({ type: VerifiedReportDto })
  @ApiBadRequestResponse({ description: 'invalid-field' })
  @ApiNotFoundResponse({ description: 'not-found: no frozen report has it' })
  @ApiTooManyRequestsResponse({ description: 'too-many-requests' })
  verify(@Param('sha256') sha256: string): Promise<VerifiedReport> {
    return this.verifyReport.run(sha256);
  }
}
