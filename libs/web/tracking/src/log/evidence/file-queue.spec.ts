import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Evidence, ProblemCode } from '@mizan/contract';
import { ApiWriter, ProblemError, SessionStore, ThisTab, type UploadOptions, type Written } from '@mizan/web/platform';
import { FileQueue, type FileFor } from './file-queue';
import { KeptFiles, type ChosenFile } from './kept-files';
import { problem } from './refuse-file';

const seven: FileFor = { project: 'ccme', indicator: 'OP3-1', value: '3f0c', valueThere: true };
const list = () => new File(['%PDF-1.7'], 'liste.pdf');
const photo = () => new File(['JPEG'], 'photo.jpg');

// jsdom has no such method.
Object.defineProperty(Blob.prototype, 'arrayBuffer', { value: () => Promise.resolve(new ArrayBuffer(1)) });

/** A device in small. */
class Shelf {
  readonly kept = new Map<string, ChosenFile>();
  refuses = false;
  keep(chosen: ChosenFile): Promise<boolean> {
    if (!this.refuses) this.kept.set(chosen.id, chosen);
    return Promise.resolve(!this.refuses);
  }
  forget(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }
  copyOf(id: string): Promise<File | null> {
    return Promise.resolve(this.kept.get(id)?.file ?? null);
  }
  of(person: string): Promise<ChosenFile[]> {
    return Promise.resolve([...this.kept.values()].filter((chosen) => chosen.person === person));
  }
}

interface Arrival {
  path: string;
  name: string;
  title: string;
}

/** An API in small, which refuses with these codes in turn, then takes what comes. */
class SmallApi {
  readonly arrived: Arrival[] = [];
  tries = 0;
  answers: (ProblemCode | 'hangs')[] = [];
  async upload(path: string, form: FormData, { signal: ended, progress }: UploadOptions): Promise<Written<Evidence>> {
    this.tries += 1;
    progress(0.5);
    await Promise.resolve();
    const answer = this.answers.shift();
    if (answer === 'hangs') {
      await new Promise((_, reject) => ended.addEventListener('abort', () => reject(ended.reason as Error)));
    } else if (answer !== undefined) {
      throw new ProblemError(problem(answer, answer === 'not-signed-in' ? 401 : 422));
    }
    const title = form.get('title') as string;
    this.arrived.push({ path, name: (form.get('file') as File).name, title });
    return { body: { id: path.split('/').at(-1), title } as Evidence, etag: null, status: 201 };
  }
}

function setUp(others: string[] = [], device = new Shelf()) {
  const api = new SmallApi();
  const signedIn = signal(true);
  const user = signal<{ email: string } | null>({ email: 'coordinator@demo.example' });
  TestBed.configureTestingModule({
    providers: [
      { provide: ApiWriter, useValue: api },
      { provide: KeptFiles, useValue: device },
      { provide: ThisTab, useValue: { id: 'mine', others: () => Promise.resolve(new Set(others)) } },
      { provide: SessionStore, useValue: { user, signedIn } },
    ],
  });
  const queue = TestBed.inject(FileQueue);
  const kindsOf = (value = '3f0c') => queue.filesOf(value).map(({ standing }) => standing.kind);
  const idOf = (at = 0, value = '3f0c') => queue.filesOf(value)[at]!.chosen.id;
  return { api, device, queue, signedIn, user, kindsOf, idOf };
}

