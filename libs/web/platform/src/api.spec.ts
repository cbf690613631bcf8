import { personHeader } from '@mizan/contract';
import { HttpEventType, type HttpUploadProgressEvent } from '@angular/common/http';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiWriter } from './api-writer';
import { ProblemError } from './problem-error';
import { KeptAnswers } from './kept-answers';
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
    .flush({ user: { id: 'amina', email: 'a@b.example', name: 'A B', role: 'coordinator', language: 'fr' } });
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

  describe('an upload', () => {
    const form = (): FormData => new FormData();
    const progressOf = (loaded: number, total: number) =>
      ({ type: HttpEventType.UploadProgress, loaded, total }) as HttpUploadProgressEvent;

    test('says how much has left, and answers as a PUT does', async () => {
      const api = await startPlatform('en');
      const shares: number[] = [];
      const uploading = TestBed.inject(ApiWriter).upload('x/evidence/1', form(), {
        signal: new AbortController().signal,
        progress: (share) => shares.push(share),
      });
      const sent = api.expectOne('/api/x/evidence/1');
      expect([sent.request.method, sent.request.body]).toEqual(['PUT', expect.any(FormData)]);
      sent.event(progressOf(5, 20));
      sent.event(progressOf(20, 20));
      sent.flush({ id: '1' }, { status: 201, statusText: 'Created' });
      await expect(uploading).resolves.toMatchObject({ body: { id: '1' }, status: 201 });
      expect(shares).toEqual([0, 0.25, 1]);
    });

    test('that met no network is sent again from its beginning', async () => {
      const api = await startPlatform('en');
      jest.useFakeTimers();
      const shares: number[] = [];
      const { signal } = new AbortController();
      const uploading = TestBed.inject(ApiWriter).upload('x', form(), { signal, progress: (at) => shares.push(at) });
      const first = api.expectOne('/api/x');
      first.event(progressOf(15, 20));
      first.error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(600);
      api.expectOne('/api/x').flush({ id: '1' });
      await expect(uploading).resolves.toMatchObject({ body: { id: '1' } });
      expect(shares).toEqual([0, 0.75, 0]);
    });

    test.each([
      ['while it is on its way', 0],
      ['while it waits for the network', 100],
    ])('ends when it is stopped %s', async (_, wait) => {
      const api = await startPlatform('en');
      jest.useFakeTimers();
      const stop = new AbortController();
      const writer = TestBed.inject(ApiWriter);
      const uploading = refusalOf(writer.upload('x', form(), { signal: stop.signal, progress: () => undefined }));
      const sent = api.expectOne('/api/x');
      if (wait > 0) sent.error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(wait);
      stop.abort(new Error('stopped'));
      expect(await uploading).toEqual(new Error('stopped'));
      expect(sent.cancelled || wait > 0).toBe(true);
      await jest.advanceTimersByTimeAsync(20_000);
      api.expectNone('/api/x');
      expect(writer.retrying()).toBe(false);
    });
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

  test('every write says whose it is, and one that met somebody else’s session loses it', async () => {
    const api = await startPlatform('en');
    const session = await signedIn(api);
    const writing = refusalOf(TestBed.inject(ApiWriter).put('x', {}));
    const call = api.expectOne('/api/x');
    expect(call.request.headers.get(personHeader)).toBe('amina');
    call.flush(...problem('other-person', 401));
    expect(await writing).toBe('other-person');
    expect([session.state(), session.lostToAnother()]).toEqual(['lost', true]);
  });

  test('a read says nothing, so that it can use what the page asked for at once', async () => {
    const api = await startPlatform('en');
    await signedIn(api);
    TestBed.runInInjectionContext(() => readApi(() => 'x'));
    TestBed.tick();
    expect(api.expectOne('/api/x').request.headers.has(personHeader)).toBe(false);
  });

  test.each([
    ['somebody else', 'karim', 'lost'],
    ['the same person', 'amina', 'signed-in'],
  ])('%s who signs in by another tab', async (_, person, state) => {
    const api = await startPlatform('en');
    const session = await signedIn(api);
    expect(localStorage.getItem('mizan.session')).toBe('amina');
    window.dispatchEvent(new StorageEvent('storage', { key: 'mizan.session', newValue: person }));
    expect([session.state(), session.lostToAnother()]).toEqual([state, state === 'lost']);
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

  test('while the API can not be reached, what it answered last stands, and is said to be old', async () => {
    const api = await startPlatform('en');
    await signedIn(api);
    const answers = TestBed.inject(KeptAnswers);
    const read = TestBed.runInInjectionContext(() => readApi<{ n: number }>(() => 'x'));
    const settle = () => new Promise((resolve) => setTimeout(resolve));
    const answer = async (give: (call: TestRequest) => void) => {
      TestBed.tick();
      give(api.expectOne('/api/x'));
      await settle();
      TestBed.tick();
    };
    await answer((call) => call.flush({ n: 1 }, { headers: { ETag: '"1"' } }));
    expect(answers.oldest()).toBeNull();
    read.reload();
    await answer((call) => call.error(new ProgressEvent('error')));
    expect([read.value(), read.etag(), read.problem()]).toEqual([{ n: 1 }, '"1"', null]);
    expect(answers.oldest()).toEqual(expect.any(String));
    answers.retry();
    TestBed.tick();
    expect([read.value(), read.isLoading()]).toEqual([{ n: 1 }, true]);
    await answer((call) => call.flush({ n: 2 }));
    expect([read.value(), answers.oldest()]).toEqual([{ n: 2 }, null]);
    read.reload();
    await answer((call) => call.flush(...problem('not-found', 404)));
    expect([read.value(), read.problem()?.code, answers.oldest()]).toEqual([undefined, 'not-found', null]);
  });

  describe('a page gone back to', () => {
    const settle = () => new Promise((resolve) => setTimeout(resolve));
    const open = (meanwhile = true) => {
      const read = TestBed.runInInjectionContext(() => readApi<{ n: number }>(() => 'x', { meanwhile }));
      TestBed.tick();
      return read;
    };
    const visited = async () => {
      const api = await startPlatform('en');
      await signedIn(api);
      await settle();
      open();
      api.expectOne('/api/x').flush({ n: 1 }, { headers: { ETag: '"1"' } });
      await settle();
      TestBed.tick();
      return api;
    };
    afterEach(() => jest.useRealTimers());

    test('has the last answer while it is asked anew, and then the new one', async () => {
      const api = await visited();
      const read = open();
      expect([read.value(), read.etag(), read.isLoading()]).toEqual([{ n: 1 }, '"1"', true]);
      expect(TestBed.inject(KeptAnswers).oldest()).toBeNull();
      api.expectOne('/api/x').flush({ n: 2 });
      await settle();
      expect(read.value()).toEqual({ n: 2 });
    });

    test('draws nothing anew where the answer is the same', async () => {
      const api = await visited();
      const read = open();
      const last = read.value();
      api.expectOne('/api/x').flush({ n: 1 });
      await settle();
      expect([read.value() === last, read.isLoading()]).toEqual([true, false]);
    });

    test('drops the last answer where the new one is a refusal', async () => {
      const api = await visited();
      const read = open();
      api.expectOne('/api/x').flush(...problem('not-found', 404));
      await settle();
      expect([read.value(), read.problem()?.code]).toEqual([undefined, 'not-found']);
    });

    test.each<[string, (api: HttpTestingController) => void | Promise<void>]>([
      [
        'something was written since',
        (api) => {
          void TestBed.inject(ApiWriter).put('y', {});
          api.expectOne('/api/y').flush({});
        },
      ],
      [
        'a write was lost on its way',
        (api) => {
          void refusalOf(TestBed.inject(ApiWriter).post('y'));
          api.expectOne('/api/y').error(new ProgressEvent('error'));
        },
      ],
      [
        'a minute has passed',
        () => {
          jest.useFakeTimers({ now: Date.now() + 60_001, doNotFake: ['setTimeout', 'queueMicrotask'] });
        },
      ],
      [
        'somebody else has signed in',
        async (api) => {
          const signIn = TestBed.inject(SessionStore).signIn({ email: 'b@b.example', password: 'x' });
          api
            .expectOne('/api/session')
            .flush({ user: { id: 'brahim', email: 'b@b.example', name: 'B', role: 'donor', language: 'en' } });
          await signIn;
        },
      ],
    ])('has none where %s', async (_, happened) => {
      const api = await visited();
      await happened(api);
      expect(open().value()).toBeUndefined();
    });

    test('has none in a form', async () => {
      await visited();
      expect(open(false).value()).toBeUndefined();
    });
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
