import { Clock, Problem } from '@mizan/api/platform';
import type { ReportPackage } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { insertDownload, type Downloader } from '../downloads/downloads.sql';
import { isUuid, type ReportKey } from '../report-key';
import type { DocumentFile } from '../show-document';
import { packageOf } from './ask-for-package';
import { documentsIn, MakePackage } from './make-package';
import { findPackage, type StoredPackage } from './packages.sql';

/** How a package stands, and its bytes once it is ready. */
@Injectable()
export class ShowPackage {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly makePackage: MakePackage,
    private readonly clock: Clock,
  ) {}

  async run(key: ReportKey, id: string): Promise<ReportPackage> {
    return packageOf(await this.find(key, id));
  }

  async file(key: ReportKey, id: string, downloader: Downloader): Promise<DocumentFile> {
    const wanted = await this.find(key, id);
    if (wanted.state !== 'ready') throw Problem.of('not-found');
    const [language] = wanted.languages;
    if (!language) throw Problem.of('not-found');
    const name = `${key.project}-${key.id}.zip`;
    return {
      ...{ name, plainName: name, type: 'application/zip', language },
      etag: `"${wanted.id}"`,
      open: () => this.makePackage.open(wanted),
      handOver: async () => {
        const at = this.clock.now();
        for (const document of documentsIn(wanted))
          await insertDownload(this.em, { at, reportId: key.id, ...document, ...downloader });
      },
    };
  }

  private async find({ project, id: reportId }: ReportKey, id: string): Promise<StoredPackage> {
    const found = isUuid(id) ? await findPackage(this.em, id) : null;
    if (found?.reportId !== reportId || found.project !== project) throw Problem.of('not-found');
    return found;
  }
}
