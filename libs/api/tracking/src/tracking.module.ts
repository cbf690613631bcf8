import { Module } from '@nestjs/common';
import { DeleteDraft } from './delete-draft';
import { AddEvidence } from './evidence/add-evidence';
import { DownloadEvidence } from './evidence/download-evidence';
import { EvidenceController } from './evidence/evidence.controller';
import { Leftovers } from './evidence/leftovers';
import { RemoveEvidence } from './evidence/remove-evidence';
import { ShowRoom } from './evidence/show-room';
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

/** Values from draft to approval, the evidence behind them, and the progress that they make. */
@Module({
  controllers: [ValuesController, StepsController, ProjectValuesController, FiguresController, EvidenceController],
  providers: [
    LogValue,
    ReadValue,
    ListValues,
    DeleteDraft,
    TakeStep,
    ReadHistory,
    ReadFigures,
    AddEvidence,
    RemoveEvidence,
    DownloadEvidence,
    ShowRoom,
    Leftovers,
  ],
})
export class TrackingModule {}
