import { Module } from '@nestjs/common';
import { FreezeReport } from './freeze-report';
import { ListReports } from './list-reports';
import { ReportsController } from './reports.controller';
import { ShowReport } from './show-report';
import { ShowWorkbook } from './show-workbook';

/** Reports that never change, and the documents made of them. */
@Module({
  controllers: [ReportsController],
  providers: [FreezeReport, ListReports, ShowReport, ShowWorkbook],
})
export class ReportsModule {}
