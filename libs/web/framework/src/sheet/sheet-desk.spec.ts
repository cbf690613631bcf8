import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Indicator, ProblemCode } from '@mizan/contract';
import { ApiWriter, LanguageStore, ProblemError, SessionStore, ThisTab } from '@mizan/web/platform';
import { SheetDesk } from './sheet-desk';
import { readSheet } from './sheet-entry';
import { trained } from './sheet-examples';

const problem = (status: number, code: ProblemCode) =>
  new ProblemError({ type: '', title: '', status, code, detail: '', errors: [] });
const stored = (indicator: Indicator, version = indicator.version) => ({ thing: indicator, etag: `"${version}"` });

/** A desk in a tab; `puts` are answered in turn, by a problem or by an indicator. */
function setUp(
  { puts = [], theirs = trained }: { puts?: (Indicator | ProblemError)[]; theirs?: Indicator } = {},
  tab = 'mine',
) {
  const sent: { path: string; ifMatch: string | null | undefined }[] = [];
  let hold: Promise<void> = Promise.resolve();
  const answer = (indicator: Indicator) => ({ body: indicator, etag: `"${indicator.version}"`, status: 200 });
  const api = {
    retrying: signal(false),
    get: () => Promise.resolve(answer(theirs)),
    put: async (path: string, _: unknown, { ifMatch }: { ifMatch?: string | null }) => {
      sent.push({ path, ifMatch });
      await hold;
      const next = puts.shift() ?? trained;
      if (next instanceof ProblemError) throw next;
      return answer(next);
    },
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      SheetDesk,
      { provide: ApiWriter, useValue: api },
      { provide: ThisTab, useValue: { id: tab, others: () => Promise.resolve(new Set()) } },
      { provide: SessionStore, useValue: { user: signal({ email: 'coordinator@demo.example' }) } },
      { provide: LanguageStore, useValue: { locale: signal('fr-MA') } },
    ],
  });
  const desk = TestBed.inject(SheetDesk);
  const save = () => desk.save(readSheet(desk.entry()).facts);
  return { desk, sent, save, holdNext: (until: Promise<void>) => void (hold = until) };
}

beforeEach(() => localStorage.clear());

describe('SheetDesk', () => {
  test('what is typed is on this device at once, and the next page finds it', async () => {
    const { desk } = setUp();
    desk.beginStored('ccme', stored(trained));
    desk.change({ unit: 'days' });
    const { desk: next } = setUp({}, 'another');
    next.beginStored('ccme', stored(trained));
    const [kept] = await next.abandoned();
    next.takeUp(kept!);
    expect([next.entry().unit, next.isDirty(), next.conflict()]).toEqual(['days', true, null]);
    expect((await next.abandoned()).map(({ key }) => key)).toEqual([expect.stringContaining('/another')]);
  });

  test('what the API has acknowledged is kept no longer', async () => {
    const { desk, save, sent } = setUp({ puts: [{ ...trained, unit: 'days', version: 4 }] });
    desk.beginStored('ccme', stored(trained));
    desk.change({ unit: 'days' });
    expect(await save()).toMatchObject({ etag: '"4"' });
    expect(sent).toEqual([{ path: 'projects/ccme/indicators/OP3-1', ifMatch: '"3"' }]);
    expect([desk.isDirty(), localStorage.length]).toEqual([false, 0]);
  });

  test('what is typed while the answer is on its way stays, on top of what was stored', async () => {
    const { desk, save, holdNext } = setUp({ puts: [{ ...trained, unit: 'days', version: 4 }] });
    let answered = (): void => undefined;
    holdNext(new Promise((resolve) => (answered = resolve)));
    desk.beginStored('ccme', stored(trained));
    desk.change({ unit: 'days' });
    const saving = save();
    desk.change({ source: 'Other sheets' });
    answered();
    await saving;
    expect([desk.entry().unit, desk.entry().source, desk.isDirty()]).toEqual(['days', 'Other sheets', true]);
    expect(localStorage.length).toBe(1);
  });

  test.each<[string, ProblemError]>([
    ['the API can’t be reached', problem(0, 'unavailable')],
    ['a rule refuses it', problem(422, 'reason-missing')],
  ])('nothing is lost where %s', async (_, refusal) => {
    const { desk, save } = setUp({ puts: [refusal] });
    desk.beginStored('ccme', stored(trained));
    desk.change({ unit: 'days' });
    expect(await save()).toBeNull();
    expect([desk.refused()?.code, desk.entry().unit, localStorage.length]).toEqual([refusal.problem.code, 'days', 1]);
  });

  test('a code that somebody took meanwhile is said at its field', async () => {
    const { desk, save } = setUp({ puts: [problem(412, 'precondition-missing')] });
    desk.beginNew('ccme', { code: 'OP3-1' });
    desk.change({ unit: 'days' });
    await save();
    expect([desk.refused()?.errors[0]?.path, desk.conflict()]).toEqual(['code', null]);
  });

  describe('a sheet that somebody else changed meanwhile', () => {
    const theirs: Indicator = { ...trained, source: 'Theirs', unit: 'staff', version: 4 };
    const clash = async () => {
      const set = setUp({ puts: [problem(412, 'stale'), { ...theirs, version: 5 }], theirs });
      set.desk.beginStored('ccme', stored(trained));
      set.desk.change({ unit: 'days' });
      await set.save();
      return set;
    };

    test('is shown, with nothing written and nothing lost', async () => {
      const { desk } = await clash();
      expect([desk.conflict()?.thing, desk.entry().unit]).toEqual([theirs, 'days']);
    });

    test.each([
      ['with my changes put onto it', true, ['days', 'Theirs', true]],
      ['without them', false, ['staff', 'Theirs', false]],
    ])('is gone on from %s', async (_, withMine, then) => {
      const { desk, save, sent } = await clash();
      desk.goOn(withMine);
      expect([desk.entry().unit, desk.entry().source, desk.isDirty()]).toEqual(then);
      await save();
      expect(sent.at(-1)?.ifMatch).toBe('"4"');
    });

    test('is noticed too when what this device kept is taken up later', async () => {
      const { desk } = setUp();
      desk.beginStored('ccme', stored(trained));
      desk.change({ unit: 'days' });
      const { desk: later } = setUp({}, 'another');
      later.beginStored('ccme', stored(theirs));
      const [kept] = await later.abandoned();
      later.takeUp(kept!);
      expect(later.conflict()?.thing).toEqual(theirs);
      later.goOn(true);
      expect([later.entry().unit, later.entry().source]).toEqual(['days', 'Theirs']);
    });
  });

  test('what is dropped can be had back', () => {
    const { desk } = setUp();
    desk.beginStored('ccme', stored(trained));
    desk.change({ unit: 'days' });
    const takeBack = desk.drop();
    expect([desk.entry().unit, localStorage.length]).toEqual(['persons', 0]);
    takeBack();
    expect([desk.entry().unit, localStorage.length]).toEqual(['days', 1]);
  });
});
