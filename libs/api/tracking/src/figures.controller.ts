import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import type { AxisFigures, BreakdownSeries, IndicatorProgress, Overview, Timeline } from '@mizan/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AxisFiguresDto, BreakdownSeriesDto, IndicatorProgressDto, OverviewDto, TimelineDto } from './figures.dto';
import { Problems } from './problem-answers';
import { ReadFigures } from './read-figures';
import { AsOfDto } from './value.dto';

@ApiTags('progress')
@Controller('projects/:project')
export class FiguresController {
  constructor(private readonly readFigures: ReadFigures) {}

  @Needs('read')
  @Get('overview')
  @ApiOperation({ summary: 'Where the project stands as of a day: results, activities, indicators and SDG targets' })
  @ApiOkResponse({ type: OverviewDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 404: ['not-found'] })
  overview(@Param('project') project: string, @Query() { asOf }: AsOfDto): Promise<Overview> {
    return this.readFigures.overview(project, asOf);
  }

  @Needs('read')
  @Get('timeline')
  @ApiOperation({
    summary: 'Where the project stood at the end of every reporting period up to a day, and on that day',
  })
  @ApiOkResponse({ type: TimelineDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 404: ['not-found'] })
  timeline(@Param('project') project: string, @Query() { asOf }: AsOfDto): Promise<Timeline> {
    return this.readFigures.timeline(project, asOf);
  }

  @Needs('read')
  @Get('axes/:axis/figures')
  @ApiOperation({ summary: 'How the indicators that are broken down by an axis divide among its categories on a day' })
  @ApiOkResponse({ type: AxisFiguresDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 404: ['not-found'] })
  axis(
    @Param('project') project: string,
    @Param('axis') axis: string,
    @Query() { asOf }: AsOfDto,
    @Asker() asker: SignedIn,
  ): Promise<AxisFigures> {
    return this.readFigures.axis(project, axis, asOf, asker);
  }

  @Needs('read')
  @Get('indicators/:code/progress')
  @ApiOperation({ summary: 'Where an indicator stands as of a day, and the values that make it so' })
  @ApiOkResponse({ type: IndicatorProgressDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 404: ['not-found'] })
  progress(
    @Param('project') project: string,
    @Param('code') code: string,
    @Query() { asOf }: AsOfDto,
    @Asker() asker: SignedIn,
  ): Promise<IndicatorProgress> {
    return this.readFigures.progress(project, code, asOf, asker);
  }

  @Needs('read')
  @Get('indicators/:code/breakdown')
  @ApiOperation({ summary: 'How an indicator was divided among its categories at the end of every reporting period' })
  @ApiOkResponse({ type: BreakdownSeriesDto })
  @Problems({ 400: ['invalid-field', 'unknown-field'], 404: ['not-found'] })
  breakdown(
    @Param('project') project: string,
    @Param('code') code: string,
    @Query() { asOf }: AsOfDto,
    @Asker() asker: SignedIn,
  ): Promise<BreakdownSeries> {
    return this.readFigures.breakdown(project, code, asOf, asker);
  }
}
