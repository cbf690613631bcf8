import { Asker, Needs, NoFields, type SignedIn } from '@mizan/api/platform';
import type { Framework, Page, Project, ProjectSummary } from '@mizan/contract';
import { Body, Controller, Get, Headers, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DescribedPut, DescribedStep, putAnswer, withETag } from './changes/answers';
import { ConfirmProject } from './projects/confirm-project';
import { ProjectDraftDto } from './projects/project-draft.dto';
import { PutProject } from './projects/put-project';
import { FrameworkDto } from './reads/framework.dto';
import { ProjectListDto } from './reads/project-list.dto';
import { ProjectDto, ProjectPageDto } from './reads/project.dto';
import { ShowFramework } from './reads/show-framework';
import { ShowProject } from './reads/show-project';
import { ShowProjects } from './reads/show-projects';

@ApiTags('framework')
@Needs('read')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly showProjects: ShowProjects,
    private readonly showProject: ShowProject,
    private readonly showFramework: ShowFramework,
    private readonly putProject: PutProject,
    private readonly confirmProject: ConfirmProject,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The projects, by code' })
  @ApiOkResponse({ type: ProjectPageDto })
  list(@Query() asked: ProjectListDto): Promise<Page<ProjectSummary>> {
    return this.showProjects.run(asked);
  }

  @Get(':project')
  @ApiOperation({ summary: 'What a project says of itself' })
  @ApiOkResponse({ type: ProjectDto })
  @ApiNotFoundResponse({ description: 'not-found' })
  async show(@Param('project') project: string, @Res({ passthrough: true }) response: Response): Promise<Project> {
    return withETag(response, await this.showProject.run(project));
  }

  @Needs('keep-projects')
  @Put(':project')
  @DescribedPut(
    ProjectDto,
    'Create a project with its quarters, or change it',
    'Its dates change only as long as every value stays in its period.',
  )
  async put(
    @Param('project') project: string,
    @Body() draft: ProjectDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Project> {
    return putAnswer(response, await this.putProject.run({ project, draft, ifMatch, asker }));
  }

  @Needs('confirm-framework')
  @Post(':project/confirm')
  @DescribedStep(ProjectDto, 'Confirm the proposed start of a project', 'none')
  async confirm(
    @Param('project') project: string,
    @Body(NoFields) _: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() asker: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Project> {
    return withETag(response, await this.confirmProject.run({ project, ifMatch, asker }));
  }

  @Get(':project/framework')
  @ApiOperation({
    summary: 'The results framework, with the baselines, targets, units and definitions in force at the end of a day',
  })
  @ApiQuery({
    name: 'asOf',
    required: false,
    schema: { type: 'string', format: 'date' },
    description: 'Today if left out',
  })
  @ApiOkResponse({ type: FrameworkDto })
  @ApiNotFoundResponse({ description: 'not-found' })
  framework(@Param('project') project: string, @Query('asOf') asOf?: string): Promise<Framework> {
    return this.showFramework.run(project, asOf);
  }
}
