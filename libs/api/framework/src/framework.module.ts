import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller';
import { DeleteActivity } from './activities/delete-activity';
import { PutActivity } from './activities/put-activity';
import { RetireActivity } from './activities/retire-activity';
import { AxesController } from './axes.controller';
import { DeleteAxis } from './axes/delete-axis';
import { PutAxis } from './axes/put-axis';
import { ConfirmIndicator } from './indicators/confirm-indicator';
import { DeleteIndicator } from './indicators/delete-indicator';
import { IndicatorsController } from './indicators.controller';
import { PutIndicator } from './indicators/put-indicator';
import { RetireIndicator } from './indicators/retire-indicator';
import { ShowIndicator } from './indicators/show-indicator';
import { PeriodsController } from './periods.controller';
import { ChangePeriod } from './periods/change-period';
import { CutPeriods } from './periods/cut-periods';
import { ShowPeriods } from './periods/show-periods';
import { ShowPlans } from './indicators/show-plans';
import { ProjectsController } from './projects.controller';
import { ConfirmProject } from './projects/confirm-project';
import { PutProject } from './projects/put-project';
import { ShowFramework } from './reads/show-framework';
import { ShowProject } from './reads/show-project';
import { ShowProjects } from './reads/show-projects';
import { ShowSdg } from './reads/show-sdg';
import { ResultsController } from './results.controller';
import { ConfirmResult } from './results/confirm-result';
import { DeleteResult } from './results/delete-result';
import { PutResult } from './results/put-result';
import { RetireResult } from './results/retire-result';
import { SdgController } from './sdg.controller';

/** Projects, their results framework, its indicators and reporting periods, and the goals of the 2030 Agenda that these refer to. */
@Module({
  controllers: [
    ProjectsController,
    ResultsController,
    ActivitiesController,
    AxesController,
    IndicatorsController,
    PeriodsController,
    SdgController,
  ],
  providers: [
    ShowProjects,
    ShowProject,
    ShowFramework,
    ShowPeriods,
    ChangePeriod,
    CutPeriods,
    PutProject,
    ConfirmProject,
    PutResult,
    RetireResult,
    ConfirmResult,
    DeleteResult,
    PutActivity,
    RetireActivity,
    DeleteActivity,
    PutAxis,
    DeleteAxis,
    ShowIndicator,
    PutIndicator,
    RetireIndicator,
    ConfirmIndicator,
    DeleteIndicator,
    ShowPlans,
    ShowSdg,
  ],
})
export class FrameworkModule {}
