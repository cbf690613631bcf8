export { ReportsModule } from './reports.module';
export { workbookOf } from './workbook/workbook-of';
export type { Difference } from './verifying/differences';
export { NotADocument } from './verifying/parts/part';
export { verifyDocument, type Verdict } from './verifying/verify-document';
