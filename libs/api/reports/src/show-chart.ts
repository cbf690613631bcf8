import { Readable } from 'node:stream';
import { Problem } from '@mizan/api/platform';
import type { Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { documentsVersion } from './documents/documents';
import { chartSvg } from './pdf/chart-svg';
import type { ReportKey } from './report-key';
import { languageOf, type DocumentFile } from './show-document';
import { ShowReport } from './show-report';

/** One indicator's chart as a report has it, at an address that stays; `file` is its code with `.svg`. */
@Injectable()
export class ShowChart {
  constructor(private readonly showReport: ShowReport) {}

  async run(key: ReportKey, file: string, asked: Language | undefined): Promise<DocumentFile> {
    const code = /^(.+)\.svg$/.exec(file)?.[1];
    const { data, sha256 } = await this.showReport.run(key);
    const language = languageOf(data, asked);
    const draw = code === undefined ? null : chartSvg(data, code, language);
    if (draw === null) throw Problem.of('not-found');
    const name = `${data.project.code}-${data.to}-${code}-${language}.svg`;
    return {
      name,
      plainName: name,
      type: 'image/svg+xml',
      language,
      etag: `"${sha256}-${language}-${code}-${documentsVersion}"`,
      open: async () => {
        const bytes = await draw();
        return { content: Readable.from(bytes), bytes: bytes.length };
      },
    };
  }
}
