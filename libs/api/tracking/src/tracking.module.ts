import { Module } from '@nestjs/common';
import { DeleteDraft } from './delete-draft';
import { FiguresController } from './figures.controller';
import { ListValues } from './list-values';
import { LogValue } from './log-value';
import { ProjectValuesController } from './project-values.controller';
import { ReadFigures } from './read-figures';
import { ReadHistory } from './read-history';
import { ReadValue } from './read-value';
import { StepsController } from './steps.controller';
import { TakeStep } from './take-step';
import { ValuesController } from './values.controller';

/** Values from draft to approval, and the progress that they make. */
@Module({
  controllers: [ValuesController, StepsController, ProjectValuesController, FiguresController],
  providers: [LogValue, ReadValue, ListValues, DeleteDraft, TakeStep, ReadHistory, ReadFigures],
})
export class TrackingModule {}
