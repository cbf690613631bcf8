import type { PackageDraft, ReportPackage } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { AskForPackage } from '../packages/ask-for-package';
import { ShowPackage } from '../packages/show-package';
import { ShowDocument, type DocumentFile } from '../show-document';
import { OpenShareLink } from './open-share-link';

/** A document of a report that a share link leads to, and how far it is while it is made in the background. */
@Injectable()
export class ShowSharedDocument {
  constructor(
    private readonly openShareLink: OpenShareLink,
    private readonly showDocument: ShowDocument,
    private readonly askForPackage: AskForPackage,
    private readonly showPackage: ShowPackage,
  ) {}

  async run(token: string, report: string, file: string, language: Language | undefined): Promise<DocumentFile> {
    const { key, shareLinkId } = await this.openShareLink.report(token, report);
    return this.showDocument.run(key, file, language, { shareLinkId });
  }

  async make(token: string, report: string, draft: PackageDraft): Promise<ReportPackage> {
    const { key } = await this.openShareLink.report(token, report);
    return this.askForPackage.run(key, draft);
  }

  async making(token: string, report: string, id: string): Promise<ReportPackage> {
    const { key } = await this.openShareLink.report(token, report);
    return this.showPackage.run(key, id);
  }
}
