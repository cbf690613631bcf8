import { TestBed } from '@angular/core/testing';
import type { ProblemBody, ProblemCode, Value, ValueDraft } from '@mizan/contract';
import { ApiWriter, ProblemError, type Written } from '@mizan/web/platform';
import { DeliverEntry, type Deliverable } from './deliver-entry';
import { FileQueue } from './evidence/file-queue';
import type { Readiness } from './evidence/standing';

const seven: ValueDraft = { measuredOn: '2026-03-12', value: 7 };
const eight: ValueDraft = { measuredOn: '2026-03-12', value: 8 };
const nine: ValueDraft = { measuredOn: '2026-03-12', value: 9 };

function problem(status: number, code: ProblemCode): ProblemError {
  const body: ProblemBody = { type: '', title: '', status, code, detail: '', errors: [] };
  return new ProblemError(body);
}

/** The API's promise in small: what it holds, under which version, and which answers get lost after they took effect. */
class SmallApi {
  held: { draft: ValueDraft; version: number; status: Value['status'] } | null = null;
  lose: ('put' | 'submit')[] = [];
  unreachable = false;
  problem: ProblemError | null = null;
  readonly evidence = new Set<string>();
  readonly calls: string[] = [];

  async get(): Promise<Written<Value>> {
    await Promise.resolve();
    this.calls.push('get');
    if (this.held === null) throw problem(404, 'not-found');
    return this.answer();
  }

  async put(_path: string, draft: ValueDraft, { ifMatch }: { ifMatch?: string | null } = {}): Promise<Written<Value>> {
    await Promise.resolve();
    this.calls.push(`put ${draft.value} ${ifMatch ?? 'new'}`);
    this.check();
    if (this.held === null) {
      if (ifMatch) throw problem(412, 'stale');
      this.held = { draft, version: 1, status: 'draft' };
    } else if (JSON.stringify(this.held.draft) !== JSON.stringify(draft)) {
      if (ifMatch !== `"${this.held.version}"`) throw problem(412, ifMatch ? 'stale' : 'precondition-missing');
      if (this.held.status === 'submitted') throw problem(409, 'not-editable');
      this.held = { ...this.held, draft, version: this.held.version + 1 };
    }
    return this.deliverOrLose('put');
  }

  async post(_path: string, _body: unknown, { ifMatch }: { ifMatch?: string | null } = {}): Promise<Written<Value>> {
    await Promise.resolve();
    this.calls.push('submit');
    this.check();
    if (this.held === null) throw problem(404, 'not-found');
    if (ifMatch && ifMatch !== `"${this.held.version}"`) throw problem(412, 'stale');
    if (this.held.status === 'submitted') throw problem(409, 'step-not-allowed');
    this.held = { ...this.held, status: 'submitted', version: this.held.version + 1 };
    return this.deliverOrLose('submit');
  }

  async delete(path: string): Promise<void> {
    await Promise.resolve();
    this.calls.push(`delete ${path.split('/').at(-1)}`);
    this.check();
    if (!this.evidence.delete(path.split('/').at(-1)!)) throw problem(404, 'not-found');
  }

  private check(): void {
    if (this.unreachable) throw problem(0, 'unavailable');
    if (this.problem) throw this.problem;
  }

  private deliverOrLose(what: 'put' | 'submit'): Written<Value> {
    if (this.lose[0] !== what) return this.answer();
    this.lose.shift();
    throw problem(0, 'unavailable');
  }

  private answer(): Written<Value> {
    const { draft, version, status } = this.held!;
    const body = {
      id: '3f0c',
      ...draft,
      numerator: null,
      denominator: null,
      text: null,
      comment: null,
      cells: [],
      evidence: [...this.evidence].map((id) => ({ id })),
      status,
      version,
    } as unknown as Value;
    return { body, etag: `"${version}"`, status: 200 };
  }
}

function setUp(files: Readiness = 'up') {
  const api = new SmallApi();
  const deliver = (value: string) => {
    api.calls.push(`files of ${value}`);
    return Promise.resolve(files);
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: ApiWriter, useValue: api },
      { provide: FileQueue, useValue: { deliver } },
    ],
  });
  return { api, deliver: TestBed.inject(DeliverEntry) };
}

const entry = (draft: ValueDraft, part: Partial<Deliverable> = {}, step: 'save' | 'submit' = 'save'): Deliverable => ({
  id: '3f0c',
  project: 'ccme',
  indicator: 'OP3-1',
  etag: null,
  sent: [],
  wanted: { step, draft },
  ...part,
});

test('a new draft is stored', async () => {
  const { api, deliver } = setUp();
  expect(await deliver.run(entry(seven))).toMatchObject({
    kind: 'stored',
    etag: '"1"',
    value: { status: 'draft', value: 7 },
  });
  expect(api.calls).toEqual(['put 7 new', 'files of 3f0c']);
});

test('a submission writes first, then sends the files, then submits', async () => {
  const { api, deliver } = setUp();
  expect(await deliver.run(entry(seven, {}, 'submit'))).toMatchObject({
    kind: 'stored',
    value: { status: 'submitted' },
  });
  expect(api.calls).toEqual(['put 7 new', 'files of 3f0c', 'submit']);
});

