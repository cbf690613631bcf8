import { createHash, randomUUID } from 'node:crypto';
import {
  ActivityRow,
  IndicatorPlanRow,
  IndicatorValueRow,
  MilestoneRow,
  recomputeTotals,
  ReportRow,
  TargetRow,
} from '@mizan/api/database';
import { paths, type Page, type ProblemBody, type Report, type ReportDraft, type ReportSummary } from '@mizan/contract';
import type { Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { IsNull } from 'typeorm';
import { storeValue } from '../approved-values';
import { ReportsModule } from '../index';

let api: TestApi;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [manager, donor] = [await api.as('manager'), await api.as('donor')];
  const { manager: em } = api.dataSource;
  const { projectId } = await insertProject(em, {
    indicators: [
      { code: 'trained', unit: 'persons', disaggregation: ['sex'] },
      { code: 'share', measure: 'percentage' },
      { code: 'story', measure: 'narrative', accumulation: 'latest', baseline: null, targets: [] },
    ],
  });
  await insertProject(em, { code: 'other', indicators: [] });
  const activity = await em.findOneByOrFail(ActivityRow, { projectId });
  const milestone = { activityId: activity.id, title: { en: 'Study' }, standing: 'confirmed' as const };
  await em.insert(MilestoneRow, [
    { ...milestone, position: 0, plannedOn: '2026-01-31', deliveredOn: '2026-02-10' },
    { ...milestone, position: 1, plannedOn: '2026-09-30', deliveredOn: '2026-11-05' },
  ]);
  await storeValue(api, {
    indicator: 'trained',
    on: '2026-03-12',
    value: 12,
    sex: { female: 9, male: 3 },
    comment: 'two sessions',
  });
  await storeValue(api, { indicator: 'trained', on: '2026-11-05', value: 100 });
  await storeValue(api, { indicator: 'trained', on: '2026-04-12', value: 1000, status: 'submitted' });
  await storeValue(api, { indicator: 'trained', on: '2026-04-13', value: 2000, status: 'draft' });
  await storeValue(api, { indicator: 'trained', on: '2026-04-14', value: 4000, status: 'returned' });
  await storeValue(api, { indicator: 'share', on: '2026-05-05', numerator: 2, denominator: 3 });
  await storeValue(api, { indicator: 'story', on: '2026-05-05', text: 'A story' });
});
afterAll(() => api.stop());
beforeEach(() => api.setNow('2026-11-23T12:00:00Z'));

const draft: ReportDraft = { title: { fr: 'Rapport', ar: 'تقرير' }, from: '2026-05-01', to: '2026-10-31' };
const address = (id: string = randomUUID(), project = 'p') => paths.report(project, id);
const read = async (path: string) => (await donor.get<Report>(path)).body;
const storedBytes = async (id: string) => (await api.dataSource.manager.findOneByOrFail(ReportRow, { id })).data;

/** Freezes a report of its own and answers it as read by the donor. */
async function frozen(change: Partial<ReportDraft> = {}): Promise<{ path: string; report: Report }> {
  const path = address();
  expect((await manager.put(path, { ...draft, ...change })).status).toBe(201);
  return { path, report: await read(path) };
}

