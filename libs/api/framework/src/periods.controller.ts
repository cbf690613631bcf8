import { Asker, etagOf, Needs, type SignedIn } from '@mizan/api/platform';
import type { PeriodDetail, ProjectPeriods } from '@mizan/contract';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
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
import { ChangePeriod } from './periods/change-period';
import { CutPeriods } from './periods/cut-periods';
import {
  LockReasonDto,
  PeriodDetailDto,
  PeriodDraftDto,
  PeriodsDraftDto,
  ProjectPeriodsDto,
} from './periods/period.dto';
import { ShowPeriods } from './periods/show-periods';

const headers = { ETag: { description: 'The version, for `If-Match`', schema: { type: 'string', example: '"3"' } } };

@ApiTags('framework')
@ApiNotFoundResponse({ description: 'not-found' })
@Controller('projects/:project/periods')
export class PeriodsController {
  constructor(
    private readonly showPeriods: ShowPeriods,
    private readonly cutPeriods: CutPeriods,
    private readonly changePeriod: ChangePeriod,
  ) {}

  @Needs('read')
  @Get()
  @ApiOperation({ summary: 'The reporting periods, with their locks and how many values wait in each' })
  @ApiOkResponse({ type: ProjectPeriodsDto, headers })
  async show(
    @Param('project') project: string,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectPeriods> {
    return withETag(response, await this.showPeriods.run(project, asker));
  }

  @Needs('edit-framework')
  @Put()
  @ApiOperation({
    summary: 'Cut the project into months, quarters or half-years',
    description:
      'Values move to the period that holds their day, and no figure changes. Due dates set by hand are lost. The same ' +
      'length again changes nothing and needs no `If-Match`.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed to change them' })
  @ApiOkResponse({ type: ProjectPeriodsDto, headers })
  @ApiBadRequestResponse({ description: 'invalid-field, unknown-field' })
  @ApiForbiddenResponse({ description: 'not-allowed' })
  @ApiConflictResponse({ description: 'periods-locked: one of them is locked' })
  @ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' })
  async cut(
    @Param('project') project: string,
    @Body() { months }: PeriodsDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectPeriods> {
    return withETag(response, await this.cutPeriods.run({ project, ifMatch, asker }, months));
  }

  @Needs('edit-framework')
  @Put(':code')
  @ApiOperation({ summary: 'Change the day by which the values of a period are due' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed to change it' })
  @ApiOkResponse({ type: PeriodDetailDto, headers })
  @ApiBadRequestResponse({ description: 'invalid-field, unknown-field' })
  @ApiForbiddenResponse({ description: 'not-allowed' })
  @ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' })
  @ApiUnprocessableEntityResponse({ description: 'day-invalid, due-before-end' })
  async changeDueDate(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { dueOn }: PeriodDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PeriodDetail> {
    return withETag(response, await this.changePeriod.changeDueDate({ project, code, ifMatch, asker }, dueOn));
  }

  @Needs('lock-period')
  @Post(':code/lock')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Lock a period: nothing that could change one of its figures moves any more',
    description: 'Values that wait in it stay out of every figure. A period that is locked already stays as it is.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Only from this version' })
  @ApiOkResponse({ type: PeriodDetailDto, headers })
  @ApiForbiddenResponse({ description: 'not-allowed' })
  @ApiPreconditionFailedResponse({ description: 'stale' })
  async lock(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: LockReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PeriodDetail> {
    return withETag(response, await this.changePeriod.lock({ project, code, ifMatch, asker }, reason));
  }

  @Needs('lock-period')
  @Post(':code/unlock')
  @HttpCode(200)
  @ApiOperation({ summary: 'Unlock a period, with a reason', description: 'One that is open stays as it is.' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Only from this version' })
  @ApiOkResponse({ type: PeriodDetailDto, headers })
  @ApiForbiddenResponse({ description: 'not-allowed' })
  @ApiPreconditionFailedResponse({ description: 'stale' })
  @ApiUnprocessableEntityResponse({ description: 'reason-missing' })
  async unlock(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: LockReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PeriodDetail> {
    return withETag(response, await this.changePeriod.unlock({ project, code, ifMatch, asker }, reason));
  }
}

function withETag<Answer extends { version: number }>(response: Response, answer: Answer): Answer {
  response.setHeader('ETag', etagOf(answer.version));
  return answer;
}
