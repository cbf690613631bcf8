import fc from 'fast-check';
import { doubtCodes, doubtsAbout, type DoubtCode, type DoubtedIndicator } from './doubts';

const trained: DoubtedIndicator = {
  measure: 'number',
  direction: 'increase',
  unit: 'persons',
  disaggregation: ['sex'],
  targets: [
    { dueOn: '2026-04-30', value: 8 },
    { dueOn: '2027-04-30', value: 25 },
  ],
};
const satisfied: DoubtedIndicator = { ...trained, measure: 'percentage', unit: '% of participants' };
const delay: DoubtedIndicator = {
  ...trained,
  measure: 'ratio',
  direction: 'decrease',
  unit: 'days',
  disaggregation: [],
};
const score: DoubtedIndicator = { ...trained, measure: 'score', unit: null, disaggregation: [] };
const on = { measuredOn: '2026-03-12' };

test.each<[string, DoubtedIndicator, object, DoubtCode[]]>([
  ['7 persons', trained, { value: 7 }, []],
  ['as many as the final target twice over', trained, { value: 50 }, []],
  ['one more than that', trained, { value: 51 }, ['far-above-target']],
  ['less than nobody', trained, { value: -7 }, ['below-zero']],
  ['half a person', trained, { value: 2.5 }, ['part-of-a-person']],
  ['14 of 20', satisfied, { numerator: 14, denominator: 20 }, []],
  ['all of them', satisfied, { numerator: 20, denominator: 20 }, []],
  ['16 of 15', satisfied, { numerator: 16, denominator: 15 }, ['above-whole']],
  ['5 of nobody', satisfied, { numerator: 5, denominator: 0 }, ['above-whole', 'of-nobody']],
  ['-1 of 5', satisfied, { numerator: -1, denominator: 5 }, ['below-zero']],
  ['half a person of 5', satisfied, { numerator: 2.5, denominator: 5 }, ['part-of-a-person']],
  ['more days than reports', delay, { numerator: 30.5, denominator: 4 }, []],
  ['days of no report', delay, { numerator: 3, denominator: 0 }, ['of-nobody']],
  ['a level between two', score, { value: 2.5 }, []],
  ['a level below zero', score, { value: -1 }, []],
  ['nothing entered yet', satisfied, {}, []],
  ['a level to be brought down', { ...trained, direction: 'decrease' }, { value: 900 }, []],
  ['no target', { ...trained, targets: [] }, { value: 900 }, []],
  ['a narrative', { ...trained, measure: 'narrative' }, { value: -1 }, []],
])('%s', (_, indicator, figures, doubts) => {
  expect(doubtsAbout({ ...on, ...figures }, indicator, [])).toEqual(doubts);
});

test.each([
  ['the same day', [{ measuredOn: '2026-03-12', value: 9 }], ['same-day']],
  ['another day', [{ measuredOn: '2026-03-13', value: 7 }], []],
])('another value of %s', (_, others, doubts) => {
  expect(doubtsAbout({ ...on, value: 7 }, trained, others)).toEqual(doubts);
});

test('whatever comes in, the doubts are known ones, each once and in order', () => {
  const figure = fc.option(fc.oneof(fc.double(), fc.integer()), { nil: undefined });
  const value = fc.record({ measuredOn: fc.string(), value: figure, numerator: figure, denominator: figure });
  const indicator = fc.constantFrom(trained, satisfied, delay, score);
  fc.assert(
    fc.property(value, indicator, fc.array(value), (draft, about, others) => {
      const doubts = doubtsAbout(draft, about, others);
      expect(doubts).toEqual(doubtCodes.filter((code) => doubts.includes(code)));
    }),
  );
});
