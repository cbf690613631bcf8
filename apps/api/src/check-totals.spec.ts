import { TrackingModule } from '@mizan/api/tracking';
import { giveValue, insertProject, startApi, type TestApi } from '@mizan/testing';
import { reportTotals } from './check-totals';

let api: TestApi;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  await insertProject(api.dataSource.manager, {
    code: 'p',
    indicators: [{ code: 'trained', disaggregation: ['sex'] }],
  });
  const cells = [{ categories: { sex: 'female' }, value: 7 }];
  await giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-03-12', value: 7, cells } });
});
afterAll(() => api.stop());

async function check(repair = false): Promise<{ lines: string[]; isRight: boolean }> {
  const lines: string[] = [];
  const isRight = await reportTotals(api.dataSource, { repair }, (line) => lines.push(line));
  return { lines, isRight };
}

const right = { lines: ['Every stored total is what the approved values come to.'], isRight: true };

test('totals that are right are said to be so in one sentence', async () => {
  expect(await check()).toEqual(right);
});

test('a wrong total and a missing one are named with what is stored and what is right, until they are repaired', async () => {
  await api.dataSource.query(`UPDATE period_totals SET sum = 8, latest_on = '2026-03-13' WHERE cell = ''`);
  await api.dataSource.query(`DELETE FROM period_totals WHERE cell = 'sex=female'`);
  const wrong = [
    'p/trained, Q2, whole: sum 8 stored, 7 recomputed; latest measuredOn 2026-03-13 stored, 2026-03-12 recomputed',
    expect.stringMatching(
      /^p\/trained, Q2, sex=female: .*\bsum nothing stored, 7 recomputed; .*count nothing stored, 1 recomputed/,
    ) as string,
  ];
  const summary =
    '2 stored totals are not what the approved values come to; npm run totals:check -- --repair rewrites them.';
  expect(await check()).toEqual({ lines: [...wrong, summary], isRight: false });
  const repaired = '2 stored totals are repaired: what is stored is again what the approved values come to.';
  expect(await check(true)).toEqual({ lines: [...wrong, repaired], isRight: true });
  expect(await check()).toEqual(right);
});
