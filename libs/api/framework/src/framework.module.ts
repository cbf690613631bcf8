import { Module } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller';
import { PutIndicator } from './indicators/put-indicator';
import { ShowIndicator } from './indicators/show-indicator';
import { ProjectsController } from './projects.controller';
import { ShowFramework } from './reads/show-framework';
import { ShowProject } from './reads/show-project';
import { ShowProjects } from './reads/show-projects';

/** Projects, their results framework and its indicators. */
@Module({
  controllers: [ProjectsController, IndicatorsController],
  providers: [ShowProjects, ShowProject, ShowFramework, ShowIndicator, PutIndicator],
})
export class FrameworkModule {}
