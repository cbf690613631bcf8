import { Module } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller';
import { PutIndicator } from './indicators/put-indicator';
import { ShowIndicator } from './indicators/show-indicator';
import { ProjectsController } from './projects.controller';
import { ShowFramework } from './reads/show-framework';
import { ShowProject } from './reads/show-project';
import { ShowProjects } from './reads/show-projects';
import { ShowSdg } from './reads/show-sdg';
import { SdgController } from './sdg.controller';

/** Projects, their results framework and its indicators, and the goals of the 2030 Agenda that these refer to. */
@Module({
  controllers: [ProjectsController, IndicatorsController, SdgController],
  providers: [ShowProjects, ShowProject, ShowFramework, ShowIndicator, PutIndicator, ShowSdg],
})
export class FrameworkModule {}
