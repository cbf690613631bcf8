import { Asker, etagOf, Needs, type SignedIn } from '@mizan/api/platform';
import type { Indicator } from '@mizan/contract';
import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { IndicatorDraftDto } from './indicators/indicator-draft.dto';
import { PutIndicator } from './indicators/put-indicator';
import { ShowIndicator } from './indicators/show-indicator';
import { IndicatorDto } from './reads/framework.dto';

const headers = { ETag: { description: 'The version, for `If-Match`', schema: { type: 'string', example: '"3"' } } };

@ApiTags('framework')
@Controller('projects/:project/indicators/:code')
export class IndicatorsController {
  constructor(
    private readonly showIndicator: ShowIndicator,
    private readonly putIndicator: PutIndicator,
  ) {}

  @Needs('read')
  @Get()
  @ApiOperation({ summary: 'One indicator, with the baseline, targets, unit and definition in force' })
  @ApiOkResponse({ type: IndicatorDto, headers })
  @ApiNotFoundResponse({ description: 'not-found' })
  async show(
    @Param('project') project: string,
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Indicator> {
    return withETag(response, await this.showIndicator.run(project, code));
  }

  @Needs('edit-framework')
  @Put()
  @ApiOperation({
    summary: 'Create an indicator, or change it',
    description:
      'The same body again changes nothing and needs no `If-Match`; a change needs the `ETag` of the version it is based ' +
      'on. What the body leaves out is empty in a new indicator and stays as it is in an existing one, also inside ' +
      '`baseline`; `null` clears it. A changed baseline, target, unit or definition closes the plan in force, which ' +
      'stays readable by `framework?asOf=`, and opens the next one.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed to change an existing indicator' })
  @ApiOkResponse({ type: IndicatorDto, headers, description: 'Changed, or already so' })
  @ApiCreatedResponse({ type: IndicatorDto, headers })
  @ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field' })
  @ApiForbiddenResponse({ description: 'not-allowed' })
  @ApiNotFoundResponse({ description: 'not-found: no such project' })
  @ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' })
  @ApiUnprocessableEntityResponse({ description: 'A rule refuses it: `code` names the rule, `errors` the field' })
  async put(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() draft: IndicatorDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Indicator> {
    const { indicator, created } = await this.putIndicator.run({ project, code, draft, ifMatch, asker });
    response.status(created ? 201 : 200);
    return withETag(response, indicator);
  }
}

function withETag(response: Response, indicator: Indicator): Indicator {
  response.setHeader('ETag', etagOf(indicator.version));
  return indicator;
}
