import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import type { Axis } from '@mizan/contract';
import { Body, Controller, Delete, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AxisDraftDto } from './axes/axis-draft.dto';
import { DeleteAxis } from './axes/delete-axis';
import { PutAxis } from './axes/put-axis';
import { DescribedDelete, DescribedPut, putAnswer } from './changes/answers';
import { AxisDto } from './reads/framework.dto';

@ApiTags('framework')
@Controller('projects/:project/axes/:code')
export class AxesController {
  constructor(
    private readonly putAxis: PutAxis,
    private readonly deleteAxis: DeleteAxis,
  ) {}

  @Needs('edit-framework')
  @Put()
  @DescribedPut(AxisDto, 'Create an axis of disaggregation, or change it', 'A category that values use stays.')
  async put(
    @Param('project') project: string,
    @Param('code') code: string,
    @Body() draft: AxisDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Axis> {
    return putAnswer(response, await this.putAxis.run({ project, code, draft, ifMatch, asker }));
  }

  @Needs('edit-framework')
  @Delete()
  @DescribedDelete('Delete an axis that nothing uses', 'still-referenced')
  delete(
    @Param('project') project: string,
    @Param('code') code: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
  ): Promise<void> {
    return this.deleteAxis.run({ project, code, ifMatch, asker });
  }
}
