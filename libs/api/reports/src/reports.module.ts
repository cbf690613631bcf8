import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { DownloadsController } from './downloads/downloads.controller';
import { ListDownloads } from './downloads/list-downloads';
import { FreezeReport } from './freeze-report';
import { ListReports } from './list-reports';
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
import { ShowReport } from './show-report';
import { ShowDocument } from './show-document';
import { OpenPace } from './open-pace';
import { VerifyController } from './verifying/verify.controller';
import { VerifyReport } from './verifying/verify-report';

/** Reports that never change, the documents made of them, and who reads them. */
@Module({
  controllers: [
    // Before the documents: `downloads` would be taken for the name of one.
    DownloadsController,
    ReportsController,
    ChangesController,
    ShareLinksController,
    SharedController,
    VerifyController,
  ],
  providers: [
    FreezeReport,
    ListDownloads,
    ListReports,
    ListShareLinks,
    MakeShareLink,
    OpenPace,
    OpenShareLink,
    RevokeShareLink,
    ShowChanges,
    ShowDocument,
    ShowReport,
    ShowSharedDocument,
    ShowSharedReports,
    VerifyReport,
  ],
})
export class ReportsModule {}
