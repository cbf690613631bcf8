import { documentOf } from '../documents/documents';
import { MadeFiles, type Make, type OpenedFile } from '../files/made-files';
import { keptName, makeDocument } from '../files/make-document';
import { ShowReport } from '../show-report';
import { describe } from '../show-document';
import type { PackageDraft, Report } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { findPackage, setPackage, type StoredPackage } from './packages.sql';
import { writeZip, type Packed } from './zip-writer';

/** One document of a package. */
export interface PackedDocument {
  file: string;
  language: Language;
}

/** What a package holds: every file in every language; one that says the same in all of them comes once. */
export function documentsIn({ files, languages }: PackageDraft): PackedDocument[] {
  return files.flatMap((file) =>
    languages
      .slice(0, documentOf(file)?.wordless ? 1 : languages.length)
      .map((language): PackedDocument => ({ file, language })),
  );
}

/** Makes a package, saying after each file how far it is. */
@Injectable()
export class MakePackage {
  private readonly logger = new Logger('MakePackage');

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly madeFiles: MadeFiles,
    private readonly showReport: ShowReport,
  ) {}

  async run(id: string): Promise<void> {
    const wanted = await findPackage(this.db.manager, id);
    if (!wanted || wanted.state === 'ready') return;
    try {
      await setPackage(this.db.manager, id, 'making', { done: 0, share: 0 });
      const { content } = await this.open(wanted);
      content.destroy();
      await setPackage(this.db.manager, id, 'ready', { done: wanted.total, share: 1 });
    } catch (error) {
      this.logger.error(`package ${id} could not be made: ${String(error)}`);
      await setPackage(this.db.manager, id, 'failed', { done: 0, share: 0 });
    }
  }

  /** The package's bytes; made where the store has lost them. */
  async open(wanted: StoredPackage): Promise<OpenedFile> {
    const report = await this.showReport.run({ project: wanted.project, id: wanted.reportId });
    return this.madeFiles.open(report.id, `package/${wanted.id}`, this.make(wanted, report));
  }

  private make(wanted: StoredPackage, report: Report): Make {
    return (path) => writeZip(path, this.files(wanted, report), report.frozenAt);
  }

  private async *files(wanted: StoredPackage, report: Report): AsyncGenerator<Packed> {
    const tell = (done: number, written = 0): Promise<void> =>
      setPackage(this.db.manager, wanted.id, 'making', { done, share: (done + written) / wanted.total });
    for (const [done, { file, language }] of documentsIn(wanted).entries()) {
      const document = documentOf(file);
      if (!document) continue;
      const make = makeDocument(this.db, document, report.data, language, (written) => tell(done, written));
      const { content } = await this.madeFiles.open(report.id, keptName(document, file, language), make);
      yield { name: describe(document, file, report, language).name, content };
      await tell(done + 1);
    }
  }
}
