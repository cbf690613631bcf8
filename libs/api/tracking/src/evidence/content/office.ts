import { refuseEnding, type EvidenceKind, type Refusal } from '@mizan/domain';
import type { Entry } from 'yauzl';
import { Archive } from './archive';
import { damaged, disguised, refused } from './refusals';

/** Parts that hold programs: macros of both suites, controls, and the macro sheets of old Excel. */
const programs = /(?:^|\/)(?:vba(?:project|data)[^/]*|activex\/.*|macrosheets\/.*|basic\/.*|scripts\/.*)$/i;

/** Parts that say what the file is, kept while they are inflated. */
const telling = ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'];
const mostTelling = 1024 * 1024;

/** An Office file within another, as a chart keeps its numbers. */
const within = /^(?:word|ppt|xl)\/embeddings\/[^/]+\.(?:docx|xlsx|pptx)$/i;
const mostWithin = 8 * 1024 * 1024;

const archiveStarts = ['PK\x03\x04', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'].map((start) => Buffer.from(start, 'latin1'));
const programStarts = ['MZ', '\x7fELF'].map((start) => Buffer.from(start, 'latin1'));
const startsAs = (starts: readonly Buffer[], head: Buffer) =>
  starts.some((start) => head.subarray(0, start.length).equals(start));

/** What a ZIP archive turns out to be; whatever it is, it has been unpacked within bounds. */
export type OfficeFound = { kind: EvidenceKind } | Refusal;

/** Looks into an archive as an Office or OpenDocument file; an archive of another kind is refused as unknown. */
export async function lookIntoOffice(archive: Archive, depth = 0): Promise<OfficeFound> {
  const entries = archive.entries;
  if (entries.some((entry) => entry.isEncrypted())) return refused('evidence-protected');
  const told = new Map<string, string>();
  for (const entry of entries) {
    const refusal = await unpack(archive, entry, told, depth);
    if (refusal) return refusal;
  }
  if (entries.some((entry) => programs.test(entry.fileName))) return refused('evidence-macros');
  return kindOf(told, entries[0]);
}

async function unpack(
  archive: Archive,
  entry: Entry,
  told: Map<string, string>,
  depth: number,
): Promise<Refusal | null> {
  const isTelling = telling.includes(entry.fileName);
  const isWithin = depth === 0 && within.test(entry.fileName) && entry.uncompressedSize <= mostWithin;
  if (isTelling && entry.uncompressedSize > mostTelling) return damaged;
  const kept: Buffer[] = [];
  const inflated = await archive.inflate(entry, (part) => {
    if (isTelling || isWithin || kept.length === 0) kept.push(part);
  });
  if (inflated) return inflated;
  const content = Buffer.concat(kept);
  if (isTelling) told.set(entry.fileName, content.toString('utf8'));
  if (startsAs(programStarts, content)) return refused('evidence-macros');
  if (!startsAs(archiveStarts, content)) return null;
  return isWithin ? refuseWithin(content, archive, entry.fileName) : disguised;
}

async function refuseWithin(content: Buffer, outer: Archive, name: string): Promise<Refusal | null> {
  const archive = await Archive.of(content, outer.budget);
  if (!(archive instanceof Archive)) return archive;
  const found = await lookIntoOffice(archive, 1);
  return 'code' in found ? found : refuseEnding(name, found.kind);
}

const mainParts: [RegExp, EvidenceKind][] = [
  [/application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/, 'docx'],
  [/application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/application\/vnd\.openxmlformats-officedocument\.presentationml\.presentation\.main\+xml/, 'pptx'],
];
const documents: Record<string, EvidenceKind> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

function kindOf(told: ReadonlyMap<string, string>, first: Entry | undefined): OfficeFound {
  const types = told.get('[Content_Types].xml');
  const unknown = refused('evidence-kind-unknown');
  if (types !== undefined) {
    if (/macroEnabled|vbaProject|macrosheet/i.test(types)) return refused('evidence-macros');
    const kinds = mainParts.filter(([main]) => main.test(types)).map(([, kind]) => kind);
    const [kind] = kinds;
    return kind !== undefined && kinds.length === 1 ? { kind } : unknown;
  }
  const kind = documents[told.get('mimetype') ?? ''];
  // It stands first and is not compressed, so that the kind can be read without unpacking.
  if (kind === undefined || first?.fileName !== 'mimetype' || first.compressionMethod !== 0) return unknown;
  const manifest = told.get('META-INF/manifest.xml');
  if (manifest === undefined) return damaged;
  return manifest.includes('encryption-data') ? refused('evidence-protected') : { kind };
}
