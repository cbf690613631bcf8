import type { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiWriter } from './api-writer';
import { ProblemError } from './problem-error';
import { readApi } from './read-api';
import { SessionStore } from './session-store';
import { startPlatform } from './specs/started-platform';

const problem = (code: string, status: number): [object, object] => [
  { type: 'about:blank', title: '', status, code, detail: '', errors: [] },
  { status, statusText: code },
];

const refusalOf = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ProblemError ? error.problem.code : error;
};

const signedIn = async (api: HttpTestingController): Promise<SessionStore> => {
  const session = TestBed.inject(SessionStore);
  const signIn = session.signIn({ email: 'a@b.example', password: 'x' });
  api
    .expectOne('/api/session')
    .flush({ user: { email: 'a@b.example', name: 'A B', role: 'coordinator', language: 'fr' } });
  await signIn;
  return session;
};

describe('writing', () => {
  afterEach(() => jest.useRealTimers());

  test('answers the body with its ETag and status', async () => {
    const api = await startPlatform('en');
    const writing = TestBed.inject(ApiWriter).put('projects/ccme/x', { value: 7 }, { ifMatch: '"3"' });
    const request = api.expectOne('/api/projects/ccme/x');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush({ value: 7 }, { headers: { ETag: '"4"' } });
    await expect(writing).resolves.toEqual({ body: { value: 7 }, etag: '"4"', status: 200 });
  });

  test('a PUT that met no network is sent again, and says so meanwhile', async () => {
    const api = await startPlatform('en');
    jest.useFakeTimers();
    const writer = TestBed.inject(ApiWriter);
    const writing = writer.put('x', {});
    api.expectOne('/api/x').error(new ProgressEvent('error'));
    await jest.advanceTimersByTimeAsync(100);
    expect(writer.retrying()).toBe(true);
    await jest.advanceTimersByTimeAsync(500);
    expect(writer.retrying()).toBe(false);
    api.expectOne('/api/x').flush({});
    await expect(writing).resolves.toMatchObject({ status: 200 });
  });

  test('a PUT gives up after five tries', async () => {
    const api = await startPlatform('en');
    jest.useFakeTimers();
    const writing = refusalOf(TestBed.inject(ApiWriter).put('x', {}));
    for (const wait of [500, 1_500, 4_000, 9_000, 0]) {
      api.expectOne('/api/x').error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(wait);
    }
    expect(await writing).toBe('unavailable');
  });

  test('a POST is sent once', async () => {
    const api = await startPlatform('en');
    const step = refusalOf(TestBed.inject(ApiWriter).post('x/approve'));
    api.expectOne('/api/x/approve').error(new ProgressEvent('error'));
    expect(await step).toBe('unavailable');
  });

  test('a refusal is not tried again', async () => {
    const api = await startPlatform('en');
    const writing = refusalOf(TestBed.inject(ApiWriter).put('x', {}));
    api.expectOne('/api/x').flush(...problem('stale', 412));
    expect(await writing).toBe('stale');
  });
});

describe('the session', () => {
  test('wrong credentials are an answer, not a loss', async () => {
    const api = await startPlatform('en');
    const session = TestBed.inject(SessionStore);
    const refusal = refusalOf(session.signIn({ email: 'a@b.example', password: 'x' }));
    api.expectOne('/api/session').flush(...problem('wrong-credentials', 401));
    expect(await refusal).toBe('wrong-credentials');
    expect(session.state()).toBe('unknown');
  });

  test('a 401 on any other call loses it, and the person may no longer do anything until they are back', async () => {
    const api = await startPlatform('en');
    const session = await signedIn(api);
    expect(session.can('log-value')).toBe(true);
    const writing = refusalOf(TestBed.inject(ApiWriter).put('x', {}));
    api.expectOne('/api/x').flush(...problem('not-signed-in', 401));
    expect(await writing).toBe('not-signed-in');
    expect(session.state()).toBe('lost');
    expect(session.user()?.email).toBe('a@b.example');
  });

  test('the seconds to wait come with the refusal', async () => {
    const api = await startPlatform('en');
    const signIn = TestBed.inject(SessionStore).signIn({ email: 'a@b.example', password: 'x' });
    const [body, answer] = problem('too-many-attempts', 429);
    api.expectOne('/api/session').flush(body, { ...answer, headers: { 'Retry-After': '12' } });
    await expect(signIn).rejects.toMatchObject({ problem: { errors: [{ params: { seconds: 12 } }] } });
  });

  test('a session that is already gone counts as signed out', async () => {
    const api = await startPlatform('en');
    const session = await signedIn(api);
    const signOut = session.signOut();
    api.expectOne('/api/session').flush(...problem('not-signed-in', 401));
    await signOut;
    expect([session.state(), session.user()]).toEqual(['signed-out', null]);
  });
});

describe('reading', () => {
  test('waits for its path, then follows it', async () => {
    const api = await startPlatform('en');
    const path = signal<string | undefined>(undefined);
    const read = TestBed.runInInjectionContext(() => readApi<{ n: number }>(path));
    TestBed.tick();
    api.expectNone(() => true);
    path.set('projects');
    TestBed.tick();
    api.expectOne('/api/projects').flush({ n: 1 }, { headers: { ETag: '"1"' } });
    await new Promise((resolve) => setTimeout(resolve));
    expect([read.value(), read.etag(), read.problem()]).toEqual([{ n: 1 }, '"1"', null]);
  });

  test('a failure is a problem, and no value', async () => {
    const api = await startPlatform('en');
    const read = TestBed.runInInjectionContext(() => readApi(() => 'projects/none'));
    TestBed.tick();
    api.expectOne('/api/projects/none').flush(...problem('not-found', 404));
    await new Promise((resolve) => setTimeout(resolve));
    expect([read.value(), read.problem()?.code]).toEqual([undefined, 'not-found']);
  });

  test('what failed for want of a session is asked anew once somebody is back', async () => {
    const api = await startPlatform('en');
    await signedIn(api);
    const read = TestBed.runInInjectionContext(() => readApi<string>(() => 'x'));
    TestBed.tick();
    api.expectOne('/api/x').flush(...problem('not-signed-in', 401));
    await new Promise((resolve) => setTimeout(resolve));
    expect(read.problem()?.code).toBe('not-signed-in');
    await signedIn(api);
    TestBed.tick();
    api.expectOne('/api/x').flush('here');
    await new Promise((resolve) => setTimeout(resolve));
    expect(read.value()).toBe('here');
  });
});
