import type { IndicatorFigures, Overview, ResultFigures, SdgFigures } from '@mizan/contract';
import type { IndicatorStatus } from '@mizan/domain';
import { askedOf, filterOf, isNarrowed, narrowed, withStatus, type AskedFilter } from './indicator-filter';

const indicator = (
  code: string,
  status: IndicatorStatus,
  activity: string | null,
  more: Partial<IndicatorFigures> = {},
): IndicatorFigures => ({ code, result: code.split('-')[0], status, activity, ...more }) as IndicatorFigures;

const overview = {
  results: [
    { code: 'IMP', parent: null },
    { code: 'OC1', parent: 'IMP' },
    { code: 'OP1', parent: 'OC1' },
    { code: 'OC2', parent: 'IMP' },
  ] as ResultFigures[],
  indicators: [
    indicator('IMP-1', 'no-target', null),
    indicator('OC1-1', 'at-risk', 'A1', { disaggregation: ['sex'], periods: ['Q3'] }),
    indicator('OP1-1', 'overdue', 'A1', { disaggregation: ['sex', 'age'], periods: ['Q1', 'Q3'] }),
    indicator('OC2-1', 'at-risk', 'A2', { disaggregation: ['age'], periods: [] }),
  ],
  sdgTargets: [
    { target: '4.4', indicators: ['OP1-1'] },
    { target: '4.b', indicators: ['OC2-1', 'OP1-1'] },
    { target: '14.4', indicators: ['IMP-1'] },
  ] as SdgFigures[],
} satisfies Partial<Overview>;
const all = overview.indicators.map(({ code }) => code);

test.each<[string, AskedFilter, string[]]>([
  ['nothing', {}, all],
  ['an activity', { activity: 'A1' }, ['OC1-1', 'OP1-1']],
  ['an activity that nothing belongs to', { activity: 'A9' }, []],
  ['a status', { status: 'at-risk' }, ['OC1-1', 'OC2-1']],
  ['any of several statuses', { status: 'overdue,no-target' }, ['IMP-1', 'OP1-1']],
  ['a status that does not exist', { status: 'splendid' }, all],
  ['an objective with what lies below it', { objective: 'OC1' }, ['OC1-1', 'OP1-1']],
  ['an objective that does not exist', { objective: 'OC9' }, []],
  ['a goal, whichever of its targets', { sdg: '4' }, ['OP1-1', 'OC2-1']],
  ['a goal that nothing contributes to', { sdg: '1' }, []],
  ['no goal', { sdg: '4.4' }, all],
  ['a goal past the last', { sdg: '18' }, all],
  ['an axis', { group: 'age' }, ['OP1-1', 'OC2-1']],
  ['a category of an axis', { group: 'sex:female' }, ['OC1-1', 'OP1-1']],
  ['a category of no axis', { group: ':female' }, all],
  ['a period with news', { period: 'Q3' }, ['OC1-1', 'OP1-1']],
  [
    'all of them hold',
    { activity: 'A1', status: 'at-risk,overdue', objective: 'OP1', sdg: '4', group: 'age' },
    ['OP1-1'],
  ],
  ['empty names', { activity: '', objective: '', status: '', sdg: '', group: '', period: '' }, all],
])('%s', (_, asked, codes) => expect(narrowed(overview, filterOf(asked)).map(({ code }) => code)).toEqual(codes));

test('figures that do not tell their axes and periods pass no such filter', () => {
  const [old] = overview.indicators.slice(0, 1);
  expect(narrowed({ ...overview, indicators: [old!] }, filterOf({ group: 'sex' }))).toEqual([]);
  expect(narrowed({ ...overview, indicators: [old!] }, filterOf({ period: 'Q1' }))).toEqual([]);
});

test('an address and back', () => {
  const asked = { activity: 'A1', objective: 'OC1', status: 'overdue', sdg: '4', group: 'sex:female', period: 'Q3' };
  expect(askedOf(filterOf(asked))).toEqual(asked);
  expect(askedOf(filterOf({ group: 'sex' })).group).toBe('sex');
  const none = { activity: null, objective: null, status: null, sdg: null, group: null, period: null };
  expect(askedOf(filterOf({}))).toEqual(none);
});

test('statuses come and go one by one, always in the same order', () => {
  const one = withStatus(filterOf({}), 'overdue');
  const two = withStatus(one, 'at-risk');
  expect([askedOf(one).status, askedOf(two).status]).toEqual(['overdue', 'at-risk,overdue']);
  expect(askedOf(withStatus(two, 'overdue')).status).toBe('at-risk');
  expect([isNarrowed(two), isNarrowed(filterOf({}))]).toEqual([true, false]);
});
