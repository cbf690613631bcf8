import { Open } from '@mizan/api/platform';
import type { ReportPackage, SharedReports } from '@mizan/contract';
import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { anyDocument, fileNames } from '../documents/documents';
import { OpenPace } from '../open-pace';
import { ReportPackageDto } from '../packages/packages.dto';
import { DocumentAskedDto } from '../reports.dto';
import { sendDocument } from '../send-document';
import { OneDocumentDto, SharedReportsDto } from './shared.dto';
import { ShowSharedDocument } from './show-shared-document';
import { ShowSharedReports } from './show-shared-reports';

const keptByNobody = 'private, no-store';

/** The address holds the link's secret: neither what it answers nor itself is kept or told on. */
const KeptByNobody = () =>
  applyDecorators(Header('Cache-Control', keptByNobody), Header('Referrer-Policy', 'no-referrer'));

/** For people without an account, who hold the secret of a share link, and for no other route. */
@ApiTags('sharing')
@ApiParam({ name: 'token', type: String })
@ApiNotFoundResponse({ description: 'link-not-valid: unknown, expired or revoked; not-found' })
@ApiTooManyRequestsResponse({ description: 'too-many-requests' })
@Open()
@UseGuards(OpenPace)
@Controller('shared/:token')
export class SharedController {
  constructor(
    private readonly showSharedReports: ShowSharedReports,
    private readonly showSharedDocument: ShowSharedDocument,
  ) {}

  /** The project and the reports that the link leads to. */
  @Get()
  @KeptByNobody()
  @ApiOkResponse({ type: SharedReportsDto })
  show(@Param('token') token: string): Promise<SharedReports> {
    return this.showSharedReports.run(token);
  }

  @Post('reports/:uuid/packages')
  @HttpCode(202)
  @KeptByNobody()
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiOperation({
    summary: 'Has one document of many values made in the background.',
    description: 'Once it is ready, it is downloaded from its own address like the others.',
  })
  @ApiAcceptedResponse({ type: ReportPackageDto })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field' })
  make(
    @Param('token') token: string,
    @Param('uuid') uuid: string,
    @Body() draft: OneDocumentDto,
  ): Promise<ReportPackage> {
    return this.showSharedDocument.make(token, uuid, draft);
  }

  /** How far it is. */
  @Get('reports/:uuid/packages/:package')
  @KeptByNobody()
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiParam({ name: 'package', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ReportPackageDto })
  making(
    @Param('token') token: string,
    @Param('uuid') uuid: string,
    @Param('package') id: string,
  ): Promise<ReportPackage> {
    return this.showSharedDocument.making(token, uuid, id);
  }

  /** A document of one of them, the same as people with an account are given. */
  @Get('reports/:uuid/:file')
  @KeptByNobody()
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiParam({ name: 'file', enum: fileNames })
  @ApiOkResponse(anyDocument)
  @ApiBadRequestResponse({ description: 'invalid-field: a language that there is not' })
  async document(
    @Param('token') token: string,
    @Param('uuid') uuid: string,
    @Param('file') file: string,
    @Query() { lang }: DocumentAskedDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendDocument(await this.showSharedDocument.run(token, uuid, file, lang), request, response, keptByNobody);
  }
}
