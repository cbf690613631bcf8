import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Preparation, ProblemCode, ReportText } from '@mizan/contract';
import { ApiWriter, ProblemError, SessionStore, ThisTab } from '@mizan/web/platform';
import { TextDesk, type TextPlace } from './text-desk';

const problem = (status: number, code: ProblemCode) =>
  new ProblemError({ type: '', title: '', status, code, detail: '', errors: [] });
const place: TextPlace = { section: 'summary', language: 'fr' };
const written = (text: string, version: number, name = 'Amina'): ReportText => ({
  ...place,
  text,
  version,
  writtenBy: { email: `${name}@demo.example`, name },
  writtenAt: '2026-11-26T10:00:00.000Z',
});
const report = (...texts: ReportText[]): Preparation => ({
  id: 'r',
  title: {},
  from: '2026-05-01',
  to: '2026-10-31',
  supersedes: null,
  reason: {},
  version: 1,
  createdBy: { email: '', name: '' },
  createdAt: '',
  changedAt: '',
  texts,
  lacks: [],
});

/** A desk in a tab. The API holds `stored`, and answers writes by its rule of versions, or with `failures` first. */
function setUp(given: { stored?: ReportText; failures?: ProblemError[]; lost?: boolean } = {}, tab = 'mine') {
  let { stored, lost } = given;
  const failures = given.failures ?? [];
  const sent: string[] = [];
  const api = {
    get: () => Promise.resolve({ body: report(...(stored ? [stored] : [])), etag: null, status: 200 }),
    put: (_: string, { text }: { text: string }, { ifMatch }: { ifMatch: string | null }) => {
      sent.push(text);
      const failure = failures.shift();
      if (failure) return Promise.reject(failure);
      if (stored && stored.text !== text && ifMatch !== `"${stored.version}"`)
        return Promise.reject(problem(412, 'stale'));
      if (stored?.text !== text) stored = written(text, (stored?.version ?? 0) + 1);
      if (lost) {
        lost = false;
        return Promise.reject(problem(0, 'unavailable'));
      }
      return Promise.resolve({ body: stored, etag: null, status: 200 });
    },
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      TextDesk,
      { provide: ApiWriter, useValue: api },
      { provide: ThisTab, useValue: { id: tab, others: () => Promise.resolve(new Set()) } },
      { provide: SessionStore, useValue: { user: signal({ email: 'amina@demo.example' }) } },
    ],
  });
  const desk = TestBed.inject(TextDesk);
  desk.begin('ccme', report(...(stored ? [stored] : [])));
  const now = () => [desk.textAt(place).typed, desk.textAt(place).state];
  return { desk, sent, now, atServer: () => stored?.text, change: (by: ReportText) => void (stored = by) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => localStorage.clear());

test('a text goes by itself after a pause, once', async () => {
  jest.useFakeTimers();
  const { desk, sent, now } = setUp();
  for (const text of ['L', 'Le', 'Le projet']) desk.type(place, text);
  expect([sent, now(), localStorage.length]).toEqual([[], ['Le projet', 'typing'], 1]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect([sent, now(), localStorage.length]).toEqual([['Le projet'], ['Le projet', 'saved'], 0]);
  jest.useRealTimers();
});

test('what other programs paste as a new line is one, and what nobody sees is left out', () => {
  const { desk, now } = setUp();
  desk.type(place, 'un\u000bdeux\u0001\u0000 trois');
  expect(now()).toEqual(['un\ndeux trois', 'typing']);
});

test('without a network it stays on this device, and the next page sends it', async () => {
  const { desk, now } = setUp({ failures: [problem(0, 'unavailable')] });
  desk.type(place, 'Le projet');
  expect(await desk.sendAll()).toBe(false);
  expect([now(), localStorage.length]).toEqual([['Le projet', 'unsent'], 1]);
  const next = setUp({}, 'another');
  await settled();
  expect(await next.desk.sendAll()).toBe(true);
  expect([next.atServer(), localStorage.length]).toEqual(['Le projet', 0]);
});

test.each([
  ['mine', 'Le mien'],
  ['theirs', 'Le sien'],
  ['both', 'Le sien\n\nLe mien'],
] as const)('what somebody else wrote meanwhile is shown; with %s it goes on', async (choice, expected) => {
  const { desk, now, change, atServer } = setUp({ stored: written('Avant', 1) });
  change(written('Le sien', 2, 'Karim'));
  desk.type(place, 'Le mien');
  expect(await desk.sendAll()).toBe(false);
  expect([now(), desk.textAt(place).stored?.writtenBy.name, atServer()]).toEqual([
    ['Le mien', 'clashing'],
    'Karim',
    'Le sien',
  ]);
  desk.settle(place, choice);
  await settled();
  expect([now(), atServer()]).toEqual([[expected, 'saved'], expected]);
});

test('typing on after a lost answer is no clash with oneself', async () => {
  const { desk, now, atServer } = setUp({ stored: written('Avant', 1), lost: true });
  desk.type(place, 'Un');
  await desk.sendAll();
  desk.type(place, 'Un, deux');
  await desk.sendAll();
  await settled();
  await desk.sendAll();
  expect([now(), atServer()]).toEqual([['Un, deux', 'saved'], 'Un, deux']);
});

test('what a closed tab left is asked about where somebody wrote since', async () => {
  const { desk } = setUp({ stored: written('Avant', 1), failures: [problem(0, 'unavailable')] });
  desk.type(place, 'Le mien');
  await desk.sendAll();
  const next = setUp({ stored: written('Le sien', 2, 'Karim') }, 'another');
  await settled();
  expect(next.now()).toEqual(['Le mien', 'clashing']);
});

test('a refusal says why and keeps the text', async () => {
  const { desk, now } = setUp({ failures: [problem(422, 'unknown-section')] });
  desk.type(place, 'Le projet');
  await desk.sendAll();
  expect([now(), desk.textAt(place).problem?.code, localStorage.length]).toEqual([
    ['Le projet', 'refused'],
    'unknown-section',
    1,
  ]);
});

test('another version read meanwhile replaces what was saved, not what is being written', () => {
  const { desk, now } = setUp({ stored: written('Avant', 1) });
  desk.begin('ccme', report(written('Après', 2)));
  expect(now()).toEqual(['Après', 'saved']);
  desk.type(place, 'Après tout');
  desk.begin('ccme', report(written('Encore', 3)));
  expect(now()).toEqual(['Après tout', 'typing']);
});

test('given up, nothing of it stays', async () => {
  const { desk, now } = setUp({ stored: written('Avant', 1), failures: [problem(0, 'unavailable')] });
  desk.type(place, 'Le mien');
  await desk.sendAll();
  desk.dropAll();
  expect([now(), localStorage.length]).toEqual([['Avant', 'saved'], 0]);
});
