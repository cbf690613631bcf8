import { readZip, writeZip, type ZipEntry } from './zip-file';

const entries: ZipEntry[] = [
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
  { name: 'empty.xml', content: Buffer.alloc(0) },
  { name: 'xl/long.xml', content: Buffer.from('é'.repeat(100_000)) },
];

test('what is written reads back the same', () => {
  const read = readZip(writeZip(entries, '2026-11-23T12:00:00.000Z'));
  expect(read.map(({ name, content }) => [name, content.toString('utf8')])).toEqual(
    entries.map(({ name, content }) => [name, content.toString('utf8')]),
  );
});

test.each(['2026-11-23T12:00:00.000Z', '1970-01-01T00:00:00.000Z', '2107-12-31T23:59:59.000Z'])(
  'is dated %s',
  (moment) => {
    expect(writeZip(entries, moment).equals(writeZip(entries, moment))).toBe(true);
  },
);

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('no ZIP file at all, though long enough to be one')],
  ['a file cut short', writeZip(entries, '2026-11-23T12:00:00.000Z').subarray(0, -30)],
])('%s is refused', (_, bytes) => {
  expect(() => readZip(bytes)).toThrow(RangeError);
});
