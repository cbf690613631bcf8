import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import type { ReportPackage } from '@mizan/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { aFile } from '../documents/documents';
import { Key, type ReportKey } from '../report-key';
import { sendDocument } from '../send-document';
import { AskForPackage } from './ask-for-package';
import { PackageDraftDto, ReportPackageDto } from './packages.dto';
import { ShowPackage } from './show-package';

@ApiTags('reports')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiParam({ name: 'uuid', type: String, format: 'uuid' })
@ApiNotFoundResponse({ description: 'not-found' })
@Controller('projects/:project/reports/:uuid/packages')
export class PackagesController {
  constructor(
    private readonly askForPackage: AskForPackage,
    private readonly showPackage: ShowPackage,
  ) {}

  @Needs('read')
  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for several documents in several languages as one ZIP.',
    description: 'It is made in the background; ask for it again, or for how it stands, until it is ready.',
  })
  @ApiAcceptedResponse({ type: ReportPackageDto })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field, invalid-uuid' })
  ask(@Key() key: ReportKey, @Body() draft: PackageDraftDto): Promise<ReportPackage> {
    return this.askForPackage.run(key, draft);
  }

  /** How it stands. */
  @Needs('read')
  @Get(':package')
  @ApiParam({ name: 'package', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ReportPackageDto })
  show(@Key() key: ReportKey, @Param('package') id: string): Promise<ReportPackage> {
    return this.showPackage.run(key, id);
  }

  /** The ZIP, once it is ready. */
  @Needs('read')
  @Get(':package/package.zip')
  @ApiParam({ name: 'package', type: String, format: 'uuid' })
  @ApiOkResponse({ content: { 'application/zip': aFile } })
  async file(
    @Key() key: ReportKey,
    @Param('package') id: string,
    @Asker() asker: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendDocument(await this.showPackage.file(key, id, { personId: asker.id }), request, response);
  }
}
