import { strFromU8, unzipSync } from 'fflate';

/** A Word document as its reader finds it, for tests. */
export interface Opened {
  /** Name of each part → its XML. */
  parts: Readonly<Record<string, string>>;
  /** Of the document's body, in order, those within tables too. */
  paragraphs: readonly OpenedParagraph[];
  /** Table by table, row by row, what each cell says; its lines with a line break between them. */
  tables: readonly (readonly (readonly string[])[])[];
}

export interface OpenedParagraph {
  style: string;
  text: string;
  xml: string;
}

export function opened(bytes: Buffer): Opened {
  const files = Object.entries(unzipSync(bytes));
  const parts = Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
  const body = parts['word/document.xml'] ?? '';
  return {
    parts,
    paragraphs: paragraphsIn(body),
    tables: elements(body, 'tbl').map((table) =>
      elements(table, 'tr').map((row) =>
        elements(row, 'tc').map((cell) =>
          paragraphsIn(cell)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ),
    ),
  };
}

function paragraphsIn(xml: string): OpenedParagraph[] {
  return elements(xml, 'p').map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? 'Normal',
    text: textOf(paragraph),
    xml: paragraph,
  }));
}

/** The elements of that name; none of them holds another of its own. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<w:${name}(?: [^>]*)?>.*?</w:${name}>`, 'gs')) ?? [];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What a reader sees: the text of its runs and their line breaks, without the marks that only turn directions. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\b[^>]*\/>/g)]
    .map(([, text = '', lineBreak]) => (lineBreak ? '\n' : text))
    .join('')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll('\u200e', '');
}

/** The rows of every table whose first cell begins with that text. */
export function rowsWith({ tables }: Opened, start: string): (readonly string[])[] {
  return tables.flat().filter(([first = '']) => first.startsWith(start));
}
