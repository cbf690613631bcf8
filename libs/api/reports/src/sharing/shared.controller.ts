import { Open } from '@mizan/api/platform';
import type { SharedReports } from '@mizan/contract';
import { Controller, Get, Header, Param, Query, Req, Res, UseGuards, type StreamableFile } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { anyDocument, fileNames } from '../documents/documents';
import { OpenPace } from '../open-pace';
import { DocumentAskedDto } from '../reports.dto';
import { sendDocument } from '../send-document';
import { SharedReportsDto } from './shared.dto';
import { ShowSharedDocument } from './show-shared-document';
import { ShowSharedReports } from './show-shared-reports';

const keptByNobody = 'private, no-store';

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
  @Header('Cache-Control', keptByNobody)
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOkResponse({ type: SharedReportsDto })
  show(@Param('token') token: string): Promise<SharedReports> {
    return this.showSharedReports.run(token);
  }

  /** A document of one of them, the same as people with an account are given. */
  @Get('reports/:uuid/:file')
  @Header('Cache-Control', keptByNobody)
  @Header('Referrer-Policy', 'no-referrer')
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
