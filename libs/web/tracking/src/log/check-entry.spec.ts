import type { Measure } from '@mizan/domain';
import type { Axis } from '@mizan/contract';
import { checkEntry, type EntrySetting } from './check-entry';
import { emptyEntry, type Entry, type TypedCell } from './entry';

const sex: Axis = {
  code: 'sex',
  label: {},
  version: 1,
  categories: ['female', 'male', 'unknown'].map((code) => ({ code, label: {} })),
};
const setting: EntrySetting = {
  today: '2026-11-23',
  projectStartsOn: '2025-11-01',
  axes: [sex],
  periods: [
    { code: 'Q1', startsOn: '2025-11-01', endsOn: '2026-01-31', dueOn: '2026-02-15', locked: true },
    { code: 'Q2', startsOn: '2026-02-01', endsOn: '2026-04-30', dueOn: '2026-05-15', locked: false },
  ],
};
const typed = (value: string): TypedCell => ({ value, numerator: '', denominator: '' });

test.each<[string, Measure, Partial<Entry>, [string, string][]]>([
  ['a whole value', 'number', { value: '7' }, []],
  ['nothing typed', 'number', {}, [['value', 'number-missing']]],
  ['words for a number', 'number', { value: 'seven' }, [['value', 'letters']]],
  ['a day to come', 'number', { value: '7', measuredOn: '2026-11-24' }, [['measuredOn', 'measured-in-future']]],
  [
    'a day before the project',
    'number',
    { value: '7', measuredOn: '2025-10-31' },
    [['measuredOn', 'measured-before-start']],
  ],
  ['a closed period', 'number', { value: '7', measuredOn: '2026-01-31' }, [['measuredOn', 'period-locked']]],
  [
    'no day and no number, both at once',
    'number',
    { measuredOn: '' },
    [
      ['measuredOn', 'day-invalid'],
      ['value', 'number-missing'],
    ],
  ],
  [
    'no share at all, both numbers at once',
    'percentage',
    {},
    [
      ['numerator', 'number-missing'],
      ['denominator', 'number-missing'],
    ],
  ],
  ['a share of nobody is unknown but may be logged', 'percentage', { numerator: '0', denominator: '0' }, []],
  [
    'a share of fewer than nobody',
    'ratio',
    { numerator: '1', denominator: '-2' },
    [['denominator', 'denominator-negative']],
  ],
  ['an empty story', 'narrative', { text: ' ' }, [['text', 'text-missing']]],
  ['a level beyond the scale', 'score', { value: '6' }, [['value', 'outside-scale']]],
  ['a level between two of the scale', 'score', { value: '2,7' }, []],
  [
    'cells that don’t add up',
    'number',
    { value: '7', axes: ['sex'], cells: { 'sex=male': typed('3') } },
    [['cells', 'sum-mismatch']],
  ],
  [
    'an unreadable cell is named before any sum',
    'number',
    { value: '7', axes: ['sex'], cells: { 'sex=male': typed('3x') } },
    [['cells.sex=male.value', 'letters']],
  ],
])('%s', (_, measure, part, expected) => {
  const indicator = {
    measure,
    accumulation: measure === 'score' ? ('latest' as const) : ('sum' as const),
    scale: measure === 'score' ? { 1: 'low', 5: 'high' } : null,
    partOfWhole: false,
    disaggregation: ['sex'],
  };
  const { problems } = checkEntry({ ...emptyEntry, measuredOn: '2026-03-12', ...part }, indicator, setting);
  expect(
    problems.map((problem) => [problem.field, 'trouble' in problem ? problem.trouble : problem.refusal.code]),
  ).toEqual(expected);
});
