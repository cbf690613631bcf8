import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { FreezeReport } from './freeze/freeze-report';
import { ListReports } from './list-reports';
import { PreparationsController } from './preparations.controller';
import { DeletePreparation } from './prepare/delete-preparation';
import { ListPreparations } from './prepare/list-preparations';
import { PreviewDocument } from './prepare/preview-document';
import { PutPreparation } from './prepare/put-preparation';
import { ShowPreparation } from './prepare/show-preparation';
import { WriteReportText } from './prepare/write-report-text';
import { ReportsController } from './reports.controller';
import { ShowChanges } from './show-changes';
import { ShowChart } from './show-chart';
import { ShowDocument } from './show-document';
import { ShowReport } from './show-report';

/** Reports: prepared, frozen so that they never change, and the documents made of them. */
@Module({
  controllers: [ReportsController, PreparationsController, ChangesController],
  providers: [
    FreezeReport,
    ListReports,
    ShowChanges,
    ShowReport,
    ShowDocument,
    ShowChart,
    ListPreparations,
    PutPreparation,
    ShowPreparation,
    DeletePreparation,
    WriteReportText,
    PreviewDocument,
  ],
})
export class ReportsModule {}
