import { randomUUID } from 'node:crypto';
import { EvidenceRow, IndicatorPlanRow, IndicatorRow, TargetRow } from '@mizan/api/database';
import { paths, type Report, type ReportData } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from '../approved-values';
import { ReportsModule } from '../index';

let api: TestApi;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [manager, donor] = [await api.as('manager'), await api.as('donor')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained', unit: 'sessions' }] });
  const value = await storeValue(api, { indicator: 'trained', on: '2026-03-12', value: 12 });
  await addEvidence(value, 'register.pdf');
  await addEvidence(await storeValue(api, { indicator: 'trained', on: '2026-11-05', value: 1 }), 'later.pdf');
  const waiting = await storeValue(api, { indicator: 'trained', on: '2026-04-01', value: 2, status: 'submitted' });
  await addEvidence(waiting, 'secret.pdf');
});
afterAll(() => api.stop());

async function addEvidence(valueId: string, fileName: string): Promise<void> {
  const file = { title: 'Register', fileName, mediaType: 'application/pdf', bytes: 7, sha256: 'ab'.repeat(32) };
  const stored = { id: randomUUID(), storedAs: randomUUID(), addedBy: await api.personId('coordinator') };
  await api.dataSource.manager.insert(EvidenceRow, {
    ...{ ...file, ...stored, valueId },
    addedAt: new Date('2026-03-13T09:00:00Z'),
  });
}

/** Raises the final target, as the framework context would. */
async function raiseTarget(at: string, to: number): Promise<void> {
  const em = api.dataSource.manager;
  const { id: indicatorId } = await em.findOneByOrFail(IndicatorRow, { code: 'trained' });
  const before = await em.findOneOrFail(IndicatorPlanRow, { where: { indicatorId }, order: { since: 'DESC' } });
  const since = new Date(at);
  await em.update(IndicatorPlanRow, { id: before.id }, { until: since });
  const { id: _id, ...plan } = before;
  const changedBy = await api.personId('manager');
  const after = await em.save(
    em.create(IndicatorPlanRow, { ...plan, since, until: null, changedBy, reason: 'Agreed with the donor' }),
  );
  await em.insert(TargetRow, { planId: after.id, dueOn: '2027-04-30', value: to });
}

async function frozen(to: string): Promise<ReportData> {
  const path = paths.report('p', randomUUID());
  expect((await manager.put(path, { title: { en: `Until ${to}` }, from: '2025-11-01', to })).status).toBe(201);
  return (await donor.get<Report>(path)).body.data;
}

test('the register holds the files of the values that counted by the last day, and who added them is not told', async () => {
  const { evidence } = await frozen('2026-10-31');
  expect(evidence).toEqual({
    count: 1,
    items: [
      {
        indicator: 'trained',
        measuredOn: '2026-03-12',
        title: 'Register',
        fileName: 'register.pdf',
        mediaType: 'application/pdf',
        bytes: 7,
        sha256: 'ab'.repeat(32),
        addedAt: '2026-03-13T09:00:00.000Z',
      },
    ],
  });
});

test('a change of a target is told with its reason from its day on, in the time of the project', async () => {
  // Half past midnight on 1 June in Casablanca.
  await raiseTarget('2026-05-31T23:30:00Z', 150);
  expect((await frozen('2026-05-31')).planChanges).toEqual([]);
  const { planChanges } = await frozen('2026-06-01');
  expect(planChanges).toMatchObject([
    {
      indicator: 'trained',
      at: '2026-05-31T23:30:00.000Z',
      reason: 'Agreed with the donor',
      before: { targets: [{ value: 10 }, { value: 60 }, { dueOn: '2027-04-30', value: 100 }], baseline: { value: 0 } },
      after: { targets: [{ dueOn: '2027-04-30', value: 150 }], unit: 'sessions', retired: false },
    },
  ]);
  expect(JSON.stringify(planChanges)).not.toContain('manager@');
});

test('figures are compared with the report before it', async () => {
  expect((await frozen('2025-12-31')).since).toBeNull();
  const before = await frozen('2026-02-28');
  const { since } = await frozen('2026-04-30');
  expect(since).toMatchObject({ id: before.id, to: '2026-02-28', title: before.title });
  expect(since?.changes).toContainEqual({ kind: 'better', indicator: 'trained', from: 'overdue', to: 'ahead' });
});
