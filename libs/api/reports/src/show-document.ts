import { Clock, Problem } from '@mizan/api/platform';
import type { Report, ReportData } from '@mizan/contract';
import { textIn, type Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { documentOf, documentsVersion, type DocumentKind } from './documents/documents';
import { shortHash } from './frozen-text';
import { keptName, makeDocument } from './files/make-document';
import { MadeFiles, type OpenedFile } from './files/made-files';
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
  language: Language;
  etag: string;
  /** Finds or makes the bytes; not called for a reader who has them already. */
  open: () => Promise<OpenedFile>;
  /** Writes down that the reader is given them; not there for a preview, which nobody is given. */
  handOver?: () => Promise<void>;
}

/** A document of a frozen report, in a language; in the project's first one unless one is asked for. */
@Injectable()
export class ShowDocument {
  constructor(
    private readonly showReport: ShowReport,
    private readonly madeFiles: MadeFiles,
    private readonly clock: Clock,
    @InjectDataSource() private readonly db: DataSource,
  ) {}

  async run(key: ReportKey, file: string, asked: Language | undefined, downloader: Downloader): Promise<DocumentFile> {
    const document = documentOf(file);
    if (!document) throw Problem.of('not-found');
    const { data, sha256 } = await this.showReport.run(key);
    const language = languageOf(data, asked);
    return {
      ...describe(document, file, { data, sha256 }, language),
      open: () =>
        this.madeFiles.open(
          key.id,
          keptName(document, file, language),
          makeDocument(this.db, document, data, language),
        ),
      handOver: () =>
        insertDownload(this.db.manager, { at: this.clock.now(), reportId: key.id, file, language, ...downloader }),
    };
  }
}

export function languageOf({ project }: ReportData, asked: Language | undefined): Language {
  return asked ?? project.languages[0] ?? 'fr';
}

/** What a document is called, what it is, and what tells it from another. */
export function describe(
  document: DocumentKind,
  file: string,
  { data, sha256 }: Pick<Report, 'data' | 'sha256'>,
  language: Language,
): Omit<DocumentFile, 'open' | 'handOver'> {
  const [, ending = ''] = /(\.\w+)$/.exec(file) ?? [];
  const part = document.part === undefined ? '' : `-${document.part}`;
  // A table has no room for the hash, nor for saying that it is a draft: its name has.
  const mark = ending === '.csv' ? `-${data.draft ? 'draft' : shortHash(sha256)}` : '';
  return {
    name: `${nameOf(data, language)}${part}${mark}${ending}`,
    plainName: `${plain(data.project.code)}-${data.to}-${language}${part}${mark}${ending}`,
    type: document.type,
    language,
    etag: `"${sha256}-${language}${part}-${documentsVersion}"`,
  };
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
