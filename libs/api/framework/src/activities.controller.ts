import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import type { Activity } from '@mizan/contract';
import { Body, Controller, Delete, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DescribedDelete, DescribedPut, DescribedStep, putAnswer, withETag } from './changes/answers';
import { ReasonDto } from './changes/reason.dto';
import { ActivityDto } from './reads/framework.dto';
import { DeleteActivity } from './activities/delete-activity';
import { PutActivity } from './activities/put-activity';
import { ActivityDraftDto } from './activities/activity-draft.dto';
import { RetireActivity } from './activities/retire-activity';

@ApiTags('framework')
@Controller('projects/:project/activities/:code')
export class ActivitiesController {
  constructor(
    private readonly putActivity: PutActivity,
    private readonly retireActivity: RetireActivity,
    private readonly deleteActivity: DeleteActivity,
  ) {}

  @Needs('edit-framework')
  @Put()
  @DescribedPut(ActivityDto, 'Create an activity, or change it', 'Its milestones stay as they are.')
  async put(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() draft: ActivityDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Activity> {
    return putAnswer(response, await this.putActivity.run({ project, code, draft, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Post('retire')
  @DescribedStep(ActivityDto, 'Take an activity out of use', 'still-in-use: an indicator on it is in use')
  async retire(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: ReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Activity> {
    return withETag(response, await this.retireActivity.retire({ project, code, reason, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Post('restore')
  @DescribedStep(
    ActivityDto,
    'Take an activity back into use',
    'result-retired: an outcome that it serves is out of use',
  )
  async restore(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: ReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Activity> {
    return withETag(response, await this.retireActivity.restore({ project, code, reason, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Delete()
  @DescribedDelete('Delete an activity on which nothing hangs', 'still-referenced')
  delete(
    @Param('project') project: string,
    @Param('code') code: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
  ): Promise<void> {
    return this.deleteActivity.run({ project, code, ifMatch, asker });
  }
}
