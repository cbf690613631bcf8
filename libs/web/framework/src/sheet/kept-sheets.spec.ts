import { KeptSheets, type KeptSheet } from './kept-sheets';
import { emptySheet, sheetOf } from './sheet-entry';
import { trained } from './sheet-examples';

const kept: KeptSheet = {
  entry: { ...sheetOf(trained, ','), unit: 'days', scale: [{ id: 'a', level: '1', name: 'one' }] },
  base: sheetOf(trained, ','),
  etag: '"3"',
  keptAt: '2026-03-12T10:00:00.000Z',
};

const sheets = new KeptSheets(() => localStorage);
const key = sheets.keyOf('coordinator@demo.example', 'ccme', 'OP3-1', 'tab');

beforeEach(() => localStorage.clear());

test('a sheet comes back as it was typed', () => {
  expect(sheets.keep(key, kept)).toBe(true);
  expect(sheets.under('coordinator@demo.example', 'ccme', 'OP3-1')).toEqual([{ key, kept }]);
});

test('a new one, without a code, is not among those of an indicator', () => {
  sheets.keep(sheets.keyOf('coordinator@demo.example', 'ccme', '', 'tab'), { ...kept, etag: null });
  expect(sheets.under('coordinator@demo.example', 'ccme', 'OP3-1')).toEqual([]);
  expect(sheets.under('coordinator@demo.example', 'ccme', '')).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['no object', 'sheet'],
  ['a field of an older version missing', { ...kept, entry: { ...kept.entry, partOfWhole: undefined } }],
  ['a row of another shape', { ...kept, entry: { ...kept.entry, targets: [{ dueOn: 1 }] } }],
  ['a title that is no text', { ...kept, base: { ...emptySheet, title: { fr: 7 } } }],
  ['no word of the version it changes', { ...kept, etag: undefined }],
])('what has another shape is not read: %s', (_, strange) => {
  localStorage.setItem(key, JSON.stringify(strange));
  expect(sheets.read(key)).toBeNull();
});
