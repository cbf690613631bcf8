import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import type { Page, Value } from '@mizan/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListValues } from './list-values';
import { Problems } from './problem-answers';
import { ValuePageDto } from './value-answer.dto';
import { ValuesAskedDto } from './value.dto';

@ApiTags('values')
@Controller('projects/:project/values')
export class ProjectValuesController {
  constructor(private readonly listValues: ListValues) {}

  @Needs('read-unapproved')
  @Get()
  @ApiOperation({ summary: 'Values of every indicator of a project, such as those that wait for a decision' })
  @ApiOkResponse({ type: ValuePageDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 403: ['not-allowed'], 404: ['not-found'] })
  list(
    @Param('project') project: string,
    @Query() asked: ValuesAskedDto,
    @Asker() asker: SignedIn,
  ): Promise<Page<Value>> {
    return this.listValues.ofProject(project, asked, asker);
  }
}
