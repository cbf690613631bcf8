import { Asker, Needs, PublicAddress, type SignedIn } from '@mizan/api/platform';
import type { Page, Report, ReportSummary } from '@mizan/contract';
import { Body, Controller, Get, Param, Put, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { aFile, anyDocument, fileNames } from './documents/documents';
import { FreezeReport } from './freeze/freeze-report';
import { ListReports } from './list-reports';
import { Key, type ReportKey } from './report-key';
import {
  DocumentAskedDto,
  PageAskedDto,
  ReportDraftDto,
  ReportDto,
  ReportPageDto,
  ReportSummaryDto,
} from './reports.dto';
import { sendDocument } from './send-document';
import { ShowChart } from './show-chart';
import { ShowReport } from './show-report';
import { ShowDocument } from './show-document';

@ApiTags('reports')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiNotFoundResponse({ description: 'not-found' })
@Controller('projects/:project/reports')
export class ReportsController {
  constructor(
    private readonly freezeReport: FreezeReport,
    private readonly listReports: ListReports,
    private readonly showReport: ShowReport,
    private readonly showDocument: ShowDocument,
    private readonly showChart: ShowChart,
  ) {}

  /** The reports, those frozen last first, without their data. */
  @Needs('read')
  @Get()
  @ApiOkResponse({ type: ReportPageDto })
  list(@Param('project') project: string, @Query() asked: PageAskedDto): Promise<Page<ReportSummary>> {
    return this.listReports.run(project, asked);
  }

  @Needs('issue-report')
  @Put(':uuid')
  @ApiOperation({
    summary: 'Freezes a report.',
    description:
      'Everything a donor reads as of `to` is kept as it is now and never changes again, whatever is approved, reopened ' +
      'or edited later. The same body again answers the same report; another one is refused.',
  })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiCreatedResponse({ type: ReportSummaryDto })
  @ApiOkResponse({ type: ReportSummaryDto, description: 'Frozen before, from the same body' })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field, invalid-uuid' })
  @ApiForbiddenResponse({ description: 'not-allowed' })
  @ApiConflictResponse({ description: 'already-exists: frozen before, from another body' })
  @ApiUnprocessableEntityResponse({
    description: 'title-missing, day-invalid, period-reversed, period-before-start, period-in-future',
  })
  async freeze(
    @Key() key: ReportKey,
    @Body() draft: ReportDraftDto,
    @Asker() asker: SignedIn,
    @PublicAddress() address: string | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportSummary> {
    const { report, created } = await this.freezeReport.run(key, draft, asker, address);
    response.status(created ? 201 : 200);
    return report;
  }

  /** A report with its frozen data. */
  @Needs('read')
  @Get(':uuid')
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ReportDto })
  show(@Key() key: ReportKey): Promise<Report> {
    return this.showReport.run(key);
  }

  /** A document of the report: all of them say what was frozen, and nothing else. */
  @Needs('read')
  @Get(':uuid/:file')
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiParam({ name: 'file', enum: fileNames })
  @ApiOkResponse(anyDocument)
  @ApiBadRequestResponse({ description: 'invalid-field: a language that there is not' })
  async document(
    @Key() key: ReportKey,
    @Param('file') file: string,
    @Query() { lang }: DocumentAskedDto,
    @Asker() { id }: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendDocument(await this.showDocument.run(key, file, lang, { personId: id }), request, response);
  }

  /** One indicator’s course as a drawing; `not-found` too for one without figures. */
  @Needs('read')
  @Get(':uuid/charts/:file')
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiParam({ name: 'file', type: String, example: 'OP1-1.svg' })
  @ApiOkResponse({ content: { 'image/svg+xml': aFile } })
  @ApiBadRequestResponse({ description: 'invalid-field: a language that there is not' })
  async chart(
    @Key() key: ReportKey,
    @Param('file') file: string,
    @Query() { lang }: DocumentAskedDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendDocument(await this.showChart.run(key, file, lang), request, response);
  }
}
