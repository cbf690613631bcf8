import { Problem } from '@mizan/api/platform';
import type { Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { isUuid } from '../report-key';
import { ShowDocument, type DocumentFile } from '../show-document';
import { OpenShareLink } from './open-share-link';

/** A document of a report that a share link leads to. */
@Injectable()
export class ShowSharedDocument {
  constructor(
    private readonly openShareLink: OpenShareLink,
    private readonly showDocument: ShowDocument,
  ) {}

  async run(token: string, report: string, file: string, language: Language | undefined): Promise<DocumentFile> {
    const link = await this.openShareLink.run(token);
    const id = report.toLowerCase();
    if (!isUuid(id) || (link.reportId !== null && link.reportId !== id)) throw Problem.of('not-found');
    return this.showDocument.run({ project: link.project, id }, file, language, { shareLinkId: link.id });
  }
}
