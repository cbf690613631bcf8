import type { Indicator } from '@mizan/contract';
import {
  accumulations,
  directions,
  languages,
  measures,
  sdgRelevances,
  usesFraction,
  type LocalText,
} from '@mizan/domain';
import fc from 'fast-check';
import { emptySheet, inOrder, proposedCode, readSheet, sheetOf, type SheetEntry, type TargetRow } from './sheet-entry';
import { trained } from './sheet-examples';

/** What the API stores: trimmed, and none where nothing is written. */
const word = fc.stringMatching(/^[A-Za-zÀ-ÿء-ي0-9]([A-Za-zÀ-ÿء-ي0-9 ]{0,12}[A-Za-zÀ-ÿء-ي0-9])?$/);
const words = fc.option(word);
const number = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((millionths) => millionths / 1000);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const title: fc.Arbitrary<LocalText> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...languages), word), { minLength: 1, selector: ([language]) => language })
  .map((pairs) => Object.fromEntries(pairs));
const prose = fc.option(title);
const scale = fc
  .uniqueArray(fc.tuple(number, word), { minLength: 1, maxLength: 6, selector: ([level]) => level })
  .map((levels) => Object.fromEntries(levels.map(([level, name]) => [String(level + 0), name])));
const indicator: fc.Arbitrary<Indicator> = fc
  .record({
    measure: fc.constantFrom(...measures),
    accumulation: fc.constantFrom(...accumulations),
    direction: fc.constantFrom(...directions),
    activity: fc.option(fc.constant('A3')),
    ...{ title, definition: prose, method: prose, assumptions: prose, limitations: prose, dataQuality: prose },
    ...{ unit: words, numerator: words, denominator: words, source: words, frequency: words, responsible: words },
    partOfWhole: fc.boolean(),
    scale: fc.option(scale),
    baseline: fc.record({ value: fc.option(number), on: fc.option(day), note: word }),
    targets: fc.uniqueArray(fc.record({ dueOn: day, value: number }), { selector: ({ dueOn }) => dueOn, maxLength: 5 }),
    disaggregation: fc.subarray(['sex', 'institution']),
    sdgLinks: fc.uniqueArray(
      fc.record({ target: fc.constantFrom('4.4', '8.5', '10.7'), relevance: fc.constantFrom(...sdgRelevances) }),
      { selector: ({ target }) => target },
    ),
  })
  .map((drawn): Indicator => {
    const isFraction = usesFraction(drawn.measure);
    const isCounted = drawn.measure !== 'narrative';
    return {
      ...trained,
      ...drawn,
      numerator: isFraction ? drawn.numerator : null,
      denominator: isFraction ? drawn.denominator : null,
      partOfWhole: isFraction && drawn.partOfWhole,
      scale: drawn.measure === 'score' ? drawn.scale : null,
      baseline: { ...drawn.baseline, value: isCounted ? drawn.baseline.value : null },
      targets: isCounted ? drawn.targets.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1)) : [],
      sdgTargets: drawn.sdgLinks.map(({ target }) => target),
    };
  });

describe('a sheet that is opened and not touched', () => {
  test.each([',', '.'] as const)('says what is stored, and can be sent (decimals after “%s”)', (separator) => {
    fc.assert(
      fc.property(indicator, (stored) => {
        const {
          code: _code,
          standing: _standing,
          version: _version,
          retired: _retired,
          sdgTargets: _sdg,
          ...facts
        } = stored;
        const read = readSheet(sheetOf(stored, separator));
        expect(read.troubles).toEqual([]);
        expect(read.facts).toEqual(facts);
      }),
    );
  });
});

const typed = (part: Partial<SheetEntry>): SheetEntry => ({ ...sheetOf(trained, ','), ...part });
const row = (id: string, dueOn: string, value: string): TargetRow => ({ id, dueOn, value });

