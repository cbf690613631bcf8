import { Needs } from '@mizan/api/platform';
import type { Framework, Page, Project, ProjectSummary } from '@mizan/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
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
  show(@Param('project') project: string): Promise<Project> {
    return this.showProject.run(project);
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
