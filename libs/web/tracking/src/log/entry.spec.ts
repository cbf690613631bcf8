import type { Measure } from '@mizan/domain';
import type { Value, ValueDraft } from '@mizan/contract';
import { emptyEntry, entryOf, fieldOf, readEntry, sameDraft, sameEntry, type Entry, type TypedCell } from './entry';

const typed = (value: string): TypedCell => ({ value, numerator: '', denominator: '' });
const share = (numerator: string, denominator: string): TypedCell => ({ value: '', numerator, denominator });
const entry = (part: Partial<Entry>): Entry => ({ ...emptyEntry, measuredOn: '2026-03-12', ...part });

describe('what was typed becomes the body', () => {
  test.each<[string, Measure, Partial<Entry>, ValueDraft]>([
    [
      'a number with its comment',
      'number',
      { value: '1 200,5', comment: ' two sessions ' },
      { measuredOn: '2026-03-12', value: 1200.5, comment: 'two sessions' },
    ],
    ['no number is unknown, not zero', 'number', {}, { measuredOn: '2026-03-12', value: null, comment: null }],
    [
      'a share by its two numbers',
      'percentage',
      { ...share('14', '20') },
      { measuredOn: '2026-03-12', numerator: 14, denominator: 20, comment: null },
    ],
    ['a level of a scale', 'score', { value: '3' }, { measuredOn: '2026-03-12', value: 3, comment: null }],
    [
      'a story',
      'narrative',
      { text: ' Amina now leads. ' },
      { measuredOn: '2026-03-12', text: 'Amina now leads.', comment: null },
    ],
    [
      'numbers typed before the measure was a story do not go along',
      'narrative',
      { value: '4', text: 'x' },
      { measuredOn: '2026-03-12', text: 'x', comment: null },
    ],
    [
      'cells of the chosen axes, the filled ones alone',
      'number',
      {
        value: '7',
        axes: ['sex'],
        cells: { 'sex=female': typed('4'), 'sex=male': typed('3'), 'sex=unknown': typed(' ') },
      },
      {
        measuredOn: '2026-03-12',
        value: 7,
        comment: null,
        cells: [
          { categories: { sex: 'female' }, value: 4 },
          { categories: { sex: 'male' }, value: 3 },
        ],
      },
    ],
    [
      'a cell of zero is a cell',
      'number',
      { value: '0', axes: ['sex'], cells: { 'sex=male': typed('0') } },
      { measuredOn: '2026-03-12', value: 0, comment: null, cells: [{ categories: { sex: 'male' }, value: 0 }] },
    ],
    [
      'cells of axes no longer chosen stay behind',
      'number',
      { value: '7', axes: [], cells: { 'sex=female': typed('4') } },
      { measuredOn: '2026-03-12', value: 7, comment: null },
    ],
    [
      'crossed cells, whatever the order of the axes',
      'number',
      { value: '4', axes: ['sex', 'age'], cells: { 'age=30-plus|sex=female': typed('4'), 'sex=female': typed('9') } },
      {
        measuredOn: '2026-03-12',
        value: 4,
        comment: null,
        cells: [{ categories: { age: '30-plus', sex: 'female' }, value: 4 }],
      },
    ],
    [
      'a cell with half a share goes along, for the rule to refuse',
      'percentage',
      { ...share('1', '2'), axes: ['sex'], cells: { 'sex=female': share('1', '') } },
      {
        measuredOn: '2026-03-12',
        numerator: 1,
        denominator: 2,
        comment: null,
        cells: [{ categories: { sex: 'female' }, numerator: 1, denominator: null }],
      },
    ],
  ])('%s', (_, measure, part, draft) => {
    const read = readEntry(entry(part), measure);
    expect(read).toEqual({ draft, troubles: [] });
  });

  test('every field that is no number is named', () => {
    const part = { value: 'seven', axes: ['sex'], cells: { 'sex=female': typed('1.2,3') } };
    expect(readEntry(entry(part), 'number').troubles).toEqual([
      { field: 'value', trouble: 'letters' },
      { field: 'cells.sex=female.value', trouble: 'separators' },
    ]);
  });
});

const stored = {
  measuredOn: '2026-03-12',
  value: null,
  numerator: 14.5,
  denominator: 20,
  text: null,
  comment: null,
  cells: [{ categories: { sex: 'female', module: 'data' }, value: null, numerator: 14.5, denominator: 20 }],
} as unknown as Value;

test('a stored value is edited as it was typed, and reads back the same', () => {
  const edited = entryOf(stored, ',');
  expect(edited).toMatchObject({
    numerator: '14,5',
    denominator: '20',
    axes: ['sex', 'module'],
    cells: { 'module=data|sex=female': share('14,5', '20') },
  });
  expect(sameDraft(readEntry(edited, 'percentage').draft, stored)).toBe(true);
});

describe('two bodies say the same', () => {
  const draft: ValueDraft = {
    measuredOn: '2026-03-12',
    value: 7,
    cells: [
      { categories: { sex: 'female' }, value: 4 },
      { categories: { sex: 'male' }, value: 3 },
    ],
  };
  test.each<[string, ValueDraft, boolean]>([
    ['cells in another order', { ...draft, cells: [...(draft.cells ?? [])].reverse() }, true],
    ['absent fields as null', { ...draft, numerator: null, text: null, comment: null }, true],
    ['another number', { ...draft, value: 8 }, false],
    ['a missing cell', { ...draft, cells: draft.cells?.slice(1) ?? [] }, false],
    ['a comment more', { ...draft, comment: 'late' }, false],
    ['zero for unknown', { ...draft, value: 0 }, false],
  ])('%s', (_, other, same) => expect(sameDraft(draft, other)).toBe(same));
});

test.each([
  ['the value', 'value', 'value'],
  ['a cell by its place', 'cells.1.value', 'cells.sex=male.value'],
  ['all cells', 'cells', 'cells'],
  ['a cell that is not there', 'cells.9.value', 'cells.9.value'],
])('the field of %s', (_, path, field) => {
  const draft = { measuredOn: '', cells: [{ categories: { sex: 'female' } }, { categories: { sex: 'male' } }] };
  expect(fieldOf(path, draft)).toBe(field);
});

describe('two entries read the same', () => {
  const typedSeven = entry({ value: '7', axes: ['sex'], cells: { 'sex=female': typed('4') } });
  test.each<[string, Partial<Entry>, boolean]>([
    ['nothing changed', {}, true],
    ['an empty cell more', { cells: { ...typedSeven.cells, 'sex=male': typed(' ') } }, true],
    ['a cell of an axis that is not chosen', { cells: { ...typedSeven.cells, 'age=30-plus': typed('2') } }, true],
    ['another number', { value: '8' }, false],
    ['the same number written otherwise is kept as written', { value: '7,0' }, false],
    ['a cell more', { cells: { ...typedSeven.cells, 'sex=male': typed('3') } }, false],
    ['no longer broken down', { axes: [] }, false],
  ])('%s', (_, part, same) => expect(sameEntry(typedSeven, { ...typedSeven, ...part })).toBe(same));
});
