import { Asker, Needs, NoFields, type SignedIn } from '@mizan/api/platform';
import type { Result } from '@mizan/contract';
import { Body, Controller, Delete, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DescribedDelete, DescribedPut, DescribedStep, putAnswer, withETag } from './changes/answers';
import { ReasonDto } from './changes/reason.dto';
import { ResultDto } from './reads/framework.dto';
import { ConfirmResult } from './results/confirm-result';
import { DeleteResult } from './results/delete-result';
import { PutResult } from './results/put-result';
import { ResultDraftDto } from './results/result-draft.dto';
import { RetireResult } from './results/retire-result';

@ApiTags('framework')
@Controller('projects/:project/results/:code')
export class ResultsController {
  constructor(
    private readonly putResult: PutResult,
    private readonly retireResult: RetireResult,
    private readonly confirmResult: ConfirmResult,
    private readonly deleteResult: DeleteResult,
  ) {}

  @Needs('edit-framework')
  @Put()
  @DescribedPut(ResultDto, 'Create a result of the chain, or change it', 'What was confirmed is a proposal again.')
  async put(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() draft: ResultDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result> {
    return putAnswer(response, await this.putResult.run({ project, code, draft, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Post('retire')
  @DescribedStep(ResultDto, 'Take a result out of use', 'still-in-use: what hangs on it is in use')
  async retire(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: ReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result> {
    return withETag(response, await this.retireResult.retire({ project, code, reason, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Post('restore')
  @DescribedStep(ResultDto, 'Take a result back into use', 'result-retired: the one above it is out of use')
  async restore(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() { reason = null }: ReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result> {
    return withETag(response, await this.retireResult.restore({ project, code, reason, ifMatch, asker }));
  }

  @Needs('confirm-framework')
  @Post('confirm')
  @DescribedStep(ResultDto, 'Confirm a proposed result', 'none')
  async confirm(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body(NoFields) _: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result> {
    return withETag(response, await this.confirmResult.run({ project, code, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Delete()
  @DescribedDelete('Delete a result on which nothing hangs', 'still-referenced')
  delete(
    @Param('project') project: string,
    @Param('code') code: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
  ): Promise<void> {
    return this.deleteResult.run({ project, code, ifMatch, asker });
  }
}
