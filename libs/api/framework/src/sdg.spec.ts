import type { ProblemBody, SdgReference } from '@mizan/contract';
import { roles } from '@mizan/domain';
import { startApi, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';

let api: TestApi;
beforeAll(async () => (api = await startApi([FrameworkModule])));
afterAll(() => api.stop());

test('the goals are answered with their targets, in three languages', async () => {
  const { status, body, headers } = await (await api.as('donor')).get<SdgReference>('sdg');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(body.goals).toHaveLength(17);
  expect(body.goals.flatMap(({ targets }) => targets)).toHaveLength(169);
  const education = body.goals[3];
  expect(education).toMatchObject({
    number: 4,
    officialText: expect.stringContaining('https://sdgs.un.org/') as string,
  });
  expect(education?.targets.find(({ code }) => code === '4.4')).toEqual({
    code: '4.4',
    label: {
      en: 'Job skills for youth and adults',
      fr: 'Compétences pour l’emploi des jeunes et des adultes',
      ar: 'مهارات العمل للشباب والكبار',
    },
    globalIndicators: ['4.4.1'],
  });
});

test('who has them already is answered 304 without them', async () => {
  const donor = await api.as('donor');
  const { etag } = await donor.get('sdg');
  const again = (tag: string) => donor.get('sdg', { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } });
  expect(await again(etag!)).toMatchObject({ status: 304, body: '', etag });
  expect(await again('"other"')).toMatchObject({ status: 200, etag });
});

test.each(roles.map((role) => [role]))('a %s may read them', async (role) => {
  expect((await (await api.as(role)).get('sdg')).status).toBe(200);
});

test('nobody may without a session, whatever they have kept', async () => {
  const { etag } = await (await api.as('donor')).get('sdg');
  const answer = await api.anonymous.get<ProblemBody>('sdg', { headers: { 'if-none-match': etag! } });
  expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});