describe('readSheet', () => {
  test.each<[string, Partial<SheetEntry>, unknown]>([
    ['rows with nothing typed are not there', { targets: [row('a', '', ' ')] }, { targets: [] }],
    [
      'a comma is a decimal sign',
      { baselineValue: '12,5' },
      { baseline: { value: 12.5, on: '2025-11-01', note: null } },
    ],
    ['Arabic digits are digits', { baselineValue: '١٢' }, { baseline: { value: 12, on: '2025-11-01', note: null } }],
    [
      'not known yet: no level, whatever stands in its field',
      { baselineKnown: false, baselineValue: '7', baselineNote: 'Survey in May' },
      { baseline: { value: null, on: '2025-11-01', note: 'Survey in May' } },
    ],
    ['blank languages are not written', { title: { fr: ' Agents ', en: '  ' } }, { title: { fr: 'Agents' } }],
    ['a definition cleared in every language', { definition: { fr: '' } }, { definition: null }],
    [
      'a narrative has neither level nor targets',
      { measure: 'narrative' },
      { targets: [], baseline: { value: null, on: '2025-11-01', note: null } },
    ],
    [
      'levels by name, the decimal comma too',
      { measure: 'score', scale: [{ id: 'a', level: '0,5', name: ' half ' }] },
      { scale: { '0.5': 'half' } },
    ],
    ['levels of what is no score any more', { scale: [{ id: 'a', level: '1', name: 'one' }] }, { scale: null }],
    [
      'a numerator of what is no share',
      { numerator: 'women', partOfWhole: true },
      { numerator: null, partOfWhole: false },
    ],
  ])('%s', (_, part, facts) => {
    expect(readSheet(typed(part)).facts).toEqual(expect.objectContaining(facts));
  });

  test.each<[string, Partial<SheetEntry>, unknown[]]>([
    ['no baseline', { baselineValue: '' }, [{ field: 'baseline.value', lack: 'baseline-missing' }]],
    ['a baseline in letters', { baselineValue: 'none' }, [{ field: 'baseline.value', trouble: 'letters' }]],
    [
      'not known, and not said why',
      { baselineKnown: false },
      [{ field: 'baseline.note', lack: 'baseline-note-missing' }],
    ],
    [
      'a target without its level',
      { targets: [row('a', '2026-04-30', '')] },
      [{ field: 'targets.a.value', lack: 'target-value-missing' }],
    ],
    [
      'a level twice, however it is written',
      {
        measure: 'score',
        scale: [
          { id: 'a', level: '1', name: 'x' },
          { id: 'b', level: '1,0', name: 'y' },
        ],
      },
      [{ field: 'scale.b.level', lack: 'level-duplicate' }],
    ],
    [
      'a level without name, and one without number',
      {
        measure: 'score',
        scale: [
          { id: 'a', level: '1', name: '' },
          { id: 'b', level: '', name: 'y' },
        ],
      },
      [
        { field: 'scale.a.name', lack: 'level-name-missing' },
        { field: 'scale.b.level', lack: 'level-missing' },
      ],
    ],
  ])('is in trouble with %s', (_, part, troubles) => {
    expect(readSheet(typed(part)).troubles).toEqual(troubles);
  });

  test('a blank sheet is in no more trouble than its baseline', () => {
    expect(readSheet(emptySheet).troubles).toEqual([{ field: 'baseline.value', lack: 'baseline-missing' }]);
  });
});

test('a day that is half typed stands as it was typed, for the rule to refuse', () => {
  const { facts, targetRows } = readSheet(typed({ targets: [row('a', '31/10/202', '')] }));
  expect([facts.targets, targetRows]).toEqual([[{ dueOn: '31/10/202', value: 0 }], ['a']]);
});

test('rows stand by date, those without one last and in their order', () => {
  const rows = [row('a', '', '1'), row('b', '2027-01-01', '2'), row('c', '2026-01-01', '3'), row('d', '1/1/20', '4')];
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
});

test.each([
  ['the first of a result', 'OP3', [], 'OP3-1'],
  ['after those that are there', 'OP3', ['OP3-1', 'OP3-5', 'OP2-9'], 'OP3-6'],
  ['whatever else is written behind the result', 'OP3', ['OP3-2b', 'OP3-x', 'OP31-7'], 'OP3-1'],
])('the proposed code: %s', (_, result, taken, code) => {
  expect(proposedCode(result, taken)).toBe(code);
});