describe('a frozen report', () => {
  test('answers its hash, and who froze it when', async () => {
    const id = randomUUID();
    const { status, body } = await manager.put<ReportSummary>(address(id), draft);
    expect(status).toBe(201);
    expect(body).toEqual({
      id,
      ...draft,
      frozenAt: '2026-11-23T12:00:00.000Z',
      frozenBy: { email: 'manager@test.example', name: 'manager' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      supersedes: null,
      supersededBy: null,
      values: 3,
    });
  });

  test('holds approved values measured until its last day, and nothing else', async () => {
    const { data } = (await frozen()).report;
    const trained = data.overview.indicators.find(({ code }) => code === 'trained');
    expect(trained).toMatchObject({ actual: 12, targetDue: 60, target: 100, measuredOn: '2026-03-12' });
    expect(data.progress['trained']).toMatchObject({
      asOf: '2026-10-31',
      actual: 12,
      baseline: 0,
      explanation: { counted: 1 },
    });
    expect(data.progress['share']!.actual).toBeCloseTo(200 / 3, 9);
    expect(data.progress['story']!.explanation.values[0]!.text).toBe('A story');
    // Neither what is not approved nor what was measured later, even as values that did not count.
    expect(data.progress['trained']!.explanation).not.toHaveProperty('notCounted');
    expect(data.progress['trained']!.explanation.steps!.terms).toMatchObject([{ period: 'Q2', count: 1, sum: 12 }]);
    expect(JSON.stringify(data)).not.toMatch(/1000|2000|4000|2026-11-05/);
  });

  test('is what a donor may read: small groups withheld, and who logged or approved the values', async () => {
    const { data } = (await frozen()).report;
    expect(data.progress['trained']!.disaggregation).toEqual([
      {
        axis: 'sex',
        categories: [
          { category: 'female', value: null, suppressed: true },
          { category: 'male', value: null, suppressed: true },
          { category: 'unknown', value: null, suppressed: false },
        ],
      },
    ]);
    expect(data.progress['trained']!.explanation.values).toMatchObject([
      { loggedBy: null, approvedBy: null, comment: 'two sessions' },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/(coordinator|manager)@/);
  });

  test('shows milestones as they stood on its last day', async () => {
    const { data } = (await frozen()).report;
    expect(data.framework.activities[0]!.milestones.map(({ deliveredOn }) => deliveredOn)).toEqual([
      '2026-02-10',
      null,
    ]);
    expect(data.overview.activities[0]!.milestones).toMatchObject({ planned: 2, delivered: 1, late: 1 });
    expect(data.overview.activities[0]!.milestones.items).toEqual(data.framework.activities[0]!.milestones);
  });

  test('knows everything by its code, without ids of rows', async () => {
    const { data } = (await frozen()).report;
    expect(data.framework.indicators.map(({ code }) => code)).toEqual(['trained', 'share', 'story']);
    expect(Object.keys(data.progress)).toEqual(['trained', 'share', 'story']);
    for (const part of [
      data.project,
      ...data.framework.indicators,
      ...data.framework.periods,
      ...data.overview.indicators,
    ]) {
      expect(part).not.toHaveProperty('id');
    }
  });

  test('says of the project who and when, and the settings that its figures were made with', async () => {
    const { project } = (await frozen()).report.data;
    expect(Object.keys(project).sort()).toEqual(
      ['code', 'title', 'startsOn', 'startsOnStanding', 'endsOn', 'languages', 'partners', 'demonstration']
        .concat(['timeZone', 'context', 'targetGroups', 'tolerance', 'amber', 'smallGroupLimit', 'funding', 'logframe'])
        .sort(),
    );
  });

  test('has the SHA-256 of the bytes that are stored, which whoever reads it can check', async () => {
    const { report } = await frozen();
    const stored = await storedBytes(report.id);
    expect(report.sha256).toBe(createHash('sha256').update(stored, 'utf8').digest('hex'));
    expect(JSON.stringify(report.data)).toBe(stored);
  });

  test('tells as the address that checks it the one at which who froze it reached the product', async () => {
    expect((await frozen()).report.data.verifyAt).toBe(`${api.url}/verify/`);
  });

  test('leaves a trace of who froze it', async () => {
    const { report } = await frozen();
    const entries = await api.dataSource.query<unknown[]>(
      `SELECT did, person_id, detail FROM audit_entries WHERE subject = $1`,
      [`report:${report.id}`],
    );
    const detail = { project: 'p', from: draft.from, to: draft.to, sha256: report.sha256, supersedes: null };
    expect(entries).toEqual([{ did: 'report.frozen', person_id: await api.personId('manager'), detail }]);
  });
});

describe('a frozen report stays as it is', () => {
  test('when values are approved, reopened and targets edited afterwards', async () => {
    const { path, report } = await frozen();
    const { manager: em } = api.dataSource;
    const before = await storedBytes(report.id);
    const workbook = await donor.download(paths.workbook('p', report.id, 'fr'));

    const late = await storeValue(api, { indicator: 'trained', on: '2026-10-30', value: 5, demonstration: true });
    const { indicatorId, periodId } = await em.findOneByOrFail(IndicatorValueRow, { id: late });
    const plan = await em.findOneByOrFail(IndicatorPlanRow, { indicatorId, until: IsNull() });
    await em.update(IndicatorPlanRow, { id: plan.id }, { baseline: 7 });
    await em.update(TargetRow, { planId: plan.id, dueOn: '2027-04-30' }, { value: 5000 });
    const reopened = await em.findOneByOrFail(IndicatorValueRow, { indicatorId, measuredOn: '2026-03-12' });
    await em.update(IndicatorValueRow, { id: reopened.id }, { status: 'returned', returnReason: 'a mistake' });
    for (const period of [periodId, reopened.periodId]) await recomputeTotals(em, indicatorId, period);

    expect(await storedBytes(report.id)).toBe(before);
    expect(await read(path)).toEqual(report);
    expect((await donor.download(paths.workbook('p', report.id, 'fr'))).bytes.equals(workbook.bytes)).toBe(true);
    const { report: next } = await frozen();
    expect(next.sha256).not.toBe(report.sha256);
    expect(next.data.progress['trained']).toMatchObject({ baseline: 7, actual: 12, target: 5000 });

    await em.update(IndicatorPlanRow, { id: plan.id }, { baseline: 0 });
    await em.update(TargetRow, { planId: plan.id, dueOn: '2027-04-30' }, { value: 100 });
  });

  test('when it is sent again: the same report, and nothing is written', async () => {
    const path = address();
    const first = await manager.put<ReportSummary>(path, draft);
    api.setNow('2026-11-24T12:00:00Z');
    const again = await (await api.as('manager', 'second manager')).put<ReportSummary>(path, draft);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const upperCase = path.replace(/[^/]+$/, (id) => id.toUpperCase());
    expect(await manager.put<ReportSummary>(upperCase, draft)).toMatchObject({ status: 200, body: first.body });
  });

  test.each<[string, Partial<ReportDraft>]>([
    ['another title', { title: { fr: 'Autre' } }],
    ['a title in one language more', { title: { ...draft.title, en: 'Report' } }],
    ['another first day', { from: '2026-05-02' }],
    ['another last day', { to: '2026-10-30' }],
  ])('when %s is sent under its id: 409', async (_, change) => {
    const { path, report } = await frozen();
    expect(await manager.put<ProblemBody>(path, { ...draft, ...change })).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
    expect(await read(path)).toEqual(report);
  });

  test('when its id is used in another project: 409, and nobody reads it there', async () => {
    const { report } = await frozen();
    const elsewhere = address(report.id, 'other');
    expect(await manager.put<ProblemBody>(elsewhere, draft)).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
    expect((await donor.get(elsewhere)).status).toBe(404);
  });

  test('and is not shown any more when somebody changes it in the database', async () => {
    const { path, report } = await frozen();
    await api.dataSource.query(`UPDATE reports SET data = replace(data, '"p"', '"q"') WHERE id = $1`, [report.id]);
    const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await donor.get(path)).status).toBe(500);
    silent.mockRestore();
  });
});

