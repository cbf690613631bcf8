import { startApi, type TestApi } from '@mizan/testing';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { Asker, Needs, Open, type SignedIn } from './index';

class CountDto {
  @IsInt() count: number;
}

@Controller('try')
class TryController {
  @Open()
  @Get('open')
  open() {
    return { ok: true };
  }

  @Get('undeclared')
  undeclared() {
    return { secret: true };
  }

  @Needs('issue-report')
  @Get('issue')
  issue(@Asker() asker: SignedIn) {
    return { role: asker.role };
  }

  @Open()
  @Post('count')
  count(@Body() { count }: CountDto) {
    return { count };
  }

  @Open()
  @Get('broken')
  broken() {
    throw new TypeError('our own mistake, with the secret 4711');
  }
}

@Module({ controllers: [TryController] })
class TryModule {}

let api: TestApi;
beforeAll(async () => (api = await startApi([TryModule])));
afterAll(() => api.stop());

describe('who may pass', () => {
  test('a route for anybody serves somebody without a session', async () => {
    expect(await api.anonymous.get('try/open')).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('a route that says nothing serves nobody, the admin neither', async () => {
    expect(await api.anonymous.get('try/undeclared')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    const admin = await api.as('admin');
    expect(await admin.get('try/undeclared')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test.each([
    ['manager', 200],
    ['admin', 200],
    ['coordinator', 403],
    ['donor', 403],
  ] as const)('the %s asking for what only those who issue reports may: %i', async (role, status) => {
    const person = await api.as(role);
    expect((await person.get('try/issue')).status).toBe(status);
  });

  test('a token that was never given out opens nothing', async () => {
    const answer = await api.anonymous.get('try/issue', { headers: { cookie: 'mizan_session=made-up' } });
    expect(answer.status).toBe(401);
  });

  test('a session that is over opens nothing', async () => {
    const manager = await api.as('manager', 'late');
    await api.dataSource.query(`UPDATE sessions SET expires_at = now() - interval '1 second'
      WHERE person_id = (SELECT id FROM people WHERE name = 'late')`);
    expect((await manager.get('try/issue')).status).toBe(401);
  });
});

describe('a write from another origin', () => {
  test.each([
    ['a program without either header', {}, 201],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 201],
    ['an address typed in', { 'sec-fetch-site': 'none' }, 201],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another host of our site', { 'sec-fetch-site': 'same-site' }, 403],
    ['an old browser on another site', { origin: 'https://elsewhere.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await api.anonymous.post('try/count', { count: 1 }, { headers })).status).toBe(status);
  });

  test('an old browser on our own page is served', async () => {
    const answer = await api.anonymous.post('try/count', { count: 1 }, { headers: { origin: api.url } });
    expect(answer.status).toBe(201);
  });
});

describe('what can not be served is said as a problem', () => {
  test.each([
    ['no JSON', '{"count": ', 400, 'unreadable'],
    ['a field of another type', '{"count": "1"}', 400, 'invalid-field'],
    ['an unknown field', '{"count": 1, "more": 2}', 400, 'unknown-field'],
    ['an array', '[1]', 400, 'invalid-field'],
    ['lists within lists without end', '['.repeat(200_000) + ']'.repeat(200_000), 400, 'unreadable'],
    ['objects within objects without end', '{"count":'.repeat(99_999) + '1' + '}'.repeat(99_999), 400, 'unreadable'],
    ['a zero byte', String.raw`{"count": "a\u0000b"}`, 400, 'invalid-field'],
    ['half a character', String.raw`{"count": "\ud800"}`, 400, 'invalid-field'],
    ['half a character in a name', String.raw`{"\udc00": 1}`, 400, 'invalid-field'],
    ['a body beyond the limit', JSON.stringify({ count: 'x'.repeat(1_100_000) }), 413, 'too-large'],
  ])('%s', async (_, body, status, code) => {
    const answer = await api.anonymous.post<{ code: string; status: number }>('try/count', body);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  });

  test('an address that is not there', async () => {
    expect(await api.anonymous.get('nowhere')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
