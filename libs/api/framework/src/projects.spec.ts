import type { Framework, Page, ProjectSummary } from '@mizan/contract';
import { roles } from '@mizan/domain';
import { insertProject, startApi, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';

let api: TestApi;
beforeAll(async () => {
  api = await startApi([FrameworkModule]);
  for (const code of ['c', 'a', 'b']) {
    await insertProject(api.dataSource.manager, { code, indicators: [{ code: 'I1', disaggregation: ['sex'] }] });
  }
});
afterAll(() => api.stop());

const list = async (query = '') => (await api.as('donor')).get<Page<ProjectSummary>>(`projects${query}`);

describe('the list of projects', () => {
  test('is in the order of their codes', async () => {
    const { status, body } = await list();
    expect(status).toBe(200);
    expect(body.items.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect(body.items[0]).toEqual({
      code: 'a',
      title: { en: 'A small project' },
      startsOn: '2025-11-01',
      startsOnStanding: 'confirmed',
      endsOn: '2027-04-30',
      languages: ['en'],
      partners: [],
      demonstration: false,
    });
    expect(body.nextCursor).toBeNull();
  });

  test('goes on where the page before ended', async () => {
    const first = await list('?limit=2');
    expect(first.body.items.map(({ code }) => code)).toEqual(['a', 'b']);
    const second = await list(`?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ code }) => code)).toEqual(['c']);
    expect(second.body.nextCursor).toBeNull();
    expect((await list('?limit=3')).body.nextCursor).toBeNull();
  });

  test.each([
    '?limit=0',
    '?limit=501',
    '?limit=many',
    '?limit=1.5',
    '?limit=1&limit=2',
    '?page=2',
    '?cursor=a&cursor=b',
    '?cursor=AA',
  ])('with %s is refused', async (query) => expect((await list(query)).status).toBe(400));
});

describe('who may read', () => {
  const addresses = ['projects', 'projects/a', 'projects/a/framework', 'projects/a/indicators/I1'];
  test.each(roles.flatMap((role) => addresses.map((address) => [role, address] as const)))(
    'a %s: %s',
    async (role, address) => {
      expect((await (await api.as(role)).get(address)).status).toBe(200);
    },
  );

  test.each(addresses)('nobody without a session: %s', async (address) => {
    expect((await api.anonymous.get(address)).status).toBe(401);
  });
});

describe('what is not there', () => {
  test.each(['projects/x', 'projects/x/framework', 'projects/a/indicators/I2', 'projects/x/indicators/I1'])(
    '%s',
    async (address) =>
      expect(await (await api.as('donor')).get(address)).toMatchObject({ status: 404, body: { code: 'not-found' } }),
  );

  test.each(['projects/%00', 'projects/a%00/framework', 'projects/a/indicators/%00', 'projects/%E0%A4%A'])(
    '%s is no failure',
    async (address) => expect([400, 404]).toContain((await (await api.as('donor')).get(address)).status),
  );
});

describe('the framework', () => {
  test('holds results, activities, axes, periods and indicators by their codes', async () => {
    const { body } = await (await api.as('donor')).get<Framework>('projects/b/framework');
    expect(body.results.map(({ code }) => code)).toEqual(['IMP', 'OC', 'OP']);
    expect(body.activities.map(({ code }) => code)).toEqual(['A1']);
    expect(body.axes.map(({ code }) => code)).toEqual(['sex', 'age', 'country']);
    expect(body.periods.map(({ code }) => code)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']);
    expect(body.indicators).toMatchObject([{ code: 'I1', result: 'OP', activity: 'A1', disaggregation: ['sex'] }]);
  });

  test.each(['2026-02-30', 'today', '', '2026-01-01&asOf=2026-02-01', '0000-01-01'])(
    'as of «%s» is refused',
    async (asOf) => {
      const answer = await (await api.as('donor')).get(`projects/b/framework?asOf=${asOf}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-field', errors: [{ path: 'asOf' }] } });
    },
  );

  test.each(['0001-01-01', '9999-12-31'])('as of %s is no failure', async (asOf) => {
    expect((await (await api.as('donor')).get(`projects/b/framework?asOf=${asOf}`)).status).toBe(200);
  });
});
