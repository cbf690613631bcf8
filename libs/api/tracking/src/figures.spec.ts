import { paths, type IndicatorProgress, type Overview, type ValueDraft } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let manager: ApiClient;
let donor: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule], '2026-11-23T12:00:00Z');
  [manager, donor] = [await api.as('manager'), await api.as('donor')];
  await insertProject(api.dataSource.manager, {
    indicators: [
      { code: 'trained', unit: 'persons', disaggregation: ['sex'], baseline: 2 },
      { code: 'share', measure: 'percentage', baseline: null, targets: [{ dueOn: '2026-04-30', value: 50 }] },
      { code: 'delay', measure: 'ratio', accumulation: 'latest', direction: 'decrease', baseline: 40 },
      { code: 'stage', measure: 'score', accumulation: 'max' },
      { code: 'mood', measure: 'score', accumulation: 'average' },
      { code: 'story', measure: 'narrative', accumulation: 'latest' },
      { code: 'silent' },
    ],
  });
  for (const [indicator, draft] of given) await giveValue(api, { indicator, draft });
  await giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-03-13', value: 900 }, status: 'submitted' });
});
afterAll(() => api.stop());

const cells = (female: number, male: number) => [
  { categories: { sex: 'female' }, value: female },
  { categories: { sex: 'male' }, value: male },
];
const given: [string, ValueDraft][] = [
  ['trained', { measuredOn: '2026-01-31', value: 10.1, cells: cells(6.1, 4) }],
  ['trained', { measuredOn: '2026-03-12', value: 20.2, comment: 'two sessions', cells: cells(10, 10.2) }],
  ['trained', { measuredOn: '2026-03-20', value: 30.3 }],
  ['share', { measuredOn: '2026-02-10', numerator: 1, denominator: 3 }],
  ['share', { measuredOn: '2026-03-10', numerator: 3, denominator: 5 }],
  ['delay', { measuredOn: '2026-02-10', numerator: 90, denominator: 3 }],
  ['delay', { measuredOn: '2026-03-10', numerator: 60, denominator: 3 }],
  ['stage', { measuredOn: '2026-02-10', value: 3 }],
  ['stage', { measuredOn: '2026-03-10', value: 2 }],
  ['mood', { measuredOn: '2026-02-10', value: 4 }],
  ['mood', { measuredOn: '2026-03-10', value: 3 }],
  ['story', { measuredOn: '2026-03-10', text: 'A study was asked for.' }],
];

const progress = async (indicator: string, asOf?: Day, who = manager) =>
  (await who.get<IndicatorProgress>(paths.progress('p', indicator) + (asOf ? `?asOf=${asOf}` : ''))).body;
const overview = async (asOf?: Day, who = manager) =>
  (await who.get<Overview>(paths.overview('p') + (asOf ? `?asOf=${asOf}` : ''))).body;

describe('the current value on a day', () => {
  const table: [string, Day, number | null][] = [
    ['trained', '2026-01-30', null],
    ['trained', '2026-01-31', 12.1],
    ['trained', '2026-03-11', 12.1],
    ['trained', '2026-03-12', 32.3], // in the middle of a quarter
    ['trained', '2026-03-19', 32.3],
    ['trained', '2026-03-20', 62.6],
    ['share', '2026-03-09', 100 / 3],
    ['share', '2026-03-10', 50],
    ['delay', '2026-03-09', 30],
    ['delay', '2026-03-10', 20],
    ['stage', '2026-03-10', 3],
    ['mood', '2026-03-10', 3.5],
    ['story', '2026-03-10', null],
    ['silent', '2026-11-23', null],
  ];
  test.each(table)('%s on %s: %d, for the indicator as in the overview', async (code, day, actual) => {
    expect((await progress(code, day)).actual).toBe(actual);
    expect((await overview(day)).indicators.find((indicator) => indicator.code === code)?.actual).toBe(actual);
  });

  test('is that of today in the project’s time zone where no day is asked for', async () => {
    api.setNow('2026-01-30T23:30:00Z'); // half past midnight on the 31st in Casablanca
    expect([await progress('trained'), await overview()]).toMatchObject([
      { asOf: '2026-01-31', actual: 12.1 },
      { asOf: '2026-01-31' },
    ]);
    api.setNow('2026-11-23T12:00:00Z');
    expect(await progress('trained')).toMatchObject({ asOf: '2026-11-23', actual: 62.6 });
  });
});

