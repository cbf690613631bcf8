import { Asker, etagOf, Needs, PublicAddress, type SignedIn } from '@mizan/api/platform';
import type { Page, Preparation, PreparationSummary, ReportText } from '@mizan/contract';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DeletePreparation } from './prepare/delete-preparation';
import { ListPreparations } from './prepare/list-preparations';
import {
  PreparationDraftDto,
  PreparationDto,
  PreparationPageDto,
  PreparationSummaryDto,
  ReportTextDraftDto,
  ReportTextDto,
} from './prepare/preparations.dto';
import { PreviewDocument } from './prepare/preview-document';
import { PutPreparation } from './prepare/put-preparation';
import { ShowPreparation } from './prepare/show-preparation';
import { WriteReportText } from './prepare/write-report-text';
import { Key, type ReportKey } from './report-key';
import { DocumentAskedDto } from './reports.dto';
import { sendDocument } from './send-document';

@ApiTags('reports')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiNotFoundResponse({ description: 'not-found' })
@ApiForbiddenResponse({ description: 'not-allowed' })
@Controller('projects/:project/preparations')
export class PreparationsController {
  constructor(
    private readonly listPreparations: ListPreparations,
    private readonly putPreparation: PutPreparation,
    private readonly showPreparation: ShowPreparation,
    private readonly deletePreparation: DeletePreparation,
    private readonly writeReportText: WriteReportText,
    private readonly previewDocument: PreviewDocument,
  ) {}

  /** The reports that are being prepared, those worked on last first. */
  @Needs('prepare-report')
  @Get()
  @ApiOkResponse({ type: PreparationPageDto })
  list(@Param('project') project: string): Promise<Page<PreparationSummary>> {
    return this.listPreparations.run(project);
  }

  @Needs('prepare-report')
  @Put(':uuid')
  @ApiOperation({
    summary: 'Begin to prepare a report, or change its title, days or which one it replaces.',
    description: 'The report frozen under the same id takes what was written here.',
  })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiCreatedResponse({ type: PreparationSummaryDto })
  @ApiOkResponse({ type: PreparationSummaryDto })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field, invalid-uuid' })
  @ApiConflictResponse({ description: 'already-exists: frozen already; already-superseded' })
  @ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' })
  @ApiUnprocessableEntityResponse({
    description: 'title-missing, day-invalid, period-reversed, period-before-start, reason-missing, unknown-report',
  })
  async put(
    @Key() key: ReportKey,
    @Body() draft: PreparationDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PreparationSummary> {
    const { preparation, created } = await this.putPreparation.run(key, draft, ifMatch, asker);
    response.status(created ? 201 : 200).setHeader('ETag', etagOf(preparation.version));
    return preparation;
  }

  /** A report being prepared, with its texts and what it still lacks. */
  @Needs('prepare-report')
  @Get(':uuid')
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiOkResponse({ type: PreparationDto })
  show(@Key() key: ReportKey): Promise<Preparation> {
    return this.showPreparation.run(key);
  }

  /** Gives it up, with its texts. */
  @Needs('prepare-report')
  @Delete(':uuid')
  @HttpCode(204)
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiNoContentResponse()
  @ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' })
  delete(
    @Key() key: ReportKey,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
  ): Promise<void> {
    return this.deletePreparation.run(key, ifMatch, asker);
  }

  @Needs('prepare-report')
  @Put(':uuid/texts/:section/:language')
  @ApiOperation({
    summary: 'Write a text of it.',
    description:
      'The first version without `If-Match`, a later one based on the version before; an empty text takes it out.',
  })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiParam({ name: 'section', type: String, example: 'result:OP1-1' })
  @ApiParam({ name: 'language', type: String, example: 'fr' })
  @ApiOkResponse({ type: ReportTextDto })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field, invalid-uuid' })
  @ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' })
  @ApiUnprocessableEntityResponse({ description: 'unknown-section' })
  async writeText(
    @Key() key: ReportKey,
    @Param('section') section: string,
    @Param('language') language: string,
    @Body() { text }: ReportTextDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportText> {
    const written = await this.writeReportText.run(key, { section, language, text, ifMatch }, asker);
    response.setHeader('ETag', etagOf(written.version));
    return written;
  }

  /** A document as it would be if the report were frozen now; it says that it is a draft. */
  @Needs('prepare-report')
  @Get(':uuid/preview/:file')
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiBadRequestResponse({ description: 'invalid-field: a language that there is not' })
  async preview(
    @Key() key: ReportKey,
    @Param('file') file: string,
    @Query() { lang }: DocumentAskedDto,
    @PublicAddress() address: string | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendDocument(await this.previewDocument.run(key, file, lang, address), request, response);
  }
}
