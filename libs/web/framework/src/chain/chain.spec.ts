import type { Activity, Framework, Indicator, Result } from '@mizan/contract';
import { beginningOf, chainOf, levelBelow, nextCode, parentsFor, placeOf, type ChainLink } from './chain';

const result = (code: string, parent: string | null, more: Partial<Result> = {}): Result => ({
  code,
  parent,
  level: parent === null ? 'impact' : parent === 'IMP' ? 'outcome' : 'output',
  title: { fr: `Résultat ${code}` },
  assumptions: null,
  retired: false,
  standing: 'proposal',
  version: 1,
  ...more,
});
const indicator = (code: string, of: string, more: Partial<Indicator> = {}) =>
  ({ code, result: of, title: { en: `Indicator ${code}` }, retired: false, ...more }) as Indicator;

const framework = {
  results: [
    result('IMP', null),
    result('OC1', 'IMP'),
    result('OP1', 'OC1'),
    result('OP2', 'OC1', { retired: true }),
    result('OC2', 'IMP', { title: { ar: 'نتيجة' } }),
  ],
  indicators: [
    indicator('OP1-1', 'OP1', { title: { fr: 'Agents formés', en: 'Staff trained' } }),
    indicator('OP1-2', 'OP1', { retired: true }),
    indicator('OP2-1', 'OP2', { retired: true }),
    indicator('OC2-1', 'OC2'),
  ],
  activities: [
    { code: 'A3', title: { fr: 'Formation' }, objectives: ['OC1'], milestones: [], retired: false, version: 1 },
  ] as Activity[],
  axes: [],
  periods: [],
  sdgTargets: [],
} satisfies Framework;

const drawn = (links: ChainLink[]): string =>
  links
    .map(({ result: { code }, indicators, below }) =>
      [code, ...indicators.map((one) => `·${one.code}`), ...(below.length > 0 ? [`(${drawn(below)})`] : [])].join(' '),
    )
    .join(' | ');

describe('the results chain', () => {
  test.each([
    ['whole, without what is out of use', '', false, 'IMP (OC1 (OP1 ·OP1-1) | OC2 ·OC2-1)'],
    ['with what is out of use', '', true, 'IMP (OC1 (OP1 ·OP1-1 ·OP1-2 | OP2 ·OP2-1) | OC2 ·OC2-1)'],
    ['by a code', 'oc2-1', false, 'IMP (OC2 ·OC2-1)'],
    ['by words of a title in any language', 'AGENTS', false, 'IMP (OC1 (OP1 ·OP1-1))'],
    ['by a result, with all that hangs on it', 'نتيجة', false, 'IMP (OC2 ·OC2-1)'],
    ['by words that nothing has', 'olives', true, ''],
  ])('%s', (_, words, retired, drawing) => {
    expect(drawn(chainOf(framework, { words, retired }))).toBe(drawing);
  });

  test.each([
    [0, ''],
    [2, 'IMP (OC1)'],
    [4, 'IMP (OC1 (OP1 ·OP1-1))'],
    [5, 'IMP (OC1 (OP1 ·OP1-1) | OC2)'],
    [9, 'IMP (OC1 (OP1 ·OP1-1) | OC2 ·OC2-1)'],
  ])('its first %d lines, as they are read', (lines, drawing) => {
    const beginning = beginningOf(chainOf(framework, { words: '', retired: false }), lines);
    expect(drawn(beginning)).toBe(drawing);
    // A result that is cut short still says how many indicators hang on it.
    for (const { count } of beginning) expect(count).toBe(2);
  });

  test('a result without its parent stands at the top rather than nowhere', () => {
    const lost = { ...framework, results: [result('OP9', 'GONE'), ...framework.results] };
    expect(drawn(chainOf(lost, { words: 'OP9', retired: false }))).toBe('OP9');
  });

  test('a result knows the activities that serve it and its place, whatever is hidden', () => {
    const [impact] = chainOf(framework, { words: '', retired: false });
    const [outcome] = impact!.below;
    expect(outcome!.activities.map(({ code }) => code)).toEqual(['A3']);
    expect(outcome!.place).toEqual({ at: 0, of: 2 });
    expect(outcome!.below[0]!.place).toEqual({ at: 0, of: 2 });
  });
});

test('an indicator has its place among those of its result', () => {
  expect(placeOf(framework.indicators[1]!, framework.indicators)).toEqual({ at: 1, of: 2 });
});

test.each([
  ['after the last one', 'OP', ['OP1', 'OP2', 'OC7'], 'OP3'],
  ['past a gap, so that no code comes back', 'OP1-', ['OP1-1', 'OP1-4'], 'OP1-5'],
  ['whatever else begins alike', 'OP1', ['OP1-1', 'OP1x'], 'OP11'],
  ['the first', 'A', [], 'A1'],
])('a code is proposed %s', (_, prefix, taken, code) => {
  expect(nextCode(prefix, taken)).toBe(code);
});

test.each([
  ['impact', 'outcome', []],
  ['outcome', 'output', ['IMP']],
  ['output', null, ['OC1', 'OC2']],
] as const)('below an %s comes %s; above it %j', (level, below, above) => {
  expect(levelBelow(level)).toBe(below);
  expect(parentsFor(level, framework.results).map(({ code }) => code)).toEqual(above);
});