describe('the progress of an indicator', () => {
  test('weighs the current value against baseline and targets', async () => {
    const {
      actual,
      baseline,
      target,
      targetDue,
      progress: share,
      pace,
      achievement,
      status,
    } = await progress('trained', '2026-03-12');
    expect({ actual, baseline, target, targetDue, status }).toEqual({
      actual: 32.3,
      baseline: 2,
      target: 100,
      targetDue: 10,
      status: 'ahead',
    });
    expect([share, pace, achievement]).toEqual([(32.3 - 2) / 98, (32.3 - 2) / 8, 32.3 / 100]);
  });

  test('draws a point per target date and period end, those to come without an actual', async () => {
    const { series } = await progress('trained', '2026-03-12');
    expect(series.map(({ on, target, actual }) => [on, target, actual])).toEqual([
      ['2026-01-31', 10, 12.1],
      ['2026-10-31', 60, null],
      ['2027-04-30', 100, null],
    ]);
  });

  test('explains itself by the values that counted, the newest first', async () => {
    const { explanation } = await progress('trained', '2026-03-12');
    expect(explanation.counted).toBe(2);
    expect(explanation.values.map(({ measuredOn, value, comment }) => [measuredOn, value, comment])).toEqual([
      ['2026-03-12', 20.2, 'two sessions'],
      ['2026-01-31', 10.1, null],
    ]);
    expect(explanation.values[0]).toMatchObject({ loggedBy: { name: 'coordinator' }, approvedBy: { name: 'manager' } });
  });

  test('shows a donor neither small groups nor who logged', async () => {
    const ofDonor = await progress('trained', '2026-01-31', donor);
    expect(ofDonor).toMatchObject({ actual: 12.1, explanation: { counted: 1 } });
    expect(ofDonor.explanation.values.map(({ loggedBy }) => loggedBy)).toEqual([null]);
    const sex = ({ disaggregation }: IndicatorProgress) =>
      disaggregation[0]?.categories.map(({ category, value, suppressed }) => [category, value, suppressed]);
    expect(sex(ofDonor)).toEqual([
      ['female', null, true],
      ['male', null, true],
      ['unknown', null, false],
    ]);
    expect(sex(await progress('trained', '2026-01-31'))).toEqual([
      ['female', 6.1, false],
      ['male', 4, false],
      ['unknown', null, false],
    ]);
    expect(sex(await progress('trained', '2026-03-12', donor))).toEqual([
      ['female', 16.1, false],
      ['male', 14.2, false],
      ['unknown', null, false],
    ]);
  });

  test('tells the words of a story', async () => {
    const { status, explanation } = await progress('story');
    expect([status, explanation.values.map(({ text }) => text)]).toEqual(['narrative', ['A study was asked for.']]);
  });
});

describe('the overview', () => {
  test('rolls up to results, activities and the project', async () => {
    const { project, results, activities, indicators, demonstration } = await overview('2026-03-20');
    expect(indicators.map(({ code, status, measuredOn }) => [code, status, measuredOn])).toEqual([
      ['trained', 'ahead', '2026-03-20'],
      ['share', 'achieved', '2026-03-10'],
      ['delay', expect.any(String), '2026-03-10'],
      ['stage', expect.any(String), '2026-03-10'],
      ['mood', expect.any(String), '2026-03-10'],
      ['story', 'narrative', '2026-03-10'],
      ['silent', 'overdue', null],
    ]);
    expect(project.statusCounts).toMatchObject({ narrative: 1, overdue: 1 });
    expect(results.map(({ code, rollUp }) => [code, rollUp])).toEqual([
      ['IMP', project],
      ['OC', project],
      ['OP', project],
    ]);
    expect(activities).toMatchObject([{ code: 'A1', rollUp: project }]);
    expect(demonstration).toBe(false);
  });

  test('is the same for a donor, for only approved values are in it', async () => {
    expect(await overview('2026-03-20', donor)).toEqual(await overview('2026-03-20'));
  });

  test('says when a value that counts is demonstration data', async () => {
    await api.dataSource.query(`UPDATE people SET demonstration = true WHERE name = 'coordinator'`);
    await giveValue(api, { indicator: 'silent', draft: { measuredOn: '2026-06-01', value: 1 } });
    expect([(await overview('2026-05-31')).demonstration, (await overview('2026-06-01')).demonstration]).toEqual([
      false,
      true,
    ]);
  });
});
