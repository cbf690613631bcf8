import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { DownloadsController } from './downloads/downloads.controller';
import { ListDownloads } from './downloads/list-downloads';
import { FreezeReport } from './freeze/freeze-report';
import { MadeFiles } from './files/made-files';
import { ListReports } from './list-reports';
import { AskForPackage } from './packages/ask-for-package';
import { MakePackage } from './packages/make-package';
import { PackageJobs } from './packages/package-jobs';
import { PackagesController } from './packages/packages.controller';
import { ShowPackage } from './packages/show-package';
import { PreparationsController } from './preparations.controller';
import { DeletePreparation } from './prepare/delete-preparation';
import { ListPreparations } from './prepare/list-preparations';
import { PreviewDocument } from './prepare/preview-document';
import { PutPreparation } from './prepare/put-preparation';
import { ShowPreparation } from './prepare/show-preparation';
import { WriteReportText } from './prepare/write-report-text';
import { ReportsController } from './reports.controller';
import { ListShareLinks } from './sharing/list-share-links';
import { MakeShareLink } from './sharing/make-share-link';
import { OpenShareLink } from './sharing/open-share-link';
import { RevokeShareLink } from './sharing/revoke-share-link';
import { ShareLinksController } from './sharing/share-links.controller';
import { SharedController } from './sharing/shared.controller';
import { ShowSharedDocument } from './sharing/show-shared-document';
import { ShowSharedReports } from './sharing/show-shared-reports';
import { ShowChanges } from './show-changes';
import { ShowChart } from './show-chart';
import { ShowDocument } from './show-document';
import { ShowReport } from './show-report';
import { OpenPace } from './open-pace';
import { VerifyController } from './verifying/verify.controller';
import { VerifyReport } from './verifying/verify-report';

/** Reports: prepared, frozen so that they never change, the documents made of them, and who reads them. */
@Module({
  controllers: [
    // Before the documents: `downloads` would be taken for the name of one.
    DownloadsController,
    PackagesController,
    ReportsController,
    PreparationsController,
    ChangesController,
    ShareLinksController,
    SharedController,
    VerifyController,
  ],
  providers: [
    AskForPackage,
    MakePackage,
    PackageJobs,
    ShowPackage,
    DeletePreparation,
    FreezeReport,
    ListDownloads,
    ListPreparations,
    ListReports,
    ListShareLinks,
    MadeFiles,
    MakeShareLink,
    OpenPace,
    OpenShareLink,
    PreviewDocument,
    PutPreparation,
    RevokeShareLink,
    ShowChanges,
    ShowChart,
    ShowDocument,
    ShowPreparation,
    ShowReport,
    ShowSharedDocument,
    ShowSharedReports,
    VerifyReport,
    WriteReportText,
  ],
})
export class ReportsModule {}
