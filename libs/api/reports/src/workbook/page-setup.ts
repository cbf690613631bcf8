import type { HeaderFooter, PageSetup } from 'exceljs';
import { colours } from '../colours';
import { shortHash } from '../frozen-text';
import { isDemonstration } from '../reading';
import { footerText } from './cell-text';
import type { Drawing } from './drawing';

/** A4, landscape, as wide as the page. */
const page: Partial<PageSetup> = {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- A4; the enumeration is there for the compiler alone
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 },
};

/**
 * At the foot title, page and pages, and the first letters of the hash, which tell one report's pages from another's; at
 * the head of a draft that it is one, and of demonstration data that they are.
 */
function margins({ data, words, sha256, read }: Drawing): Partial<HeaderFooter> {
  const marks = [
    ...(data.draft ? [words.draft.mark] : []),
    ...(isDemonstration(data) ? [words.demonstrationMark] : []),
  ];
  const title = footerText(`${data.project.code} · ${read(data.title)}`, 70);
  // A space after the size: a title that starts with a digit would otherwise be read as part of it.
  const foot = `&L&8 ${title}&C&8 &P / &N&R&8 SHA-256 ${shortHash(sha256)}`;
  return {
    oddFooter: foot,
    ...(marks.length > 0 && { oddHeader: `&C&10&K${colours.red} ${footerText(marks.join(' · '), 100)}` }),
  };
}

export const pageSetup = { page, margins };
