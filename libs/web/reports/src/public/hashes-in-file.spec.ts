import { webcrypto } from 'node:crypto';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { hashesInFile } from './hashes-in-file';

const [first, second] = ['ab'.repeat(32), 'cd'.repeat(32)];

beforeAll(() => {
  Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
});

/** jsdom's Blob lacks a method that browsers have. */
function fileOf(content: Uint8Array | string): Blob {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { size: bytes.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) } as unknown as Blob;
}

const said = async (content: Uint8Array | string) => (await hashesInFile(fileOf(content))).slice(0, -1);
const utf16 = (text: string) => Uint8Array.from([0xfe, 0xff, ...[...text].flatMap((sign) => [0, sign.charCodeAt(0)])]);
const joined = (...parts: (Uint8Array | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? strToU8(part, true) : part)]));

test.each<[string, Uint8Array | string, string[]]>([
  ['a line of a CSV', `code;value\nSHA-256;${first}\n`, [first]],
  ['capitals', first.toUpperCase(), [first]],
  ['a comment of XML', `<iati-activities><!-- SHA-256 ${first} --></iati-activities>`, [first]],
  ['UTF-16, as Excel saves text', utf16(`SHA-256\t${first}`), [first]],
  [
    'the properties of a workbook before its cells',
    zipSync({
      'xl/sharedStrings.xml': strToU8(`<t>${second}</t>`),
      'docProps/core.xml': strToU8(`<cp:keywords>ccme, SHA-256 ${first}</cp:keywords>`),
    }),
    [first, second],
  ],
  ['the text of a Word file', zipSync({ 'word/document.xml': strToU8(`<w:t>${first}</w:t>`) }), [first]],
  ['what describes a PDF', `%PDF-1.7\n1 0 obj << /Keywords (SHA-256 ${first}) >> endobj`, [first]],
  ['what describes a PDF, in UTF-16', joined('%PDF-1.7\n1 0 obj << /Keywords (', utf16(first), ') >> endobj'), [first]],
  [
    'a packed stream of a PDF',
    joined('%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\n', zlibSync(strToU8(first)), '\nendstream endobj'),
    [first],
  ],
  ['each hash once', `${first} ${second} ${first}`, [first, second]],
  ['no longer row of digits', `${first}0`, []],
  ['no hash', 'nothing here', []],
  ['a damaged archive', 'PK\u0003\u0004 and then nothing', []],
  ['a stream that is not packed', '%PDF-1.7\nstream\nxyz\nendstream', []],
  ['nothing at all', '', []],
])('%s', async (_, content, expected) => expect(await said(content)).toEqual(expected));

test('the hash of the file itself comes last, since the frozen data is its own proof', async () => {
  const data = '{"id":"0b7b54a4"}';
  const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', strToU8(data))).toString('hex');
  expect(await hashesInFile(fileOf(data))).toEqual([digest]);
});

test('a file too large to be a report’s is not read', async () => {
  const arrayBuffer = jest.fn();
  expect(await hashesInFile({ size: 60 * 1024 * 1024, arrayBuffer } as unknown as Blob)).toEqual([]);
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test('an archive that would expand beyond reason is not unpacked', async () => {
  const bomb = zipSync({
    'docProps/core.xml': strToU8(second + ' '.repeat(60 * 1024 * 1024)),
    'a.xml': strToU8(first),
  });
  expect(await said(bomb)).toEqual([first]);
});

test('no more than twenty hashes are worth asking about', async () => {
  const many = Array.from({ length: 40 }, (_, at) => at.toString(16).padStart(64, '0')).join('\n');
  expect(await said(many)).toHaveLength(20);
});
