import { Asker, Needs, NoFields, type SignedIn } from '@mizan/api/platform';
import type { Value } from '@mizan/contract';
import { applyDecorators, Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Problems } from './problem-answers';
import { TakeStep } from './take-step';
import { ValueDto } from './value-answer.dto';
import { ReasonGivenDto } from './value.dto';
import { Key } from './value-key';
import type { ValueKey } from './values.sql';
import { versioned } from './versioned';

const Step = (summary: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader({ name: 'If-Match', required: false, description: 'Only from this version' }),
    ApiOkResponse({ type: ValueDto }),
    Problems({
      400: ['invalid-field', 'unknown-field', 'invalid-uuid'],
      403: ['not-allowed', 'four-eyes'],
      404: ['not-found'],
      409: ['step-not-allowed', 'indicator-retired'],
      412: ['stale'],
      422: ['reason-missing'],
    }),
  );

@ApiTags('values')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiParam({ name: 'code', type: String, example: 'OP3-1', description: 'Code of the indicator' })
@ApiParam({ name: 'uuid', type: String, format: 'uuid' })
@Controller('projects/:project/indicators/:code/values/:uuid')
export class StepsController {
  constructor(private readonly takeStep: TakeStep) {}

  @Needs('log-value')
  @Post('submit')
  @Step('Submit a draft or a returned value for a decision')
  async submit(
    @Key() key: ValueKey,
    @Body(NoFields) _: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Value> {
    return versioned(response, await this.takeStep.run('submit', key, ifMatch, asker));
  }

  @Needs('decide-value')
  @Post('approve')
  @Step('Approve a submitted value that somebody else wrote: from now on it counts')
  async approve(
    @Key() key: ValueKey,
    @Body(NoFields) _: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Value> {
    return versioned(response, await this.takeStep.run('approve', key, ifMatch, asker));
  }

  @Needs('decide-value')
  @Post('return')
  @Step('Return a submitted value to those who wrote it, with a reason')
  async return(
    @Key() key: ValueKey,
    @Body() { reason }: ReasonGivenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Value> {
    return versioned(response, await this.takeStep.run('return', key, ifMatch, asker, reason));
  }

  @Needs('decide-value')
  @Post('reopen')
  @Step('Reopen an approved value, with a reason: it is returned and no longer counts')
  async reopen(
    @Key() key: ValueKey,
    @Body() { reason }: ReasonGivenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Value> {
    return versioned(response, await this.takeStep.run('reopen', key, ifMatch, asker, reason));
  }
}
