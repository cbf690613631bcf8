import { gzipSync } from 'node:zlib';
import { gif, jpeg, office, oldOffice, openDocument, pdf, png, pngChunk, webp } from './file-examples.ts';
import { zipOf, type ZipEntry } from './zip-examples.ts';

const megabyte = 1024 * 1024;
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const zeros = (megabytes: number) => Buffer.alloc(megabytes * megabyte);
const zip = () => zipOf([{ name: 'a.txt', content: 'hidden' }]);
const html = '<!doctype html><script>alert(document.cookie)</script>';
const sheet = 'xl/worksheets/sheet1.xml';
const executable = Buffer.concat([latin1('MZ\x90\x00\x03\x00\x00\x00'), Buffer.alloc(512)]);
const fill = (megabytes: number, unit: Buffer) => Buffer.alloc(megabytes * megabyte, unit);

/** A list of bytes that deflate makes nothing of. */
function noise(bytes: number): Buffer {
  const made = Buffer.alloc(bytes);
  for (let at = 0, state = 1; at < bytes; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    made[at] = state >>> 24;
  }
  return made;
}

/** Entries that all point at the same data, after David Fifield's «better zip bomb». */
const overlapping: ZipEntry[] = [
  { name: sheet, content: zeros(1) },
  ...Array.from({ length: 500 }, (_, at): ZipEntry => ({ name: `xl/${at}.xml`, content: zeros(1), overlaps: true })),
];

