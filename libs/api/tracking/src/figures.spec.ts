import { paths, type IndicatorProgress, type Overview, type ValueDraft } from '@mizan/contract';
import { assessmentOf, type Day } from '@mizan/domain';
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
  await insertProject(api.dataSource.manager, {
    code: 'large',
    indicators: [{ code: 'many' }, { code: 'peak', accumulation: 'max' }],
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

const progress = async (indicator: string, asOf?: Day, who = manager, project = 'p') =>
  (await who.get<IndicatorProgress>(paths.progress(project, indicator) + (asOf ? `?asOf=${asOf}` : ''))).body;
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

describe('how it was computed', () => {
  const explained = async (indicator: string, asOf?: Day, who = manager) =>
    (await progress(indicator, asOf, who)).explanation;

  test('the steps come to the figures, from what every period gave', async () => {
    for (const day of ['2026-03-12', '2026-03-20', '2026-11-23']) {
      for (const { code } of (await overview(day)).indicators) {
        const { explanation, ...figures } = await progress(code, day);
        const { steps } = explanation;
        expect(steps && assessmentOf(steps)).toEqual(expect.objectContaining({ actual: figures.actual }));
        expect(figures).toMatchObject(assessmentOf(steps!));
        expect(steps!.terms.reduce((sum, { count }) => sum + count, 0)).toBe(explanation.counted);
      }
    }
    const { steps } = await explained('trained', '2026-03-12');
    expect(steps!.terms.map(({ period, count, sum }) => [period, count, sum])).toEqual([
      ['Q1', 1, 10.1],
      ['Q2', 1, 20.2],
    ]);
    expect(steps).toMatchObject({
      actual: { how: 'sum', baseline: 2, sum: 30.3, result: 32.3 },
      targetDue: { dueOn: '2026-01-31', value: 10 },
      status: { line: 'pace', thresholds: { tolerance: 0.15, amber: 0.6 } },
    });
  });

  test.each<[string, unknown[]]>([
    ['trained', [{ value: 30.3 }, { value: 20.2 }, { value: 10.1 }]],
    [
      'share',
      [
        { numerator: 3, denominator: 5 },
        { numerator: 1, denominator: 3 },
      ],
    ],
    ['delay', [{ numerator: 60, denominator: 3 }, null]],
    ['stage', [null, { value: 3 }]],
    ['story', [null]],
  ])('what each value of %s gave', async (code, expected) => {
    expect((await explained(code, '2026-03-31')).values.map(({ contributed }) => contributed)).toEqual(expected);
  });

  test('says what a breakdown leaves aside; to a donor not where a group is withheld', async () => {
    const [ofTeam] = (await explained('trained', '2026-03-20')).breakdown!;
    expect(ofTeam).toMatchObject({ axis: 'sex', rest: { value: 30.3 } });
    expect(ofTeam!.categories[0]).toMatchObject({ category: 'female', step: { how: 'sum', count: 2, sum: 16.1 } });
    const [ofDonor] = (await explained('trained', '2026-01-31', donor)).breakdown!;
    expect(ofDonor).toMatchObject({ rest: null, categories: [{ step: null }, { step: null }, {}] });
  });

  test('names what did not count, and why', async () => {
    const { notCounted } = await explained('trained', '2026-03-12');
    expect(notCounted?.values.map(({ measuredOn, value, why }) => [measuredOn, value, why])).toEqual([
      ['2026-03-20', 30.3, 'after-day'],
      ['2026-03-13', 900, 'submitted'],
    ]);
    expect(notCounted).toMatchObject({
      count: 2,
      values: [{}, { loggedBy: { name: 'coordinator' }, decidedBy: null }],
    });
  });

  test('tells a donor of approved values alone', async () => {
    const { notCounted } = await explained('trained', '2026-03-12', donor);
    expect(notCounted?.values.map(({ value, why, loggedBy }) => [value, why, loggedBy])).toEqual([
      [30.3, 'after-day', null],
    ]);
    expect(notCounted?.count).toBe(1);
    expect((await explained('trained', undefined, donor)).notCounted).toEqual({ count: 0, values: [] });
  });
});

describe('more values than an answer lists', () => {
  const large = (code: string, asOf?: Day, who = manager) => progress(code, asOf, who, 'large');

  beforeAll(async () => {
    await fillWithValues('many', 300, 'approved', '2026-02-02');
    await fillWithValues('many', 150, 'submitted', '2026-02-02');
    await fillWithValues('peak', 150, 'approved', '2026-02-02');
    await giveValue(api, { project: 'large', indicator: 'many', draft: { measuredOn: '2025-12-01', value: 5 } });
    await giveValue(api, { project: 'large', indicator: 'peak', draft: { measuredOn: '2025-12-01', value: 99 } });
    await giveValue(api, { project: 'large', indicator: 'peak', draft: { measuredOn: '2026-02-03', value: 1 } });
    await giveValue(api, { project: 'large', indicator: 'many', draft: { measuredOn: '2026-02-03', value: 1 } });
  });

  test('are counted in full, worked out in full, and listed in part', async () => {
    const { actual, explanation } = await large('many');
    expect([actual, explanation.counted, explanation.values.length]).toEqual([306, 302, 100]);
    expect(explanation.steps!.terms.map(({ period, count, sum }) => [period, count, sum])).toEqual([
      ['Q1', 1, 5],
      ['Q2', 301, 301],
    ]);
    expect(explanation.notCounted).toMatchObject({ count: 150 });
    expect(explanation.notCounted!.values).toHaveLength(100);
  });

  test('tell a donor how many approved ones there are, and of no others', async () => {
    const { notCounted } = (await large('many', '2026-01-31', donor)).explanation;
    expect([notCounted!.count, notCounted!.values.length]).toEqual([301, 100]);
    expect(new Set(notCounted!.values.map(({ why }) => why))).toEqual(new Set(['after-day']));
    expect((await large('many', undefined, donor)).explanation.notCounted).toEqual({ count: 0, values: [] });
    expect((await large('many', '2026-01-31')).explanation.notCounted!.count).toBe(301 + 150);
  });

  test('hold the one that decides under max, however old it is', async () => {
    const { actual, explanation } = await large('peak');
    expect([actual, explanation.values.length]).toEqual([99, 101]);
    expect(explanation.values.at(-1)).toMatchObject({ measuredOn: '2025-12-01', contributed: { value: 99 } });
    expect(explanation.values.filter(({ contributed }) => contributed)).toHaveLength(1);
  });
});

/** Values of 1 written straight into the table, since writing hundreds over HTTP takes long. */
async function fillWithValues(code: string, count: number, status: string, day: Day): Promise<void> {
  await api.dataSource.query(
    `INSERT INTO indicator_values (id, indicator_id, period_id, measured_on, value, status, created_by, written_by,
                                   decided_by, decided_at)
     SELECT gen_random_uuid(), i.id, p.id, $4::date, 1, $3, $5, ARRAY[$5::uuid], $6::uuid, now()
       FROM indicators i JOIN periods p ON p.project_id = i.project_id AND $4::date BETWEEN p.starts_on AND p.ends_on,
            generate_series(1, $2::integer)
      WHERE i.code = $1`,
    [code, count, status, day, await api.personId('coordinator'), await api.personId('manager')],
  );
}

describe('the overview', () => {
  test('tells what each indicator is broken down by, and the periods that have a value or a target due', async () => {
    const told = async (day: Day, asked: string) => {
      const { disaggregation, periods } = (await overview(day)).indicators.find(({ code }) => code === asked)!;
      return [disaggregation, periods];
    };
    // Targets are due in Q1, Q4 and Q6; the first value of Q2 was measured on 12 March.
    expect(await told('2026-03-20', 'trained')).toEqual([['sex'], ['Q1', 'Q2', 'Q4', 'Q6']]);
    expect(await told('2026-03-11', 'trained')).toEqual([['sex'], ['Q1', 'Q4', 'Q6']]);
    expect(await told('2026-03-20', 'share')).toEqual([[], ['Q2']]);
    expect(await told('2026-01-30', 'share')).toEqual([[], ['Q2']]);
    expect(await told('2026-03-20', 'stage')).toEqual([[], ['Q1', 'Q2', 'Q4', 'Q6']]);
  });

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
