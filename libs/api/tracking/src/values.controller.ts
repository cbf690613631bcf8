import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import type { Page, Value, ValueChange } from '@mizan/contract';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { DeleteDraft } from './delete-draft';
import { ListValues } from './list-values';
import { LogValue } from './log-value';
import { Problems } from './problem-answers';
import { ReadHistory } from './read-history';
import { ReadValue } from './read-value';
import { ValueChangeDto, ValueDto, ValuePageDto } from './value-answer.dto';
import { ValueDraftDto, ValuesAskedDto } from './value.dto';
import { Key } from './value-key';
import type { ValueKey } from './values.sql';
import { versioned } from './versioned';

@ApiTags('values')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiParam({ name: 'code', type: String, example: 'OP3-1', description: 'Code of the indicator' })
@Controller('projects/:project/indicators/:code/values')
export class ValuesController {
  constructor(
    private readonly logValue: LogValue,
    private readonly readValue: ReadValue,
    private readonly listValues: ListValues,
    private readonly deleteDraft: DeleteDraft,
    private readonly readHistory: ReadHistory,
  ) {}

  @Needs('log-value')
  @Put(':uuid')
  @ApiOperation({ summary: 'Log a value as a draft, or edit one that is a draft or returned' })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` last read, to change a value that is there',
  })
  @ApiCreatedResponse({ type: ValueDto, description: 'Logged' })
  @ApiOkResponse({ type: ValueDto, description: 'Edited; or said already, and nothing changed' })
  @Problems({
    400: ['unreadable', 'invalid-field', 'unknown-field', 'invalid-uuid'],
    404: ['not-found'],
    409: ['not-editable', 'already-exists'],
    412: ['precondition-missing', 'stale'],
    422: ['measured-in-future', 'period-locked', 'number-missing', 'sum-mismatch'],
  })
  async put(
    @Key() key: ValueKey,
    @Body() draft: ValueDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Value> {
    const { value, created } = await this.logValue.run(key, draft, ifMatch, asker);
    return versioned(response.status(created ? 201 : 200), value);
  }

  @Needs('read')
  @Get()
  @ApiOperation({ summary: 'Values of an indicator, those measured last first; to donors approved ones alone' })
  @ApiOkResponse({ type: ValuePageDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 404: ['not-found'] })
  list(
    @Param('project') project: string,
    @Param('code') code: string,
    @Query() asked: ValuesAskedDto,
    @Asker() asker: SignedIn,
  ): Promise<Page<Value>> {
    return this.listValues.ofIndicator(project, code, asked, asker);
  }

  @Needs('read')
  @Get(':uuid')
  @ApiOperation({ summary: 'One value; to a donor one that is not approved is not there' })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ValueDto })
  @Problems({ 400: ['invalid-uuid'], 404: ['not-found'] })
  async read(
    @Key() key: ValueKey,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Value> {
    return versioned(response, await this.readValue.run(key, asker));
  }

  @Needs('log-value')
  @Delete(':uuid')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a draft, by its author' })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiNoContentResponse()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The `ETag` last read, so that no later edit is lost' })
  @Problems({
    400: ['invalid-uuid'],
    403: ['not-allowed'],
    404: ['not-found'],
    409: ['step-not-allowed'],
    412: ['stale'],
  })
  remove(
    @Key() key: ValueKey,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
  ): Promise<void> {
    return this.deleteDraft.run(key, ifMatch, asker);
  }

  @Needs('read-unapproved')
  @Get(':uuid/history')
  @ApiOperation({ summary: 'Every change of a value, oldest first; it holds numbers that were never approved' })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid' })
  @ApiOkResponse({ type: [ValueChangeDto] })
  @Problems({ 400: ['invalid-uuid'], 403: ['not-allowed'], 404: ['not-found'] })
  history(@Key() key: ValueKey): Promise<ValueChange[]> {
    return this.readHistory.run(key);
  }
}
