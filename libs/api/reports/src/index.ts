export { ReportsModule } from './reports.module';
export { workbookOf } from './workbook/workbook-of';