test.each<[string, Readiness, object]>([
  ['without the network it waits, and is submitted later', 'unreachable', { kind: 'unreachable' }],
  ['without a session it waits, and is submitted later', 'signed-out', { kind: 'signed-out' }],
  ['a file that is refused or stopped leaves the draft saved and held back', 'held', { kind: 'stored', held: true }],
])('a submission whose files are not all up is none: %s', async (_, files, delivery) => {
  const { api, deliver } = setUp(files);
  expect(await deliver.run(entry(seven, {}, 'submit'))).toMatchObject(delivery);
  expect(api.held?.status).toBe('draft');
  expect(api.calls).not.toContain('submit');
});

test('a save does not wait for its files', async () => {
  const { deliver } = setUp('unreachable');
  expect(await deliver.run(entry(seven))).toMatchObject({ kind: 'stored', held: false });
});

describe('evidence that the person took away', () => {
  test('goes before the value is submitted, and is in no answer', async () => {
    const { api, deliver } = setUp();
    api.evidence.add('a').add('b');
    expect(await deliver.run(entry(seven, { removes: ['a'] }))).toMatchObject({ value: { evidence: [{ id: 'b' }] } });
    await deliver.run(entry(seven, { removes: ['b'] }, 'submit'));
    expect(api.evidence.size).toBe(0);
    expect(api.calls.indexOf('delete b')).toBeLessThan(api.calls.indexOf('submit'));
  });

  test('and is gone already is no matter', async () => {
    const { deliver } = setUp();
    expect(await deliver.run(entry(seven, { removes: ['a'] }, 'submit'))).toMatchObject({
      kind: 'stored',
      value: { status: 'submitted' },
    });
  });
});

test('without the network it waits', async () => {
  const { api, deliver } = setUp();
  api.unreachable = true;
  expect(await deliver.run(entry(seven))).toEqual({ kind: 'unreachable' });
});

test.each<[string, number, ProblemCode, string]>([
  ['the session is over', 401, 'not-signed-in', 'signed-out'],
  ['too many requests', 429, 'too-many-requests', 'unreachable'],
  ['a rule refuses it', 422, 'sum-mismatch', 'refused'],
])('%s', async (_, status, code, kind) => {
  const { api, deliver } = setUp();
  api.problem = problem(status, code);
  expect((await deliver.run(entry(seven))).kind).toBe(kind);
});

describe('an answer is lost on the way', () => {
  test('of a first save: sent again it is the same', async () => {
    const { api, deliver } = setUp();
    api.lose = ['put'];
    expect(await deliver.run(entry(seven))).toEqual({ kind: 'unreachable' });
    expect(await deliver.run(entry(seven, { sent: [seven] }))).toMatchObject({ kind: 'stored', etag: '"1"' });
  });

  test('of a first save, changed before it is sent again: the own version is recognised and replaced', async () => {
    const { api, deliver } = setUp();
    api.lose = ['put'];
    await deliver.run(entry(seven));
    expect(await deliver.run(entry(eight, { sent: [seven] }))).toMatchObject({
      kind: 'stored',
      etag: '"2"',
      value: { value: 8 },
    });
    expect(api.calls).toEqual(['put 7 new', 'put 8 new', 'get', 'put 8 "1"', 'files of 3f0c']);
  });

  test('of the first of several: the one that arrived is recognised among all that were sent', async () => {
    const { api, deliver } = setUp();
    api.lose = ['put'];
    await deliver.run(entry(seven));
    expect(await deliver.run(entry(nine, { sent: [seven, eight] }))).toMatchObject({
      kind: 'stored',
      value: { value: 9 },
    });
  });

  test('of a submission: it is not submitted twice', async () => {
    const { api, deliver } = setUp();
    api.lose = ['submit'];
    expect(await deliver.run(entry(seven, {}, 'submit'))).toEqual({ kind: 'unreachable' });
    expect(await deliver.run(entry(seven, { sent: [seven] }, 'submit'))).toMatchObject({
      kind: 'stored',
      value: { status: 'submitted' },
    });
    expect(api.calls.filter((call) => call === 'submit')).toHaveLength(1);
  });
});

describe('somebody else was there', () => {
  test('another version is never overwritten unseen', async () => {
    const { api, deliver } = setUp();
    api.held = { draft: eight, version: 4, status: 'draft' };
    expect(await deliver.run(entry(seven, { etag: '"3"' }))).toMatchObject({
      kind: 'conflict',
      etag: '"4"',
      theirs: { value: 8 },
    });
    expect(api.held.draft).toEqual(eight);
  });

  test('the same figures are no conflict', async () => {
    const { api, deliver } = setUp();
    api.held = { draft: seven, version: 4, status: 'draft' };
    expect(await deliver.run(entry({ ...seven, comment: null }, { etag: '"3"' }))).toMatchObject({
      kind: 'stored',
      etag: '"4"',
    });
  });

  test('a value submitted meanwhile is closed', async () => {
    const { api, deliver } = setUp();
    api.held = { draft: eight, version: 4, status: 'submitted' };
    expect(await deliver.run(entry(seven, { etag: '"3"' }))).toMatchObject({
      kind: 'closed',
      theirs: { status: 'submitted' },
    });
  });

  test('a draft deleted meanwhile is written anew', async () => {
    const { api, deliver } = setUp();
    expect(await deliver.run(entry(seven, { etag: '"3"' }))).toMatchObject({ kind: 'stored', etag: '"1"' });
    expect(api.calls).toEqual(['put 7 "3"', 'get', 'put 7 new', 'files of 3f0c']);
  });
});