/** Until the queue has done what it can. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a file of a value that is there goes at once, and is not kept after', async () => {
  const { api, device, queue, kindsOf, idOf } = setUp();
  await queue.choose(seven, list(), 'Liste', null);
  expect(api.arrived).toEqual([
    { path: `projects/ccme/indicators/OP3-1/values/3f0c/evidence/${idOf()}`, name: 'liste.pdf', title: 'Liste' },
  ]);
  expect(kindsOf()).toEqual(['done']);
  expect(device.kept.size).toBe(0);
});

test('a file of a value that is not there waits on the device, and goes when the value is', async () => {
  const { api, device, queue, kindsOf } = setUp();
  await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  expect(api.tries).toBe(0);
  expect(kindsOf()).toEqual(['waiting']);
  expect(device.kept.size).toBe(1);
  expect(await queue.deliver('3f0c')).toBe('up');
  expect(kindsOf()).toEqual(['done']);
  expect(device.kept.size).toBe(0);
});

test('what is refused here is never sent and holds the value back', async () => {
  const { api, queue, device } = setUp();
  await queue.choose(seven, list(), 'Liste', problem('evidence-empty', 422));
  expect(await queue.deliver('3f0c')).toBe('held');
  expect(api.tries).toBe(0);
  expect(device.kept.size).toBe(0);
});

test('what is refused here keeps none of the others', async () => {
  const { queue, kindsOf } = setUp();
  const draft = { ...seven, valueThere: false };
  await queue.choose(draft, list(), 'Liste', problem('evidence-empty', 422));
  await queue.choose(draft, photo(), 'Photo', null);
  expect(await queue.deliver('3f0c')).toBe('held');
  expect(kindsOf()).toEqual(['refused', 'done']);
});

test('what the API refuses is shown with its reason, the next one goes all the same', async () => {
  const { api, queue, kindsOf, idOf } = setUp();
  api.answers = ['evidence-macros'];
  await Promise.all([queue.choose(seven, list(), 'Liste', null), queue.choose(seven, photo(), 'Photo', null)]);
  expect(kindsOf()).toEqual(['refused', 'done']);
  expect(await queue.deliver('3f0c')).toBe('held');
  expect(api.tries).toBe(2);
  queue.remove(idOf());
  expect(await queue.deliver('3f0c')).toBe('up');
});

test('a lost network stops those behind too; they go when it is back', async () => {
  const { api, device, queue, kindsOf } = setUp();
  TestBed.tick();
  await settled();
  api.answers = ['unavailable'];
  await Promise.all([queue.choose(seven, list(), 'Liste', null), queue.choose(seven, photo(), 'Photo', null)]);
  await settled();
  expect(api.tries).toBe(1);
  expect(kindsOf()).toEqual(['waiting', 'waiting']);
  expect(device.kept.size).toBe(2);
  dispatchEvent(new Event('online'));
  await settled();
  expect(kindsOf()).toEqual(['done', 'done']);
  expect(device.kept.size).toBe(0);
});

test('a submission learns that the network is gone', async () => {
  const { api, queue } = setUp();
  await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  api.answers = ['unavailable'];
  expect(await queue.deliver('3f0c')).toBe('unreachable');
  expect(await queue.deliver('3f0c')).toBe('up');
});

test('after the session ended files go once the person has signed in again', async () => {
  const { api, queue, signedIn, kindsOf } = setUp();
  api.answers = ['not-signed-in'];
  await queue.choose(seven, list(), 'Liste', null);
  expect(queue.filesOf('3f0c')[0]?.standing).toEqual({ kind: 'waiting', for: 'sign-in' });
  signedIn.set(false);
  TestBed.tick();
  signedIn.set(true);
  TestBed.tick();
  await settled();
  expect(kindsOf()).toEqual(['done']);
});

test('one that is stopped on its way holds the value back until it is tried again', async () => {
  const { api, queue, kindsOf, idOf } = setUp();
  api.answers = ['hangs'];
  void queue.choose(seven, list(), 'Liste', null);
  await settled();
  expect(kindsOf()).toEqual(['uploading']);
  queue.stop(idOf());
  await settled();
  expect(await queue.deliver('3f0c')).toBe('held');
  await queue.again(idOf());
  expect(kindsOf()).toEqual(['done']);
  expect(api.arrived).toHaveLength(1);
});

test('a new title reaches the API, before or after the file did', async () => {
  const { api, queue, idOf } = setUp();
  await queue.choose({ ...seven, valueThere: false }, list(), 'liste', null);
  await queue.retitle(idOf(), 'Liste de présence');
  await queue.deliver('3f0c');
  await queue.retitle(idOf(), 'Liste signée');
  await queue.retitle(idOf(), 'Liste signée');
  expect(api.arrived.map(({ title }) => title)).toEqual(['Liste de présence', 'Liste signée']);
  expect(new Set(api.arrived.map(({ path }) => path)).size).toBe(1);
});

test('one that was chosen while its value was on its way goes when that is known to be there', async () => {
  const { queue, kindsOf } = setUp();
  await queue.deliver('3f0c');
  await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  expect(kindsOf()).toEqual(['waiting']);
  await queue.open('3f0c', true);
  expect(kindsOf()).toEqual(['done']);
});

test('one that was taken out can be put back', async () => {
  const { device, queue, kindsOf, idOf } = setUp();
  await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  const putBack = queue.remove(idOf());
  await settled();
  expect([kindsOf(), device.kept.size]).toEqual([[], 0]);
  putBack();
  await settled();
  expect([kindsOf(), device.kept.size]).toEqual([['waiting'], 1]);
});

test('one that was taken out while the device was writing it is not left there', async () => {
  const { device, queue, idOf } = setUp();
  const keep = device.keep.bind(device);
  device.keep = (chosen) => settled().then(() => keep(chosen));
  const choosing = queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  queue.remove(idOf());
  await choosing;
  expect(device.kept.size).toBe(0);
});

describe('what a closed page left', () => {
  const left = async (part: Partial<ChosenFile> = {}) => {
    const { device, queue } = setUp();
    await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
    for (const [id, chosen] of device.kept) device.kept.set(id, { ...chosen, tab: 'other', ...part });
    TestBed.resetTestingModule();
    return device;
  };

  test('is shown again with its value', async () => {
    const { queue, kindsOf } = setUp([], await left());
    await queue.open('3f0c', false);
    expect(kindsOf()).toEqual(['waiting']);
  });

  test('goes by itself where its value is there', async () => {
    const { api, device } = setUp([], await left({ valueThere: true }));
    TestBed.tick();
    await settled();
    expect(api.arrived).toHaveLength(1);
    expect(device.kept.size).toBe(0);
  });

  test('and was refused is not tried by itself', async () => {
    const { api, queue, kindsOf } = setUp([], await left({ valueThere: true, held: problem('evidence-macros', 422) }));
    TestBed.tick();
    await queue.open('3f0c', false);
    await settled();
    expect([api.tries, kindsOf()]).toEqual([0, ['refused']]);
  });

  test('is another tab’s business while that is open', async () => {
    const { api, queue, kindsOf } = setUp(['other'], await left({ valueThere: true }));
    TestBed.tick();
    await queue.open('3f0c', false);
    await settled();
    expect([api.tries, kindsOf()]).toEqual([0, []]);
  });

  test('goes along all the same when the value is submitted from here: nothing is submitted without it', async () => {
    const { api, queue } = setUp(['other'], await left());
    expect(await queue.deliver('3f0c')).toBe('up');
    expect(api.arrived).toHaveLength(1);
  });

  test('is nothing to another person', async () => {
    const { api, queue, user, kindsOf } = setUp([], await left({ valueThere: true }));
    user.set({ email: 'coordinator2@demo.example' });
    TestBed.tick();
    await queue.open('3f0c', false);
    expect([api.tries, kindsOf()]).toEqual([0, []]);
  });
});

test('a device that keeps nothing is no reason not to send', async () => {
  const { device, queue, kindsOf } = setUp();
  device.refuses = true;
  await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  expect(queue.filesOf('3f0c')[0]?.isKept).toBe(false);
  await queue.deliver('3f0c');
  expect(kindsOf()).toEqual(['done']);
});

test('a file that was moved since is sent from the device’s copy; without one, the person is told', async () => {
  const { api, device, queue, kindsOf } = setUp();
  const moved = list();
  moved.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as unknown as Blob;
  await queue.choose({ ...seven, valueThere: false }, moved, 'Liste', null);
  for (const [id, chosen] of device.kept) device.kept.set(id, { ...chosen, file: list() });
  device.refuses = true;
  await queue.deliver('3f0c');
  expect(api.arrived).toHaveLength(1);
  device.kept.clear();
  await queue.choose({ ...seven, value: '77aa' }, moved, 'Liste', null);
  expect(kindsOf('77aa')).toEqual(['refused']);
});

test('files follow their figures to a value of their own, under ids of their own', async () => {
  const { queue, idOf } = setUp();
  await queue.choose({ ...seven, valueThere: false }, list(), 'Liste', null);
  const before = idOf();
  await queue.move('3f0c', '77aa');
  expect(queue.filesOf('3f0c')).toEqual([]);
  expect(idOf(0, '77aa')).not.toBe(before);
  expect(queue.filesOf('77aa')[0]?.chosen).toMatchObject({ title: 'Liste', valueThere: false });
});
