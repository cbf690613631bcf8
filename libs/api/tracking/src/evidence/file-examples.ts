import { crc32, deflateSync } from 'node:zlib';
import { zipOf, type ZipEntry, type ZipGiven } from './zip-examples.ts';

/*
 * For specs and benches: small files of every kind, as programs of the field write them, with room for what must not be
 * there.
 */

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const none: Buffer = Buffer.alloc(0);
const someScan = latin1('\x12\xff\x00\x34\xff\xd0\x56');

export function pdf({ body = '', tail = '%%EOF\n' }: { body?: string; tail?: string } = {}): Buffer {
  const objects = `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n${body}`;
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer << /Size 3 /Root 1 0 R >>\n`;
  return latin1(`${objects}${table}startxref\n${objects.length}\n${tail}`);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, sum]);
}

export function png({ width = 2, height = 2, more = [] as Buffer[], after = none } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(2, 9);
  const pixels = deflateSync(Buffer.alloc(2 * (1 + 2 * 3)));
  const end = pngChunk('IEND', Buffer.alloc(0));
  return Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', pixels),
    end,
    after,
  ]);
}

/** Baseline, without tables: no picture to see, but the structure of one. */
export function jpeg({ width = 2, height = 2, scan = someScan, after = none } = {}): Buffer {
  const app = latin1('\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00');
  const frame = latin1('\xff\xc0\x00\x0b\x08\x00\x00\x00\x00\x01\x01\x11\x00');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = latin1('\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00');
  return Buffer.concat([latin1('\xff\xd8'), app, frame, start, scan, latin1('\xff\xd9'), after]);
}

export function gif({ width = 2, height = 2, frames = 1, after = none, end = '\x3b' } = {}): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const head = Buffer.concat([latin1('GIF89a'), size, latin1('\x80\x00\x00\x00\x00\x00\xff\xff\xff')]);
  const frame = Buffer.concat([
    latin1('\x21\xf9\x04\x00\x00\x00\x00\x00\x2c\x00\x00\x00\x00'),
    size,
    latin1('\x00\x02\x02\x44\x01\x00'),
  ]);
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), latin1(end), after]);
}

function riffChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

export function webp({ width = 2, height = 2, after = none, animated = false } = {}): Buffer {
  const lossless = Buffer.alloc(5);
  lossless.writeUInt8(0x2f, 0);
  lossless.writeUInt32LE(((width - 1) & 0x3fff) | (((height - 1) & 0x3fff) << 14), 1);
  const canvas = Buffer.alloc(10);
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const chunks = animated ? [riffChunk('VP8X', canvas)] : [riffChunk('VP8L', lossless)];
  const body = Buffer.concat([latin1('WEBP'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, after]);
}

const mainTypes = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
} as const;

export function office(kind: keyof typeof mainTypes, more: ZipEntry[] = [], given: ZipGiven = {}): Buffer {
  const [part, type] = mainTypes[kind];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zipOf(
    [{ name: '[Content_Types].xml', content: types }, { name: part, content: '<?xml version="1.0"?><x/>' }, ...more],
    given,
  );
}

const documentTypes = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const;

export function openDocument(
  kind: keyof typeof documentTypes,
  more: ZipEntry[] = [],
  manifest = '<manifest/>',
): Buffer {
  return zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${documentTypes[kind]}`, stored: true },
    { name: 'content.xml', content: '<?xml version="1.0"?><x/>' },
    { name: 'META-INF/manifest.xml', content: manifest },
    ...more,
  ]);
}

/** The container of Office files before 2007, with some names in its directory. */
export function oldOffice(name: string): Buffer {
  return Buffer.concat([
    latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

/** A file of every kind that is accepted, by its name. */
export const honestFiles: [fileName: string, mediaType: string, content: Buffer][] = [
  ['rapport.pdf', 'application/pdf', pdf()],
  ['carte.png', 'image/png', png()],
  ['liste.jpg', 'image/jpeg', jpeg()],
  ['liste.JPEG', 'image/jpeg', jpeg()],
  [
    'photo d’un téléphone.jpg',
    'image/jpeg',
    jpeg({ width: 8160, height: 6120, after: Buffer.concat([jpeg(), latin1('SEFH\x01SEFT')]) }),
  ],
  ['logo.gif', 'image/gif', gif({ frames: 3 })],
  ['photo.webp', 'image/webp', webp()],
  ['animation.webp', 'image/webp', webp({ animated: true })],
  ['note.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', office('docx')],
  [
    'note avec graphique.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    office('docx', [{ name: 'word/embeddings/Microsoft_Excel_Worksheet.xlsx', content: office('xlsx') }]),
  ],
  ['données.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', office('xlsx')],
  ['exposé.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', office('pptx')],
  ['note.odt', 'application/vnd.oasis.opendocument.text', openDocument('odt')],
  ['données.ods', 'application/vnd.oasis.opendocument.spreadsheet', openDocument('ods')],
  ['exposé.odp', 'application/vnd.oasis.opendocument.presentation', openDocument('odp')],
  ['présences.csv', 'text/csv', Buffer.from('séance;présents\r\n1;10\r\n')],
  ['présences avec marque.csv', 'text/csv', Buffer.from('\ufeffséance;présents\r\n1;10\r\n')],
  ['présences d’Excel.csv', 'text/csv', latin1('s\xe9ance;pr\xe9sents\r\n1;10\r\n')],
  ['حضور.csv', 'text/csv', Buffer.from('الجلسة;الحاضرون\r\n1;10\r\n')],
  ['notes.txt', 'text/plain', Buffer.from('Première réunion : « bien ».\n')],
  ['notes de Windows.txt', 'text/plain', Buffer.from('\ufeffPremière réunion\r\n', 'utf16le')],
];
