import { Clock, Problem } from '@mizan/api/platform';
import type { ReportData } from '@mizan/contract';
import { textIn, type Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { documentOf } from './documents/documents';
import { insertDownload, type Downloader } from './downloads/downloads.sql';
import type { ReportKey } from './report-key';
import { ShowReport } from './show-report';

/** A document to download. */
export interface DocumentFile {
  /** For people, in any letters. */
  name: string;
  /** For programs that read nothing but ASCII. */
  plainName: string;
  type: string;
  etag: string;
  /** Makes the bytes; not called for a reader who has them already. */
  render: () => Promise<Buffer>;
  /** Writes down that the reader is given them. */
  handOver: () => Promise<void>;
}

/** A document of a frozen report, in a language; in the project's first one unless one is asked for. */
@Injectable()
export class ShowDocument {
  constructor(
    private readonly showReport: ShowReport,
    private readonly clock: Clock,
    @InjectEntityManager() private readonly em: EntityManager,
  ) {}

  async run(key: ReportKey, file: string, asked: Language | undefined, downloader: Downloader): Promise<DocumentFile> {
    const document = documentOf(file);
    if (!document) throw Problem.of('not-found');
    const { data, sha256 } = await this.showReport.run(key);
    const language = asked ?? data.project.languages[0] ?? 'fr';
    const [, ending = ''] = /(\.\w+)$/.exec(file) ?? [];
    const part = document.part === undefined ? '' : `-${document.part}`;
    return {
      name: `${nameOf(data, language)}${part}${ending}`,
      plainName: `${plain(data.project.code)}-${data.to}-${language}${part}${ending}`,
      type: document.type,
      etag: `"${sha256}-${language}${part}"`,
      render: () => document.render(data, language),
      handOver: () =>
        insertDownload(this.em, { at: this.clock.now(), reportId: key.id, file, language, ...downloader }),
    };
  }
}

/** Signs that a file name may not hold somewhere, control characters, and marks that would turn its letters around. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const longestTitle = 100;

/** `ccme – Rapport intermédiaire – 2026-10-31 (fr)`. */
function nameOf({ project, title, to }: ReportData, language: Language): string {
  const words = (textIn(title, language)?.text ?? '')
    .toWellFormed()
    .replace(notInNames, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [plain(project.code), [...words].slice(0, longestTitle).join('').trim(), `${to} (${language})`]
    .filter((part) => part !== '')
    .join(' – ');
}

const plain = (code: string): string => code.replace(/[^\w.-]+/g, '-');
