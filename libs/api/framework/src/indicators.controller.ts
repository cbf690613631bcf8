import { Asker, Needs, NoFields, type SignedIn } from '@mizan/api/platform';
import type { Indicator, PastPlan } from '@mizan/contract';
import { Body, Controller, Delete, Get, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DescribedDelete, DescribedPut, DescribedStep, headers, putAnswer, withETag } from './changes/answers';
import { ReasonDto } from './changes/reason.dto';
import { ConfirmIndicator } from './indicators/confirm-indicator';
import { DeleteIndicator } from './indicators/delete-indicator';
import { IndicatorDraftDto } from './indicators/indicator-draft.dto';
import { PutIndicator } from './indicators/put-indicator';
import { RetireIndicator } from './indicators/retire-indicator';
import { ShowIndicator } from './indicators/show-indicator';
import { ShowPlans } from './indicators/show-plans';
import { IndicatorDto, PastPlanDto } from './reads/framework.dto';

@ApiTags('framework')
@Controller('projects/:project/indicators/:code')
export class IndicatorsController {
  constructor(
    private readonly showIndicator: ShowIndicator,
    private readonly putIndicator: PutIndicator,
    private readonly retireIndicator: RetireIndicator,
    private readonly confirmIndicator: ConfirmIndicator,
    private readonly deleteIndicator: DeleteIndicator,
    private readonly showPlans: ShowPlans,
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
  @DescribedPut(
    IndicatorDto,
    'Create an indicator, or change it',
    'What the body leaves out is empty in a new indicator and stays as it is in an existing one, also inside ' +
      '`baseline`; `null` clears it. A changed baseline, target, unit or definition closes the plan in force, which ' +
      'stays readable by `plans` and `framework?asOf=`, and opens the next one. What was confirmed is a proposal again.',
  )
  async put(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() draft: IndicatorDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Indicator> {
    return putAnswer(response, await this.putIndicator.run({ project, code, draft, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Post('retire')
  @DescribedStep(
    IndicatorDto,
    'Take an indicator out of use: from now on it counts towards nothing and takes no values',
    'none',
  )
  async retire(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: ReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Indicator> {
    return withETag(response, await this.retireIndicator.retire({ project, code, reason, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Post('restore')
  @DescribedStep(IndicatorDto, 'Take an indicator back into use', 'result-retired, activity-retired')
  async restore(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: ReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Indicator> {
    return withETag(response, await this.retireIndicator.restore({ project, code, reason, ifMatch, asker }));
  }

  @Needs('confirm-framework')
  @Post('confirm')
  @DescribedStep(IndicatorDto, 'Confirm a proposed indicator', 'none')
  async confirm(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body(NoFields) _: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Indicator> {
    return withETag(response, await this.confirmIndicator.run({ project, code, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Delete()
  @DescribedDelete('Delete an indicator without values', 'has-values: it is retired instead')
  delete(
    @Param('project') project: string,
    @Param('code') code: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
  ): Promise<void> {
    return this.deleteIndicator.run({ project, code, ifMatch, asker });
  }

  @Needs('read')
  @Get('plans')
  @ApiOperation({
    summary: 'What the indicator promised from when until when, in order; a donor does not read by whom',
  })
  @ApiOkResponse({ type: [PastPlanDto] })
  @ApiNotFoundResponse({ description: 'not-found' })
  plans(@Param('project') project: string, @Param('code') code: string, @Asker() asker: SignedIn): Promise<PastPlan[]> {
    return this.showPlans.run(project, code, asker);
  }
}
