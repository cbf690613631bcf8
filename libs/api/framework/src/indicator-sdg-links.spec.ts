import type { Framework, Indicator, IndicatorDraft, ProblemBody } from '@mizan/contract';
import type { SdgLink, SdgRelevance } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';
import { minimal } from './indicator-examples';

let api: TestApi;
let coordinator: ApiClient;

beforeAll(async () => {
  api = await startApi([FrameworkModule], '2026-11-23T12:00:00Z');
  coordinator = await api.as('coordinator');
  await insertProject(api.dataSource.manager);
});
afterAll(() => api.stop());

const at = (code: string) => `projects/p/indicators/${code}`;
const put = (code: string, sdg: Partial<IndicatorDraft>, ifMatch?: string) =>
  coordinator.put<Indicator & ProblemBody>(at(code), { ...minimal, ...sdg }, ifMatch === undefined ? {} : { ifMatch });
const link = (target: string, relevance: SdgRelevance): SdgLink => ({ target, relevance });
const skills = link('4.4', 'primary');
const equality = link('5.5', 'cross-cutting');

test('links are kept as they were given, and read everywhere the indicator is', async () => {
  const { status, body } = await put('A', { sdgLinks: [equality, skills] });
  expect(status).toBe(201);
  expect(body).toMatchObject({ sdgTargets: ['5.5', '4.4'], sdgLinks: [equality, skills] });
  expect((await coordinator.get<Indicator>(at('A'))).body).toEqual(body);
  const { body: framework } = await coordinator.get<Framework>('projects/p/framework');
  expect(framework.indicators.find(({ code }) => code === 'A')).toEqual(body);
});

test('targets given by code are secondary', async () => {
  const { body } = await put('B', { sdgTargets: ['4.4', '9.c'] });
  expect(body.sdgLinks).toEqual([link('4.4', 'secondary'), link('9.c', 'secondary')]);
});

test('both may be given; the order is that of the targets', async () => {
  const { body } = await put('C', { sdgTargets: ['4.4', '5.5'], sdgLinks: [equality, skills] });
  expect(body).toMatchObject({ sdgTargets: ['4.4', '5.5'], sdgLinks: [skills, equality] });
});

describe('an indicator with links', () => {
  const links = [skills, equality];

  test.each<[string, Partial<IndicatorDraft>]>([
    ['the same links', { sdgLinks: links }],
    ['the same targets by code', { sdgTargets: ['4.4', '5.5'] }],
    ['nothing of them', {}],
    ['what was read', { sdgTargets: ['4.4', '5.5'], sdgLinks: links }],
  ])('stays as it is by %s', async (name, sdg) => {
    await put(`same ${name}`.replaceAll(' ', '-'), { sdgLinks: links });
    const again = await put(`same ${name}`.replaceAll(' ', '-'), sdg);
    expect(again).toMatchObject({ status: 200, etag: '"1"', body: { sdgLinks: links } });
  });

  test.each<[string, Partial<IndicatorDraft>, SdgLink[]]>([
    ['another relevance', { sdgLinks: [skills, link('5.5', 'secondary')] }, [skills, link('5.5', 'secondary')]],
    ['a target more, by code', { sdgTargets: ['4.4', '5.5', '9.c'] }, [...links, link('9.c', 'secondary')]],
    ['a target less, by code', { sdgTargets: ['5.5'] }, [equality]],
    ['none', { sdgLinks: [] }, []],
  ])('changes by %s', async (name, sdg, after) => {
    const code = `to-${name}`.replaceAll(/[ ,]+/g, '-');
    await put(code, { sdgLinks: links });
    expect(await put(code, sdg)).toMatchObject({ status: 412, body: { code: 'precondition-missing' } });
    const answer = await put(code, sdg, '"1"');
    expect(answer).toMatchObject({ status: 200, etag: '"2"' });
    expect(answer.body).toMatchObject({ sdgLinks: after, sdgTargets: after.map(({ target }) => target) });
  });

  test('is not changed by two lists that contradict each other, even where one of them is what it has', async () => {
    await put('contrary', { sdgLinks: links });
    const contrary = await put('contrary', { sdgTargets: ['4.4', '5.5'], sdgLinks: [skills] }, '"1"');
    expect(contrary).toMatchObject({
      status: 422,
      body: { code: 'sdg-targets-differ', errors: [{ path: 'sdgLinks' }] },
    });
    const alike = await put('contrary', { sdgTargets: ['4.4', '5.5'], sdgLinks: [...links, link('9.c', 'primary')] });
    expect(alike).toMatchObject({ status: 422, body: { code: 'sdg-targets-differ' } });
    expect((await coordinator.get(at('contrary'))).etag).toBe('"1"');
  });

  test('says in the audit what they were', async () => {
    await put('traced', { sdgLinks: [skills] });
    await put('traced', { sdgLinks: [equality] }, '"1"');
    const [entry] = await api.dataSource.query<{ detail: unknown }[]>(
      `SELECT detail FROM audit_entries WHERE subject = 'indicator:p/traced' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.detail).toMatchObject({ before: { sdgLinks: [skills] }, after: { sdgLinks: [equality] } });
  });
});

test('an indicator that has a code from before the codes were checked can still be changed', async () => {
  await put('old', { sdgTargets: ['4.4'] });
  await api.dataSource.query(
    `UPDATE indicator_sdg_targets SET target = '4.99'
      WHERE indicator_id = (SELECT id FROM indicators WHERE code = 'old')`,
  );
  expect(await put('old', { unit: 'persons' }, '"1"')).toMatchObject({ status: 200, body: { sdgTargets: ['4.99'] } });
});
