import { randomUUID } from 'node:crypto';
import { paths, type ProblemBody } from '@mizan/contract';
import { startApi, type TestApi } from '@mizan/testing';
import { ReportsModule } from './index';

let api: TestApi;
beforeAll(async () => (api = await startApi([ReportsModule])));
afterAll(() => api.stop());

test('who tries many addresses without a session is asked to wait; who signed in is not', async () => {
  const tries = Array.from({ length: 150 }, (_, at) =>
    at % 2 === 0 ? paths.shared(randomUUID()) : paths.verify('ab'.repeat(32)),
  );
  const answers = await Promise.all(tries.map((path) => api.anonymous.get<ProblemBody>(path)));
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(120);
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed).toHaveLength(30);
  for (const { body, headers } of slowed) {
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await (await api.as('donor')).get(paths.reports('nowhere'))).status).toBe(404);
});
