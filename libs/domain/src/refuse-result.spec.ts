import * as fc from 'fast-check';
import { resultLevels } from './indicator';
import type { Refusal } from './refusal';
import { refuseActivity } from './refuse-activity';
import { refuseAxis } from './refuse-axis';
import { refuseResult } from './refuse-result';
import type { ChainedResult, DraftResult } from './refuse-result';

const title = { fr: 'Un résultat' };
const results: ChainedResult[] = [
  { code: 'IMP', level: 'impact', parent: null, retired: false },
  { code: 'OC1', level: 'outcome', parent: 'IMP', retired: false },
  { code: 'OC2', level: 'outcome', parent: 'IMP', retired: false },
  { code: 'OLD', level: 'outcome', parent: 'IMP', retired: true },
  { code: 'OP1', level: 'output', parent: 'OC1', retired: false },
  { code: 'OP9', level: 'output', parent: 'OLD', retired: true },
];
const refusal = (code: Refusal['code'], path: string, params?: Refusal['params']): Refusal => ({
  code,
  path,
  ...(params && { params }),
});

test.each<[string, string, DraftResult, string[], Refusal | null]>([
  ['another impact', 'IMP2', { level: 'impact', parent: null, title }, [], null],
  ['an outcome below an impact', 'OC3', { level: 'outcome', parent: 'IMP', title }, [], null],
  ['an output moved to another outcome', 'OP1', { level: 'output', parent: 'OC2', title }, [], null],
  ['no title', 'OC3', { level: 'outcome', parent: 'IMP', title: { en: ' ' } }, [], refusal('title-missing', 'title')],
  [
    'an impact below something',
    'X',
    { level: 'impact', parent: 'IMP', title },
    [],
    refusal('parent-not-allowed', 'parent'),
  ],
  [
    'an outcome below nothing',
    'X',
    { level: 'outcome', parent: null, title },
    [],
    refusal('parent-missing', 'parent', { level: 'impact' }),
  ],
  [
    'an output below an impact',
    'X',
    { level: 'output', parent: 'IMP', title },
    [],
    refusal('parent-wrong-level', 'parent', { level: 'outcome' }),
  ],
  [
    'below a result that is not there',
    'X',
    { level: 'output', parent: 'OC9', title },
    [],
    refusal('unknown-result', 'parent', { result: 'OC9' }),
  ],
  ['below itself', 'OC2', { level: 'output', parent: 'OC2', title }, [], refusal('parent-circle', 'parent')],
  [
    'below a result that is out of use',
    'X',
    { level: 'output', parent: 'OLD', title },
    [],
    refusal('result-retired', 'parent', { result: 'OLD' }),
  ],
  ['out of use itself, below one that is too', 'OP9', { level: 'output', parent: 'OLD', title }, [], null],
  ['an outcome without outputs becomes one', 'OC2', { level: 'output', parent: 'OC1', title }, [], null],
  [
    'an outcome with an output becomes an output',
    'OC1',
    { level: 'output', parent: 'OC2', title },
    [],
    refusal('level-fixed', 'level', { holder: 'OP1' }),
  ],
  [
    'an outcome that an activity serves becomes an output',
    'OC2',
    { level: 'output', parent: 'OC1', title },
    ['A1'],
    refusal('level-fixed', 'level', { holder: 'A1' }),
  ],
])('a result: %s', (_, code, draft, servedBy, expected) => {
  expect(refuseResult(draft, { code, results, servedBy })).toEqual(expected);
});

test('whatever is accepted one after the other, every way up ends in an impact', () => {
  const code = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const put = fc.record({
    code,
    level: fc.constantFrom(...resultLevels),
    parent: fc.option(code, { freq: 3 }),
  });
  fc.assert(
    fc.property(fc.array(put, { maxLength: 40 }), (puts) => {
      const chain = new Map<string, ChainedResult>();
      for (const { code: at, level, parent } of puts) {
        const refused = refuseResult(
          { level, parent, title },
          { code: at, results: [...chain.values()], servedBy: [] },
        );
        if (!refused) chain.set(at, { code: at, level, parent, retired: false });
      }
      for (const start of chain.values()) {
        let [at, steps]: [ChainedResult, number] = [start, 0];
        while (at.parent !== null) {
          const above = chain.get(at.parent)!;
          expect(resultLevels.indexOf(above.level)).toBe(resultLevels.indexOf(at.level) - 1);
          [at, steps] = [above, steps + 1];
        }
        expect([at.level, steps]).toEqual(['impact', resultLevels.indexOf(start.level)]);
      }
    }),
    { numRuns: 300 },
  );
});

test.each<[string, string[], boolean, Refusal | null]>([
  ['of no outcome', [], false, null],
  ['of two outcomes', ['OC1', 'OC2'], false, null],
  ['of an output', ['OC1', 'OP1'], false, refusal('objective-not-outcome', 'objectives.1', { result: 'OP1' })],
  ['of nothing known', ['OC7'], false, refusal('unknown-result', 'objectives.0', { result: 'OC7' })],
  ['of one outcome twice', ['OC1', 'OC1'], false, refusal('objective-duplicate', 'objectives.1', { result: 'OC1' })],
  ['of one that is out of use', ['OLD'], false, refusal('result-retired', 'objectives.0', { result: 'OLD' })],
  ['that is out of use, as is its outcome', ['OLD'], true, null],
])('an activity %s', (_, objectives, isRetired, expected) => {
  expect(refuseActivity({ title, objectives }, { results, isRetired })).toEqual(expected);
});

test('an activity without a title', () => {
  const draft = { title: {}, objectives: [] };
  expect(refuseActivity(draft, { results, isRetired: false })).toEqual(refusal('title-missing', 'title'));
});

const named = (...codes: string[]) => codes.map((code) => ({ code, label: { en: code } }));

test.each<[string, { code: string; label: object }[], string[], Refusal | null]>([
  ['with its categories', named('female', 'male', 'unknown'), [], null],
  ['without the unknown', named('female', 'male'), ['unknown'], null],
  ['that keeps what is used', named('female', 'male'), ['male'], null],
  [
    'that loses what is used',
    named('female'),
    ['female', 'male'],
    refusal('category-in-use', 'categories', { category: 'male' }),
  ],
  [
    'with a category twice',
    named('female', 'male', 'female'),
    [],
    refusal('category-duplicate', 'categories.2.code', { category: 'female' }),
  ],
  ['with the unknown alone', named('unknown'), [], refusal('categories-missing', 'categories')],
  ['with nothing', [], [], refusal('categories-missing', 'categories')],
  [
    'with a category that has no name',
    [...named('female'), { code: 'male', label: {} }],
    [],
    refusal('title-missing', 'categories.1.label'),
  ],
])('an axis %s', (_, categories, used, expected) => {
  expect(refuseAxis({ label: { en: 'Sex' }, categories }, used)).toEqual(expected);
});

test('an axis without a name', () => {
  expect(refuseAxis({ label: {}, categories: named('a') }, [])).toEqual(refusal('title-missing', 'label'));
});
