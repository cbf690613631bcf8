import { Needs } from '@mizan/api/platform';
import type { Page, ReportDownload } from '@mizan/contract';
import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Key, type ReportKey } from '../report-key';
import { PageAskedDto } from '../reports.dto';
import { ReportDownloadPageDto } from './downloads.dto';
import { ListDownloads } from './list-downloads';

@ApiTags('reports')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiParam({ name: 'uuid', type: String, format: 'uuid' })
@ApiNotFoundResponse({ description: 'not-found' })
@ApiForbiddenResponse({ description: 'not-allowed' })
@ApiBadRequestResponse({ description: 'invalid-field, unknown-field, invalid-uuid' })
@Controller('projects/:project/reports/:uuid/downloads')
export class DownloadsController {
  constructor(private readonly listDownloads: ListDownloads) {}

  /** Who downloaded what of the report, the newest first. */
  @Needs('issue-report')
  @Get()
  @ApiOkResponse({ type: ReportDownloadPageDto })
  list(@Key() key: ReportKey, @Query() asked: PageAskedDto): Promise<Page<ReportDownload>> {
    return this.listDownloads.run(key, asked);
  }
}
