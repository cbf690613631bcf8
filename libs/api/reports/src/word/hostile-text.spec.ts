import { validateXML } from 'xmllint-wasm';
import { hostileTexts, reportSaying } from '../hostile-report';
import { wordDocumentOf } from './document';
import { opened } from './opened';

test.each(hostileTexts)('%s reads as it was written, and does no harm', async (_, text, shown) => {
  const { parts, paragraphs, tables } = opened(await wordDocumentOf(reportSaying(text), 'fr'));
  const xml = Object.entries(parts)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, contents]) => ({ fileName: name.replaceAll('/', '-'), contents }));
  // What XML 1.0 does not allow (section 2.2).
  for (const { contents } of xml)
    expect(contents).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const { errors } = await validateXML({ xml, normalization: 'c14n', maxMemoryPages: 16_384 });
  expect(errors.map(({ message }) => message)).toEqual([]);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  expect(texts.filter((one) => one.includes(shown)).length).toBeGreaterThan(20);
  expect(texts.find((one) => one.startsWith('IMP – '))).toContain(shown.replace(/\s+/g, ' '));
  expect(tables.flat(2).some((cell) => cell.includes(shown))).toBe(true);
  const fields = [...parts['word/document.xml']!.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field!);
  for (const field of fields) expect(field).toMatch(/^\s*(TOC|PAGEREF|HYPERLINK \\l) /);
  expect(parts['word/_rels/document.xml.rels']!.match(/TargetMode="External"/g)).toHaveLength(1);
});

test('lines stay lines, blank lines begin paragraphs, and a line with a hyphen is an item of a list', async () => {
  const { paragraphs } = opened(await wordDocumentOf(reportSaying('un\r\ndeux\rtrois\n\nquatre\n- cinq'), 'fr'));
  const at = paragraphs.findIndex(({ text }) => text === 'un\ndeux\ntrois');
  expect(paragraphs.slice(at, at + 3).map(({ text }) => text)).toEqual(['un\ndeux\ntrois', 'quatre', 'cinq']);
  expect(paragraphs[at + 2]!.xml).toContain('<w:numPr>');
});

test('a text of blanks is no text', async () => {
  const { paragraphs } = opened(await wordDocumentOf(reportSaying(' \t\u0000'), 'fr'));
  expect(paragraphs.find(({ style }) => style === 'Title')!.text).toBe('p');
});
