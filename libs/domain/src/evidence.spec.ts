import { refuseEnding, refuseMoreEvidence } from './evidence';

const megabyte = 1024 * 1024;
test.each([
  ['the first of a value', { ofValue: 0 }, 1, null],
  ['the last that a value may have', { ofValue: 19 }, 1, null],
  ['one more than that', { ofValue: 20 }, 1, { code: 'evidence-too-many', params: { most: 20 } }],
  ['the last byte of the quota', { usedBytes: 10 * megabyte - 1 }, 1, null],
  [
    'one byte more than the quota',
    { usedBytes: 9.96 * megabyte },
    megabyte,
    { code: 'quota-exceeded', params: { leftMegabytes: 0, quotaMegabytes: 10 } },
  ],
  [
    'one where the quota was made smaller',
    { usedBytes: 12 * megabyte },
    1,
    { code: 'quota-exceeded', params: { leftMegabytes: 0, quotaMegabytes: 10 } },
  ],
])('room for %s', (_, there, bytes, refusal) => {
  const setting = { ofValue: 0, mostPerValue: 20, usedBytes: 0, quotaBytes: 10 * megabyte, ...there };
  if (refusal === null) expect(refuseMoreEvidence(bytes, setting)).toBeNull();
  else expect(refuseMoreEvidence(bytes, setting)).toMatchObject(refusal);
});

test.each([
  ['liste.pdf', 'pdf', null],
  ['LISTE.PDF', 'pdf', null],
  ['liste.exe.pdf', 'pdf', null],
  ['photo.JPEG', 'jpeg', null],
  ['photo.jpg', 'png', { extension: 'jpg', kind: 'PNG' }],
  ['liste', 'pdf', { extension: '', kind: 'PDF' }],
  ['liste.', 'pdf', { extension: '', kind: 'PDF' }],
  ['liste.pdf.exe', 'pdf', { extension: 'exe', kind: 'PDF' }],
] as const)('%s holding a %s', (name, kind, params) => {
  expect(refuseEnding(name, kind)?.params ?? null).toEqual(params);
});
