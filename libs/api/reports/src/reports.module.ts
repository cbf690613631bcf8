import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { FreezeReport } from './freeze-report';
import { ListReports } from './list-reports';
import { ReportsController } from './reports.controller';
import { ShowChanges } from './show-changes';
import { ShowChart } from './show-chart';
import { ShowReport } from './show-report';
import { ShowDocument } from './show-document';

/** Reports that never change, and the documents made of them. */
@Module({
  controllers: [ReportsController, ChangesController],
  providers: [FreezeReport, ListReports, ShowChanges, ShowReport, ShowDocument, ShowChart],
})
export class ReportsModule {}
