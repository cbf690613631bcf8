import ExcelJS, { type CellValue } from 'exceljs';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { NotADocument, type Part, type TakenApart } from './part';

/** Unpacked, far more than any report's document: what expands beyond it was made to. */
const mostBytes = 200 * 1024 * 1024;

/** A workbook as its cells, a Word file as its paragraphs. */
export async function officeParts(bytes: Buffer): Promise<TakenApart> {
  const files = unpacked(bytes);
  const about = Object.keys(files)
    .filter((name) => name.startsWith('docProps/'))
    .map((name) => textOf(files, name));
  if ('xl/workbook.xml' in files) return { ending: 'xlsx', about, parts: await cellsOf(bytes) };
  if ('word/document.xml' in files) return { ending: 'docx', about, parts: paragraphsOf(files) };
  throw new NotADocument('It is an archive, but neither a workbook nor a Word file.');
}

/** No entry is unpacked further than it declares, nor all together beyond the limit. */
function unpacked(bytes: Buffer): Unzipped {
  let left = mostBytes;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new NotADocument('It unpacks to more than any document of a report.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof NotADocument) throw error;
    throw new NotADocument('It is a damaged archive.');
  }
}

const textOf = (files: Unzipped, name: string): string => strFromU8(files[name] ?? new Uint8Array());

async function cellsOf(bytes: Buffer): Promise<Part[]> {
  const book = new ExcelJS.Workbook();
  try {
    // ExcelJS names a type of its own for Node's buffers.
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch {
    throw new NotADocument('It is a damaged workbook.');
  }
  const parts: Part[] = [];
  for (const [at, sheet] of book.worksheets.entries()) {
    parts.push({
      place: `sheet ${at + 1}`,
      says: `${sheet.name}${sheet.state === 'visible' ? '' : ` (${sheet.state})`}`,
    });
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // Of cells that are merged the first one speaks for all.
        if (cell.isMerged && cell.master !== cell) return;
        const says = saidBy(cell.value);
        if (says !== '') parts.push({ place: `${sheet.name}!${cell.address}`, says });
      }),
    );
  }
  return parts;
}

/** A formula says what it computes and what came of it; formats and colours say nothing. */
function saidBy(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return `${saidBy(value.text)} <${value.hyperlink}>`;
  const formula = 'formula' in value ? value.formula : value.sharedFormula;
  return `=${formula} → ${saidBy(value.result)}`;
}

/** Body, heads, feet and notes, each paragraph without its looks. */
function paragraphsOf(files: Unzipped): Part[] {
  const names = Object.keys(files).filter((name) =>
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name),
  );
  return names.sort().flatMap((name) => {
    const prefix = name === 'word/document.xml' ? '' : `${/(\w+)\.xml$/.exec(name)?.[1]} `;
    return textOf(files, name)
      .split('</w:p>')
      .map(saidInParagraph)
      .filter((says) => says !== '')
      .map((says, at) => ({ place: `${prefix}paragraph ${at + 1}`, says }));
  });
}

const saidInParagraph = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b/g)]
    .map(([, text]) => (text === undefined ? ' ' : unescaped(text)))
    .join('')
    .trim();

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name !== undefined) return entities[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