/** For specs and benches: files that nobody should have to open, and the code with which each is refused. */
export const hostileFiles: [what: string, fileName: string, code: string, make: () => Buffer][] = [
  ['an empty file', 'empty.pdf', 'evidence-empty', () => Buffer.alloc(0)],
  ['a PNG called PDF', 'a.pdf', 'evidence-kind-mismatch', () => png()],
  ['a PDF called PNG', 'a.png', 'evidence-kind-mismatch', () => pdf()],
  ['a PDF called a program', 'a.exe', 'evidence-kind-mismatch', () => pdf()],
  ['a PDF without an ending', 'pdf', 'evidence-kind-mismatch', () => pdf()],
  ['a workbook called a document', 'a.docx', 'evidence-kind-mismatch', () => office('xlsx')],
  ['a text called a picture', 'a.png', 'evidence-kind-mismatch', () => latin1('just text')],
  ['a program', 'a.exe', 'evidence-kind-unknown', () => executable],
  ['a program called PDF', 'a.pdf', 'evidence-kind-unknown', () => executable],
  ['a program called text', 'a.txt', 'evidence-not-text', () => executable],
  ['a shell script called text', 'a.txt', 'evidence-kind-unknown', () => latin1('#!/bin/sh\nrm -rf ~\n')],
  ['a page called text', 'a.txt', 'evidence-kind-unknown', () => latin1(html)],
  ['a page called CSV, after a mark', 'a.csv', 'evidence-kind-unknown', () => Buffer.from(`\ufeff \n${html}`)],
  ['a page called a picture', 'a.png', 'evidence-kind-unknown', () => latin1(html)],
  ['a page in UTF-16 called text', 'a.txt', 'evidence-kind-unknown', () => Buffer.from(`\ufeff${html}`, 'utf16le')],
  [
    'an SVG',
    'a.svg',
    'evidence-kind-unknown',
    () => latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ],
  [
    'an SVG called PNG',
    'a.png',
    'evidence-kind-unknown',
    () => latin1('<?xml version="1.0"?><svg onload="alert(1)"/>'),
  ],
  [
    'a script that starts as a picture',
    'a.gif',
    'evidence-damaged',
    () => latin1('GIF89a/*\x01\x00aaaaaaaaaaaa*/=1;alert(1)'),
  ],
  ['an RTF called text', 'a.txt', 'evidence-kind-unknown', () => latin1('{\\rtf1 \\object}')],
  ['a text with a zero byte', 'a.txt', 'evidence-not-text', () => latin1('a\0b')],
  ['a text of no known encoding', 'a.txt', 'evidence-not-text', () => latin1('r\xe9union')],
  ['a CSV with an escape sequence', 'a.csv', 'evidence-not-text', () => latin1('a;\x1b[31m')],
  ['a gzip', 'a.gz', 'evidence-kind-unknown', () => gzipSync('text')],
  ['a plain ZIP', 'a.zip', 'evidence-kind-unknown', zip],
  ['a plain ZIP called DOCX', 'a.docx', 'evidence-kind-unknown', zip],
  ['a PDF that does not end', 'a.pdf', 'evidence-damaged', () => pdf({ tail: '' })],
  [
    'a PDF that does not start at once',
    'a.pdf',
    'evidence-kind-unknown',
    () => Buffer.concat([latin1('hello\n'), pdf()]),
  ],
  ['a PDF in a text', 'a.txt', 'evidence-kind-unknown', () => Buffer.concat([latin1('hello\n'), pdf()])],
  ['a PDF with an archive after it', 'a.pdf', 'evidence-disguised', () => Buffer.concat([pdf(), zip()])],
  ['a PDF that an archive holds as its comment', 'a.pdf', 'evidence-disguised', () => archiveAroundPdf()],
  ['a PDF with a page after it', 'a.pdf', 'evidence-disguised', () => Buffer.concat([pdf(), latin1(html)])],
  ['a PNG with an archive after it', 'a.png', 'evidence-disguised', () => png({ after: zip() })],
  ['a PNG with a page after it', 'a.png', 'evidence-disguised', () => png({ after: latin1(html) })],
  ['a PNG with a megabyte after it', 'a.png', 'evidence-disguised', () => png({ after: noise(megabyte) })],
  ['a PNG with a PDF in it', 'a.png', 'evidence-disguised', () => png({ more: [pngChunk('tEXt', pdf())] })],
  ['a PNG that is cut', 'a.png', 'evidence-damaged', () => png().subarray(0, -14)],
  [
    'a PNG of nothing but chunks',
    'a.png',
    'evidence-damaged',
    () => png({ more: Array<Buffer>(1_700_000).fill(pngChunk('tEXt', Buffer.alloc(0))) }),
  ],
  ['a PNG of four gigapixels', 'a.png', 'evidence-too-many-pixels', () => png({ width: 65_536, height: 65_536 })],
  ['a PNG of 2³¹ by 2³¹', 'a.png', 'evidence-too-many-pixels', () => png({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 })],
  ['a JPEG with an archive after it', 'a.jpg', 'evidence-disguised', () => jpeg({ after: zip() })],
  [
    'a JPEG with an archive after a smaller one',
    'a.jpg',
    'evidence-disguised',
    () => jpeg({ after: jpeg({ after: zip() }) }),
  ],
  ['a JPEG that is cut', 'a.jpg', 'evidence-damaged', () => jpeg().subarray(0, -2)],
  ['a JPEG of four gigapixels', 'a.jpg', 'evidence-too-many-pixels', () => jpeg({ width: 65_535, height: 65_535 })],
  [
    'a JPEG of nothing but escapes',
    'a.jpg',
    'evidence-damaged',
    () => jpeg({ scan: fill(19, latin1('\xff\x00')) }).subarray(0, -2),
  ],
  [
    'a JPEG of nothing but fill bytes',
    'a.jpg',
    'evidence-damaged',
    () => Buffer.concat([latin1('\xff\xd8'), fill(19, latin1('\xff'))]),
  ],
  ['a GIF with an archive after it', 'a.gif', 'evidence-disguised', () => gif({ after: zip() })],
  ['a GIF that does not end', 'a.gif', 'evidence-damaged', () => gif({ end: '' })],
  ['a GIF of four gigapixels', 'a.gif', 'evidence-too-many-pixels', () => gif({ width: 65_535, height: 65_535 })],
  [
    'a GIF of 600,000 frames',
    'a.gif',
    'evidence-too-many-pixels',
    () => gif({ width: 1000, height: 1000, frames: 600_000 }),
  ],
  [
    'a GIF of nothing but small blocks',
    'a.gif',
    'evidence-damaged',
    () => Buffer.concat([gif({ end: '\x21\xfe' }), fill(19, latin1('\x01a'))]),
  ],
  ['a WebP of 268 megapixels', 'a.webp', 'evidence-too-many-pixels', () => webp({ width: 16_384, height: 16_384 })],
  ['a WebP with an archive after it', 'a.webp', 'evidence-disguised', () => webp({ after: zip() })],
  ['a WebP that is cut', 'a.webp', 'evidence-damaged', () => webp().subarray(0, -3)],
  ['an old Word file', 'a.doc', 'evidence-old-office', () => oldOffice('WordDocument')],
  ['an old Word file called DOCX', 'a.docx', 'evidence-old-office', () => oldOffice('WordDocument')],
  ['a workbook with a password', 'a.xlsx', 'evidence-protected', () => oldOffice('EncryptedPackage')],
  [
    'an archive with a password',
    'a.docx',
    'evidence-protected',
    () => office('docx', [{ name: 'a', content: 'x', encrypted: true }]),
  ],
  [
    'an OpenDocument with a password',
    'a.odt',
    'evidence-protected',
    () => openDocument('odt', [], '<manifest:encryption-data/>'),
  ],
  ['a document with macros', 'a.docm', 'evidence-macros', () => office('docm')],
  ['a document with macros called DOCX', 'a.docx', 'evidence-macros', () => office('docm')],
  [
    'a workbook with a macro part',
    'a.xlsx',
    'evidence-macros',
    () => office('xlsx', [{ name: 'xl/vbaProject.bin', content: 'x' }]),
  ],
  [
    'a workbook with a macro sheet',
    'a.xlsx',
    'evidence-macros',
    () => office('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }]),
  ],
  [
    'a document with a control',
    'a.docx',
    'evidence-macros',
    () => office('docx', [{ name: 'word/activeX/activeX1.bin', content: 'x' }]),
  ],
  [
    'a document with a program',
    'a.docx',
    'evidence-macros',
    () => office('docx', [{ name: 'word/media/image1.png', content: executable }]),
  ],
  [
    'an OpenDocument with macros',
    'a.ods',
    'evidence-macros',
    () => openDocument('ods', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]),
  ],
  [
    'a workbook with macros in a document',
    'a.docx',
    'evidence-macros',
    () =>
      office('docx', [
        { name: 'word/embeddings/a.xlsx', content: office('xlsx', [{ name: 'xl/vbaProject.bin', content: 'x' }]) },
      ]),
  ],
  [
    'a document with an archive in it',
    'a.docx',
    'evidence-disguised',
    () => office('docx', [{ name: 'word/media/image1.png', content: zip() }]),
  ],
  ['a document in a document in a document', 'a.docx', 'evidence-disguised', () => nested()],
  [
    'a document with something before it',
    'a.docx',
    'evidence-kind-unknown',
    () => office('docx', [], { before: executable.toString('latin1') }),
  ],
  [
    'a document with something after it',
    'a.docx',
    'evidence-damaged',
    () => Buffer.concat([office('docx'), latin1(html)]),
  ],
  ['a document with a comment', 'a.docx', 'evidence-disguised', () => office('docx', [], { comment: html })],
  [
    'a document with something in its middle',
    'a.docx',
    'evidence-disguised',
    () => office('docx', [], { between: noise(megabyte) }),
  ],
  [
    'a document with two names for one part',
    'a.docx',
    'evidence-disguised',
    () => office('docx', [{ name: 'a.xml', localName: 'b.xml', content: 'x' }]),
  ],
  [
    'a document with one name for two parts',
    'a.docx',
    'evidence-damaged',
    () => office('docx', [{ name: '[Content_Types].xml', content: 'x' }]),
  ],
  [
    'a document that leads out of its folder',
    'a.docx',
    'evidence-damaged',
    () => office('docx', [{ name: '../../etc/passwd', content: 'x' }]),
  ],
  ['a document that is cut', 'a.docx', 'evidence-damaged', () => office('docx').subarray(0, -30)],
  [
    'an OpenDocument without its list',
    'a.odt',
    'evidence-damaged',
    () => zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
  ],
  ['a bomb that says so', 'a.xlsx', 'evidence-expands', () => office('xlsx', [{ name: sheet, content: zeros(300) }])],
  [
    'a bomb of many parts',
    'a.xlsx',
    'evidence-expands',
    () =>
      office(
        'xlsx',
        Array.from({ length: 250 }, (_, at) => ({ name: `xl/${at}.xml`, content: zeros(1) })),
      ),
  ],
  [
    'a bomb that lies',
    'a.xlsx',
    'evidence-expands',
    () => office('xlsx', [{ name: sheet, content: zeros(300), declaredSize: 1000 }]),
  ],
  [
    'a bomb that lies in many parts',
    'a.xlsx',
    'evidence-expands',
    () =>
      office(
        'xlsx',
        Array.from({ length: 250 }, (_, at) => ({ name: `xl/${at}.xml`, content: zeros(1), declaredSize: 10 })),
      ),
  ],
  ['a bomb whose parts overlap', 'a.xlsx', 'evidence-expands', () => office('xlsx', overlapping)],
  ['a bomb just within what may be unpacked', 'a.xlsx', 'evidence-macros', () => office('xlsx', justWithin())],
  [
    'a bomb of small parts',
    'a.xlsx',
    'evidence-expands',
    () =>
      office(
        'xlsx',
        Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/${at}.xml`, content: 'x', stored: true })),
      ),
  ],
  [
    'as many small parts as there may be',
    'a.xlsx',
    'evidence-macros',
    () =>
      office('xlsx', [
        ...Array.from({ length: 1_990 }, (_, at) => ({ name: `xl/${at}.xml`, content: 'x' })),
        { name: 'xl/vbaProject.bin', content: 'x' },
      ]),
  ],
  [
    'a list of types that is a bomb',
    'a.docx',
    'evidence-expands',
    () => zipOf([{ name: '[Content_Types].xml', content: fill(2, latin1('<a>')) }]),
  ],
  [
    'a directory that says it has more',
    'a.docx',
    'evidence-damaged',
    () => office('docx', [], { declaredEntries: 2_000 }),
  ],
  [
    'a text of twenty megabytes with a zero byte at its end',
    'a.txt',
    'evidence-not-text',
    () => Buffer.concat([fill(19, latin1('text ')), Buffer.alloc(1)]),
  ],
];

/** Half noise, so that it packs to the size of a large real file; it ends with what is refused only after all is read. */
function justWithin(): ZipEntry[] {
  const part = Buffer.concat([noise(megabyte / 16), Buffer.alloc(megabyte)]);
  return [
    ...Array.from({ length: 139 }, (_, at): ZipEntry => ({ name: `xl/${at}.xml`, content: part })),
    { name: 'xl/vbaProject.bin', content: 'x' },
  ];
}

function archiveAroundPdf(): Buffer {
  const archive = zip();
  const end = archive.length - 22;
  const rest = pdf().toString('latin1').slice('%PDF-1.7\n'.length);
  const record = Buffer.from(archive.subarray(end));
  record.writeUInt32LE(record.readUInt32LE(16) + 9, 16);
  record.writeUInt16LE(rest.length, 20);
  return Buffer.concat([latin1('%PDF-1.7\n'), archive.subarray(0, end), record, latin1(rest)]);
}

function nested(): Buffer {
  const innermost = office('xlsx');
  const inner = office('docx', [{ name: 'word/embeddings/a.xlsx', content: innermost }]);
  return office('docx', [{ name: 'word/embeddings/a.docx', content: inner }]);
}
