import { Clock, Problem } from '@mizan/api/platform';
import type { Report, ReportData } from '@mizan/contract';
import { textIn, type Language } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { documentOf, type DocumentKind } from './documents/documents';
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
  /** Makes the bytes; not called for a reader who has them already. */
  render: () => Promise<Buffer>;
  /** Writes down that the reader is given them; not there for a preview, which nobody is given. */
  handOver?: () => Promise<void>;
}

/** A document of a frozen report, in a language. */
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
    const made = documentFile(document, file, { data, sha256 }, asked);
    const { language } = made;
    const handOver = () =>
      insertDownload(this.em, { at: this.clock.now(), reportId: key.id, file, language, ...downloader });
    return { ...made, handOver };
  }
}

/** The document as a file; in the project's first language unless one is asked for. */
export function documentFile(
  document: DocumentKind,
  file: string,
  { data, sha256 }: Pick<Report, 'data' | 'sha256'>,
  asked: Language | undefined,
): DocumentFile {
  const language = asked ?? data.project.languages[0] ?? 'fr';
  const [, ending = ''] = /(\.\w+)$/.exec(file) ?? [];
  const part = document.part === undefined ? '' : `-${document.part}`;
  return {
    name: `${nameOf(data, language)}${part}${ending}`,
    plainName: `${plain(data.project.code)}-${data.to}-${language}${part}${ending}`,
    type: document.type,
    language,
    etag: `"${sha256}-${language}${part}"`,
    render: () => document.render(data, language),
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
