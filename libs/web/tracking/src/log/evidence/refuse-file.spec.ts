import { limits } from '@mizan/contract';
import { refuseFile, titleOf } from './refuse-file';

const mega = 1024 * 1024;
const alone = { files: 0, bytesUnderWay: 0, room: { usedBytes: 0, quotaBytes: 100 * mega } };

test.each<[string, string, number, Partial<typeof alone>, string | null]>([
  ['a PDF', 'liste.pdf', mega, {}, null],
  ['a photo, its ending in capitals', 'IMG_0042.JPG', 3 * mega, {}, null],
  ['exactly as large as may be', 'liste.pdf', limits.evidenceBytes, {}, null],
  ['a byte larger', 'liste.pdf', limits.evidenceBytes + 1, {}, 'too-large'],
  ['nothing in it', 'liste.pdf', 0, {}, 'evidence-empty'],
  ['a program', 'setup.exe', mega, {}, 'evidence-kind-unknown'],
  ['no ending', 'liste', mega, {}, 'evidence-kind-unknown'],
  ['the ending before the last', 'liste.pdf.exe', mega, {}, 'evidence-kind-unknown'],
  ['an old Word file', 'rapport.doc', mega, {}, 'evidence-old-office'],
  ['the last that a value may have', 'liste.pdf', mega, { files: limits.evidencePerValue - 1 }, null],
  ['one more', 'liste.pdf', mega, { files: limits.evidencePerValue }, 'evidence-too-many'],
  ['all the room that is left', 'liste.pdf', mega, { room: { usedBytes: 99 * mega, quotaBytes: 100 * mega } }, null],
  [
    'room that what is on its way will take',
    'liste.pdf',
    mega,
    { bytesUnderWay: 1, room: { usedBytes: 99 * mega, quotaBytes: 100 * mega } },
    'quota-exceeded',
  ],
])('%s', (_, name, size, beside, code) => {
  expect(refuseFile({ name, size }, { ...alone, ...beside })?.code ?? null).toBe(code);
});

test('a room that is not known is the API’s to guard', () => {
  expect(refuseFile({ name: 'liste.pdf', size: mega }, { ...alone, room: undefined })).toBeNull();
});

test('a refusal says how much is left, as the API would', () => {
  const room = { usedBytes: 99.5 * mega, quotaBytes: 100 * mega };
  expect(refuseFile({ name: 'liste.pdf', size: mega }, { ...alone, room })?.errors).toMatchObject([
    { code: 'quota-exceeded', params: { leftMegabytes: 0.5, quotaMegabytes: 100 } },
  ]);
});

test.each([
  ['liste de présence.pdf', 'liste de présence'],
  ['rapport.v2.docx', 'rapport.v2'],
  ['.pdf', '.pdf'],
  ['sans fin', 'sans fin'],
  [`${'é'.repeat(limits.titleLength + 9)}.pdf`, 'é'.repeat(limits.titleLength)],
])('%j is titled %j', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