describe('two at once', () => {
  test('under one id: one freezes it, the other is given the same', async () => {
    const path = address();
    const second = await api.as('manager', 'second manager');
    const answers = await Promise.all(
      [manager, second, manager, second].map((who) => who.put<ReportSummary>(path, draft)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify([body.sha256, body.frozenBy.name])).values()).size).toBe(1);
    const [{ count }] = await api.dataSource.query<[{ count: number }]>(
      `SELECT count(*) FROM audit_entries WHERE subject = $1`,
      [`report:${path.split('/').at(-1)}`],
    );
    expect(count).toBe(1);
  });

  test('under one id but with two bodies: one is frozen, the other refused', async () => {
    const path = address();
    const answers = await Promise.all([manager.put(path, draft), manager.put(path, { ...draft, from: '2026-06-01' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('while a value is being approved: figures, series and explanation agree with each other', async () => {
    const approvals = (async () => {
      for (let day = 1; day <= 9; day++)
        await storeValue(api, { indicator: 'trained', on: `2026-08-0${day}`, value: 1 });
    })();
    const reports = await Promise.all([frozen(), frozen(), frozen()]);
    await approvals;
    for (const { data } of reports.map(({ report }) => report)) {
      const { actual, explanation, series } = data.progress['trained']!;
      expect(explanation.values.reduce((sum, { value }) => sum + value!, 0)).toBe(actual);
      expect(series.find(({ on }) => on === '2026-10-31')!.actual).toBe(actual);
      expect(data.overview.indicators.find(({ code }) => code === 'trained')!.actual).toBe(actual);
    }
  });
});

describe('who may', () => {
  test.each<[Role, number]>([
    ['coordinator', 403],
    ['donor', 403],
    ['manager', 201],
    ['admin', 201],
  ])('a %s who freezes gets %i', async (role, status) => {
    expect((await (await api.as(role)).put(address(), draft)).status).toBe(status);
  });

  test('everybody with a session reads, and nobody without', async () => {
    api.setNow('2026-11-23T13:00:00Z');
    const { path, report } = await frozen();
    for (const role of ['coordinator', 'donor', 'manager', 'admin'] as const) {
      const client = await api.as(role);
      const { body } = await client.get<Page<ReportSummary>>(paths.reports('p'));
      expect(body.items[0]!.id).toBe(report.id);
      expect((await client.get(path)).status).toBe(200);
      expect((await client.download(paths.workbook('p', report.id, 'ar'))).status).toBe(200);
    }
    for (const asked of [paths.reports('p'), path, paths.workbook('p', report.id, 'fr')]) {
      expect((await api.anonymous.get(asked)).status).toBe(401);
    }
    expect((await api.anonymous.put(path, draft)).status).toBe(401);
  });
});
