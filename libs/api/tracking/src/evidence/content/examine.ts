import { endingOf, evidenceKinds, refuseEnding, type EvidenceKind, type Refusal } from '@mizan/domain';
import { Archive } from './archive';
import { FileBytes } from './file-bytes';
import { refuseGif } from './gif';
import { refuseSecondKind } from './hidden';
import { refuseJpeg } from './jpeg';
import { lookIntoOffice, type OfficeFound } from './office';
import { refuseOldOffice } from './old-office';
import { refusePdf } from './pdf';
import { refusePng } from './png';
import { refused } from './refusals';
import { textIn } from './text';
import { refuseWebp } from './webp';

interface SimpleKind {
  kind: EvidenceKind;
  starts: (head: string) => boolean;
  refuse: (file: FileBytes) => Promise<Refusal | null>;
}

/** How the kinds start that say so in their first bytes, and what else must be true of them. */
const simpleKinds: SimpleKind[] = [
  { kind: 'pdf', starts: (head) => head.startsWith('%PDF-'), refuse: refusePdf },
  { kind: 'png', starts: (head) => head.startsWith('\x89PNG\r\n\x1a\n'), refuse: refusePng },
  { kind: 'jpeg', starts: (head) => head.startsWith('\xff\xd8\xff'), refuse: refuseJpeg },
  { kind: 'gif', starts: (head) => head.startsWith('GIF87a') || head.startsWith('GIF89a'), refuse: refuseGif },
  { kind: 'webp', starts: (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8), refuse: refuseWebp },
];
const archiveStart = 'PK\x03\x04';
const oldOfficeStart = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * What a file is by its content, or why it is no evidence. Its name decides nothing, but its ending must agree. Nothing
 * of the file is trusted: it is read through a window, and unpacked only within bounds.
 */
export async function examine(path: string, fileName: string): Promise<OfficeFound> {
  const file = await FileBytes.open(path);
  try {
    if (file.size === 0) return refused('evidence-empty');
    const found = await recognise(file, path, fileName);
    return 'code' in found ? found : (refuseEnding(fileName, found.kind) ?? found);
  } finally {
    await file.close();
  }
}

async function recognise(file: FileBytes, path: string, fileName: string): Promise<OfficeFound> {
  const head = (await file.read(0, 16)).toString('latin1');
  const simple = simpleKinds.find(({ starts }) => starts(head));
  if (simple) {
    const { kind, refuse } = simple;
    // Said first, for it is what a person can mend at once.
    return refuseEnding(fileName, kind) ?? (await refuse(file)) ?? (await refuseSecondKind(file)) ?? { kind };
  }
  if (head.startsWith(archiveStart)) return (await refuseHiddenPdf(file)) ?? recogniseOffice(path);
  if (head.startsWith(oldOfficeStart)) return refuseOldOffice(file);
  return recogniseText(file, fileName);
}

async function refuseHiddenPdf(file: FileBytes): Promise<Refusal | null> {
  return (await file.read(0, 1024)).includes('%PDF-') ? refused('evidence-disguised') : null;
}

async function recogniseOffice(path: string): Promise<OfficeFound> {
  const opened = await Archive.of(path);
  if (!(opened instanceof Archive)) return opened;
  try {
    return await lookIntoOffice(opened);
  } finally {
    opened.close();
  }
}

/** A CSV and a plain text can't be told from each other, so there the ending says which. */
async function recogniseText(file: FileBytes, fileName: string): Promise<OfficeFound> {
  const isCsv = evidenceKinds.csv.endings.some((ending) => ending === endingOf(fileName));
  const isTxt = evidenceKinds.txt.endings.some((ending) => ending === endingOf(fileName));
  const text = await textIn(file);
  if (text === 'text') return { kind: isCsv ? 'csv' : 'txt' };
  // Excel writes CSV in the encoding of its country unless told otherwise.
  if (text === 'bytes' && isCsv) return { kind: 'csv' };
  return refused((isCsv || isTxt) && text !== 'markup' ? 'evidence-not-text' : 'evidence-kind-unknown');
}
