import { Module } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller';
import { PutIndicator } from './indicators/put-indicator';
import { ShowIndicator } from './indicators/show-indicator';
import { PeriodsController } from './periods.controller';
import { ChangePeriod } from './periods/change-period';
import { CutPeriods } from './periods/cut-periods';
import { ShowPeriods } from './periods/show-periods';
import { ProjectsController } from './projects.controller';
import { ShowFramework } from './reads/show-framework';
import { ShowProject } from './reads/show-project';
import { ShowProjects } from './reads/show-projects';
import { ShowSdg } from './reads/show-sdg';
import { SdgController } from './sdg.controller';

/** Projects, their results framework, its indicators and reporting periods, and the goals of the 2030 Agenda that these refer to. */
@Module({
  controllers: [ProjectsController, IndicatorsController, PeriodsController, SdgController],
  providers: [
    ShowProjects,
    ShowProject,
    ShowFramework,
    ShowIndicator,
    PutIndicator,
    ShowPeriods,
    ChangePeriod,
    CutPeriods,
    ShowSdg,
  ],
})
export class FrameworkModule {}
