import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Value } from '@mizan/contract';
import { SessionStore, ThisTab } from '@mizan/web/platform';
import { DeliverEntry, type Deliverable, type Delivery } from './deliver-entry';
import { emptyEntry } from './entry';
import type { KeptEntry } from './kept-entries';
import { Outbox } from './outbox';

const stored: Delivery = { kind: 'stored', value: { id: '3f0c', status: 'draft' } as Value, etag: '"1"', held: false };

const seven: KeptEntry = {
  id: '3f0c',
  project: 'ccme',
  indicator: 'OP3-1',
  entry: { ...emptyEntry, measuredOn: '2026-03-12', value: '7' },
  keptAt: '2026-03-12T10:00:00.000Z',
  etag: null,
  wanted: { step: 'save', draft: { measuredOn: '2026-03-12', value: 7 } },
  sent: [],
};

function setUp(answers: Delivery[], others: string[] = []) {
  const delivered: Deliverable[] = [];
  const signedIn = signal(true);
  let hold: Promise<void> = Promise.resolve();
  TestBed.configureTestingModule({
    providers: [
      { provide: ThisTab, useValue: { id: 'mine', others: () => Promise.resolve(new Set(others)) } },
      { provide: SessionStore, useValue: { user: signal({ email: 'coordinator@demo.example' }), signedIn } },
      {
        provide: DeliverEntry,
        useValue: {
          run: async (entry: Deliverable) => {
            delivered.push(entry);
            await hold;
            return answers.shift() ?? stored;
          },
        },
      },
    ],
  });
  const outbox = TestBed.inject(Outbox);
  return { outbox, delivered, signedIn, key: outbox.keyOf(seven), holdNext: (until: Promise<void>) => (hold = until) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => localStorage.clear());

test('what was acknowledged is forgotten on this device', async () => {
  const { outbox, key } = setUp([stored]);
  outbox.keep(key, seven);
  await outbox.send(key);
  expect(outbox.read(key)).toBeNull();
  expect(outbox.postingOf(key)).toMatchObject({ kind: 'stored', etag: '"1"', step: 'save' });
});

test('what is only typed is never sent', async () => {
  const { outbox, key, delivered } = setUp([]);
  outbox.keep(key, { ...seven, wanted: null });
  await outbox.send(key);
  expect(delivered).toEqual([]);
});

test('what people type while it is sent stays, on top of the stored version', async () => {
  const { outbox, key, holdNext } = setUp([stored]);
  let arrive: () => void = () => undefined;
  void holdNext(new Promise((resolve) => (arrive = resolve)));
  outbox.keep(key, seven);
  const sending = outbox.send(key);
  outbox.keep(key, { ...seven, ...outbox.read(key), entry: { ...seven.entry, value: '75' } });
  arrive();
  await sending;
  expect(outbox.read(key)).toMatchObject({ entry: { value: '75' }, etag: '"1"', wanted: null, sent: [] });
});

test('what people ask for while it is sent is sent next', async () => {
  const { outbox, key, delivered, holdNext } = setUp([stored, { ...stored, etag: '"2"' }]);
  let arrive: () => void = () => undefined;
  void holdNext(new Promise((resolve) => (arrive = resolve)));
  outbox.keep(key, seven);
  const sending = outbox.send(key);
  outbox.keep(key, { ...seven, wanted: { step: 'submit', draft: { measuredOn: '2026-03-12', value: 7 } } });
  await outbox.send(key);
  arrive();
  await sending;
  expect(delivered.map(({ wanted, etag }) => [wanted.step, etag])).toEqual([
    ['save', null],
    ['submit', '"1"'],
  ]);
  expect(outbox.read(key)).toBeNull();
  expect(outbox.postingOf(key)).toMatchObject({ kind: 'stored', step: 'submit' });
});

test('without the network it waits, remembers what left, and goes again when the network is back', async () => {
  const { outbox, key, delivered } = setUp([{ kind: 'unreachable' }, stored]);
  outbox.keep(key, seven);
  await outbox.send(key);
  expect(outbox.postingOf(key)).toMatchObject({ kind: 'waiting', for: 'network' });
  expect(outbox.read(key)?.sent).toEqual([seven.wanted?.draft]);
  dispatchEvent(new Event('online'));
  await settled();
  expect(delivered[1]?.sent).toEqual([seven.wanted?.draft]);
  expect(outbox.read(key)).toBeNull();
});

test('after the session ended it goes once the person has signed in again', async () => {
  const { outbox, key, signedIn } = setUp([{ kind: 'signed-out' }, stored]);
  outbox.keep(key, seven);
  await outbox.send(key);
  expect(outbox.postingOf(key)).toMatchObject({ kind: 'waiting', for: 'sign-in' });
  signedIn.set(false);
  TestBed.tick();
  signedIn.set(true);
  TestBed.tick();
  await settled();
  expect(outbox.read(key)).toBeNull();
});

test('what was refused is kept for the person to mend, and not sent again by itself', async () => {
  const refused: Delivery = {
    kind: 'refused',
    problem: { type: '', title: '', status: 422, code: 'period-locked', detail: '', errors: [] },
  };
  const { outbox, key, delivered } = setUp([refused]);
  outbox.keep(key, seven);
  await outbox.send(key);
  dispatchEvent(new Event('online'));
  await settled();
  expect(delivered).toHaveLength(1);
  expect(outbox.read(key)).toMatchObject({ entry: { value: '7' }, wanted: null });
});

test('what a closed tab left behind is sent by the next one; an open tab sends its own', async () => {
  const left = setUp([], ['open']);
  const keyIn = (tab: string) => left.key.replace(/mine$/, tab);
  left.outbox.keep(keyIn('closed'), seven);
  left.outbox.keep(keyIn('open'), { ...seven, id: '77aa' });
  TestBed.tick();
  dispatchEvent(new Event('online'));
  await settled();
  expect(left.delivered.map(({ id }) => id)).toEqual(['3f0c']);
});

test('what another open tab is typing is not offered here', async () => {
  const { outbox, key } = setUp([], ['open']);
  outbox.keep(key.replace(/mine$/, 'open'), { ...seven, wanted: null });
  outbox.keep(key.replace(/mine$/, 'closed'), { ...seven, wanted: null, id: '77aa' });
  expect((await outbox.abandoned('ccme')).map(({ kept }) => kept.id)).toEqual(['77aa']);
});
