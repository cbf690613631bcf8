import { Readable } from 'node:stream';
import { Clock, Problem, requireProject } from '@mizan/api/platform';
import type { Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { documentOf } from '../documents/documents';
import { readReportData, verifyAt } from '../freeze/read-report-data';
import { hashOf, textOf } from '../frozen-text';
import type { ReportKey } from '../report-key';
import { describe, languageOf, type DocumentFile } from '../show-document';
import { findPreparation } from './preparations.sql';
import { requireSuperseded } from './superseded';
import { narrativeOf, readTexts } from './texts.sql';

/** A document of a report being prepared, as it would be if it were frozen now, and marked as a draft. */
@Injectable()
export class PreviewDocument {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(key: ReportKey, file: string, asked: Language | undefined, address: string | null): Promise<DocumentFile> {
    const document = documentOf(file);
    // The values one by one are not there before they are frozen.
    if (!document || !('render' in document)) throw Problem.of('not-found');
    const data = await this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, key.project);
      const preparation = await findPreparation(em, project.id, key.id);
      if (!preparation) throw Problem.of('not-found');
      const { id, title, from, to } = preparation;
      const today = this.clock.today(project.timeZone);
      return readReportData(em, project, {
        ...{ id, title, from, to: to < today ? to : today, frozenAt: this.clock.now().toISOString() },
        narrative: narrativeOf(await readTexts(em, id)),
        superseded: await requireSuperseded(em, project.id, preparation),
        verifyAt: verifyAt(address),
        isDraft: true,
      });
    });
    const language = languageOf(data, asked);
    return {
      ...describe(document, file, { data, sha256: hashOf(textOf(data)) }, language),
      open: async () => {
        const bytes = await document.render(data, language);
        return { content: Readable.from(bytes), bytes: bytes.length };
      },
    };
  }
}
