import { Asker, Needs, NoFields, type SignedIn } from '@mizan/api/platform';
import type { MadeShareLink, Page, ShareLink } from '@mizan/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
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
import type { Response } from 'express';
import { Key, type ReportKey } from '../report-key';
import { PageAskedDto } from '../reports.dto';
import { ListShareLinks } from './list-share-links';
import { MakeShareLink } from './make-share-link';
import { RevokeShareLink } from './revoke-share-link';
import { MadeShareLinkDto, ShareLinkDraftDto, ShareLinkDto, ShareLinkPageDto } from './share-links.dto';

@ApiTags('sharing')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiNotFoundResponse({ description: 'not-found' })
@ApiForbiddenResponse({ description: 'not-allowed' })
@Needs('issue-report')
@Controller('projects/:project/share-links')
export class ShareLinksController {
  constructor(
    private readonly makeShareLink: MakeShareLink,
    private readonly listShareLinks: ListShareLinks,
    private readonly revokeShareLink: RevokeShareLink,
  ) {}

  /** The links of the project, those made last first; never their secrets. */
  @Get()
  @ApiOkResponse({ type: ShareLinkPageDto })
  list(@Param('project') project: string, @Query() asked: PageAskedDto): Promise<Page<ShareLink>> {
    return this.listShareLinks.run(project, asked);
  }

  @Put(':uuid')
  @ApiOperation({
    summary: 'Makes a link to issued reports for people without an account.',
    description:
      'Its secret is answered this once, for only its hash is kept. The same body again answers the link with `token` ' +
      'null: where the first answer was lost, revoke the link and make another. Another body is refused.',
  })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiCreatedResponse({ type: MadeShareLinkDto })
  @ApiOkResponse({ type: MadeShareLinkDto, description: 'Made before, from the same body' })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field, invalid-uuid' })
  @ApiConflictResponse({ description: 'already-exists: made before, from another body' })
  @ApiUnprocessableEntityResponse({
    description: 'label-missing, day-invalid, expiry-out-of-range, unknown-report',
  })
  async make(
    @Key() key: ReportKey,
    @Body() draft: ShareLinkDraftDto,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MadeShareLink> {
    const { link, created } = await this.makeShareLink.run(key, draft, asker);
    response.status(created ? 201 : 200);
    return link;
  }

  /** Ends the link at once and for good. */
  @Post(':uuid/revoke')
  @HttpCode(200)
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ShareLinkDto })
  revoke(@Key() key: ReportKey, @Asker() asker: SignedIn, @Body(NoFields) _: unknown): Promise<ShareLink> {
    return this.revokeShareLink.run(key, asker);
  }
}
