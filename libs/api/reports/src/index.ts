export { ReportsModule } from './reports.module';
export type { Difference } from './verifying/differences';
export { NotADocument } from './verifying/parts/part';
export { verifyDocument, type Verdict } from './verifying/verify-document';
