import { Needs } from '@mizan/api/platform';
import type { Changes } from '@mizan/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ChangesAskedDto, ChangesDto } from './changes.dto';
import { ShowChanges } from './show-changes';

@ApiTags('progress')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@ApiNotFoundResponse({ description: 'not-found' })
@Controller('projects/:project/changes')
export class ChangesController {
  constructor(private readonly showChanges: ShowChanges) {}

  @Needs('read')
  @Get()
  @ApiOperation({ summary: 'What changed since a day, or since the last report; what needs attention first' })
  @ApiOkResponse({ type: ChangesDto })
  @ApiBadRequestResponse({ description: 'invalid-field, unknown-field' })
  show(@Param('project') project: string, @Query() { since, asOf }: ChangesAskedDto): Promise<Changes> {
    return this.showChanges.run(project, { since, asOf });
  }
}
