import { createHash } from 'node:crypto';
import { hashesIn, type ReportData } from '@mizan/contract';
import { languages, type Language } from '@mizan/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { documentOf, fileNames } from '../documents/documents';
import { frozenValues } from '../files/frozen-values';
import { bytesOf } from '../files/make-document';
import { intactData } from '../frozen-text';
import { isUuid } from '../report-key';
import { findReportByHash, findReportById, listReportIds, type StoredReport } from '../reports.sql';
import { differencesBetween, type Difference } from './differences';
import type { TakenApart } from './parts/part';
import { takeApart } from './parts/take-apart';

/** The frozen report that a document is of, and which of its documents it is. */
export interface DocumentOfReport {
  data: ReportData;
  sha256: string;
  file: string;
  language: Language;
}

export type Verdict =
  /** Byte for byte what the product makes of the frozen data. */
  | ({ outcome: 'identical' } & DocumentOfReport)
  /** Of that report, but not the very file; where nothing differs in what it says, somebody saved it again. */
  | ({ outcome: 'different'; differences: Difference[] } & DocumentOfReport)
  | { outcome: 'unknown' };

type Rendered = DocumentOfReport & { bytes: Buffer };

/** Hashes of one document that are worth looking for. */
const mostHashes = 50;

/**
 * Says whether a document belongs to a frozen report and whether it says what was frozen: by the hash that it shows, the
 * report is found; the same document is made again and compared. Throws `NotADocument` for another kind of file.
 */
export async function verifyDocument(db: DataSource, bytes: Buffer): Promise<Verdict> {
  const document = await takeApart(bytes);
  const named = await reportsNamedBy(db.manager, document, bytes);
  const closest = await closestOf(db, named, document, bytes);
  if (closest || document.ending !== 'csv') return closest ?? { outcome: 'unknown' };
  // A table has no room for a hash: it is looked for among all reports, the newest first, and is of one when most of it is.
  const ofAny = await closestOf(db, allReports(db.manager), document, bytes);
  const isOfNone = ofAny?.outcome === 'different' && ofAny.differences.length * 2 > document.parts.length;
  return ofAny === null || isOfNone ? { outcome: 'unknown' } : ofAny;
}

/** The reports whose hash the document shows, those that it says of itself first; of frozen data, the one of its id. */
async function reportsNamedBy(em: EntityManager, document: TakenApart, bytes: Buffer): Promise<StoredReport[]> {
  const texts = [...document.about, ...document.parts.map(({ says }) => says)];
  const own = createHash('sha256').update(bytes).digest('hex');
  const hashes = [...new Set([own, ...texts.flatMap(hashesIn)])].slice(0, mostHashes);
  const found = await Promise.all(hashes.map((hash) => findReportByHash(em, hash)));
  const id = document.ending === 'json' ? idOf(document) : null;
  const all = [...found, id === null ? null : await findReportById(em, id)].filter((report) => report !== null);
  return [...new Map(all.map((report) => [report.id, report])).values()];
}

function idOf({ parts }: TakenApart): string | null {
  const id = parts.find(({ place }) => place === 'id')?.says.slice(1, -1) ?? '';
  return isUuid(id) ? id : null;
}

/** The newest first, one at a time. */
async function* allReports(em: EntityManager): AsyncGenerator<StoredReport> {
  for (const id of await listReportIds(em)) {
    const report = await findReportById(em, id);
    if (report) yield report;
  }
}

/** Of all documents of that kind, of these reports, in every language: the identical one, else the one that differs least. */
async function closestOf(
  db: DataSource,
  reports: Iterable<StoredReport> | AsyncIterable<StoredReport>,
  document: TakenApart,
  bytes: Buffer,
): Promise<Exclude<Verdict, { outcome: 'unknown' }> | null> {
  const others: Rendered[] = [];
  for await (const report of reports) {
    for await (const rendered of documentsOf(db, report, document.ending)) {
      const { bytes: right, ...of } = rendered;
      if (right.equals(bytes)) return { outcome: 'identical', ...of };
      others.push(rendered);
    }
  }
  let closest: Exclude<Verdict, { outcome: 'unknown' | 'identical' }> | null = null;
  for (const { bytes: right, ...of } of others) {
    const differences = differencesBetween(document, await takeApart(right));
    if (closest === null || differences.length < closest.differences.length)
      closest = { outcome: 'different', differences, ...of };
  }
  return closest;
}

async function* documentsOf(db: DataSource, report: StoredReport, ending: string): AsyncGenerator<Rendered> {
  const data = intactData(report);
  for (const file of fileNames.filter((name) => name.endsWith(`.${ending}`))) {
    for (const language of languages) {
      const document = documentOf(file);
      if (!document) continue;
      const bytes = await bytesOf(document, data, language, frozenValues(db, data));
      yield { data, sha256: report.sha256, file, language, bytes };
    }
  }
}
