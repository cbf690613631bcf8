import type { RegisteredEvidence } from '@mizan/contract';
import { evidenceKinds, todayIn } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import type { Drawing } from './drawing';
import { endList, headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import type { Sheet } from './sheet';

const code = 1;
const indicator = 2;
const measuredOn = 3;
const what = 4;
const fileName = 5;
const kind = 6;
const bytes = 7;
const addedOn = 8;
const sha256 = 9;

const quiet: Look = { ink: 'quiet' };
const hash: Look = { fixedWidth: true, direction: 'ltr', size: 8 };

/** Every file behind the approved values, by which anyone can tell that it is still the same. */
export function addEvidence(book: Workbook, drawing: Drawing): void {
  const { evidence: words } = drawing.words;
  const { evidence } = drawing.data;
  const items = evidence?.items ?? [];
  const counts = evidence && words.reading(String(items.length), String(evidence.count));
  const sheet = startList(book, drawing, {
    sheet: 'evidence',
    title: words.title,
    notes: counts === undefined ? [] : [counts],
    still: code,
    columns: [
      { name: words.code, width: 8 },
      { name: words.indicator, width: 44 },
      { name: words.measuredOn, width: 13, at: 'center' },
      { name: words.what, width: 36 },
      { name: words.fileName, width: 34 },
      { name: words.kind, width: 9 },
      { name: words.bytes, width: 14, at: 'right' },
      { name: words.addedOn, width: 12, at: 'center' },
      { name: words.sha256, width: 62 },
    ],
  });
  const first = headerRow + 1;
  const nothing = evidence ? words.none : words.notKept;
  if (items.length === 0) sheet.text(first, code, { words: nothing }, quiet, { columns: 4 });
  for (const [at, item] of items.entries()) writeFile(sheet, drawing, first + at, item);
  endList(sheet, headerRow + items.length);
}

function writeFile(sheet: Sheet, { data, indicatorOf }: Drawing, row: number, file: RegisteredEvidence): void {
  sheet.text(row, code, { typed: file.indicator }, quiet);
  sheet.text(row, indicator, { local: indicatorOf(file.indicator)?.indicator.title ?? null });
  sheet.day(row, measuredOn, file.measuredOn);
  sheet.text(row, what, { typed: file.title });
  sheet.text(row, fileName, { typed: file.fileName });
  sheet.text(row, kind, { typed: kindOf(file.mediaType) }, quiet);
  sheet.count(row, bytes, file.bytes);
  sheet.day(row, addedOn, todayIn(data.project.timeZone, new Date(file.addedAt)));
  sheet.text(row, sha256, { typed: file.sha256 }, hash);
}

/** `PDF`, `JPEG`…; the media type itself where evidence can't be of that kind today. */
function kindOf(mediaType: string): string {
  const [known] = Object.entries(evidenceKinds).find(([, one]) => one.mediaType === mediaType) ?? [];
  return known?.toUpperCase() ?? mediaType;
}
