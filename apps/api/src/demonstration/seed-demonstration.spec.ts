import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore, readOverview, requireProject } from '@mizan/api/platform';
import { FrameworkModule } from '@mizan/api/framework';
import { TrackingModule } from '@mizan/api/tracking';
import type { Framework, IndicatorProgress, Overview, Page, Project, Value, ValueChange } from '@mizan/contract';
import {
  nextStatus,
  periodsOf,
  refuseEdit,
  refuseStep,
  refuseValue,
  type ValueStatus,
  type ValueStep,
} from '@mizan/domain';
import { createTestDatabase, startApi, type TestApi } from '@mizan/testing';
import type { DataSource } from 'typeorm';
import ccme from './ccme.json';
import { storyEvidence } from './evidence/story-evidence';
import { people } from './people';
import { seedDemonstration } from './seed-demonstration';
import { story } from './story/story';
import { historiesOf, type Step } from './value-history';
import { valueId } from './write-values';

const today = '2026-11-23';
const options = {
  hash: (password: string) => Promise.resolve(`hash of ${password}`),
  password: 'demo-secret',
  files: new FileStore({ directory: join(tmpdir(), `mizan-demonstration-${randomUUID()}`), bucket: null }),
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi([FrameworkModule, TrackingModule], `${today}T12:00:00Z`);
  const files = new FileStore({ directory: api.filesDirectory, bucket: null });
  expect(await seedDemonstration(api.dataSource, { ...options, files })).toBe(true);
});
afterAll(() => api.stop());

/** Every row of every table but the migrations. */
async function everything(db: DataSource): Promise<Record<string, unknown[]>> {
  const tables = await db.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => db.query<unknown[]>(`SELECT * FROM ${name} t ORDER BY t::text`)),
  );
  return Object.fromEntries(tables.map(({ name }, at) => [name, rows[at] ?? []]));
}

describe('the project of the demonstration', () => {
  test('is loaded whole, with its marks of a proposal', async () => {
    const donor = await api.as('donor');
    const { body: project } = await donor.get<Project>('projects/ccme');
    expect(project).toMatchObject({ title: ccme.title, startsOnStanding: 'proposal', demonstration: true });
    const { body } = await donor.get<Framework>('projects/ccme/framework');
    const milestones = body.activities.flatMap((activity) => activity.milestones);
    expect({
      results: body.results.length,
      activities: body.activities.length,
      milestones: milestones.length,
      axes: body.axes.length,
      periods: body.periods.length,
      indicators: body.indicators.length,
      sdgTargets: body.sdgTargets.length,
    }).toEqual({ results: 10, activities: 5, milestones: 22, axes: 8, periods: 6, indicators: 31, sdgTargets: 9 });
    expect(body.indicators.map(({ code }) => code)).toEqual(ccme.indicators.map(({ code }) => code));
    expect(new Set([...body.indicators, ...milestones, ...body.sdgTargets].map(({ standing }) => standing))).toEqual(
      new Set(['proposal']),
    );
    expect(body.indicators[0]?.baseline).toEqual({
      value: null,
      on: '2025-11-01',
      note: expect.stringContaining('Q1-Q2') as unknown,
    });
  });

  test('has the baselines and targets of its description', async () => {
    const { body } = await (await api.as('donor')).get<Framework>('projects/ccme/framework?asOf=2025-11-01');
    expect(body.indicators.map(({ baseline, targets }) => ({ baseline, targets }))).toEqual(
      ccme.indicators.map(({ baseline, targets }) => ({ baseline, targets })),
    );
  });
});

describe('a second start', () => {
  test('changes nothing', async () => {
    const database = await createTestDatabase();
    await seedDemonstration(database.dataSource, options);
    const before = await everything(database.dataSource);
    expect(await seedDemonstration(database.dataSource, { ...options, password: 'another' })).toBe(false);
    expect(await everything(database.dataSource)).toEqual(before);
    await database.drop();
  });

  test('at the same time takes turns, and every demonstration is the same', async () => {
    const database = await createTestDatabase();
    const both = [1, 2].map(() => seedDemonstration(database.dataSource, options));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    const [one, other] = [await everything(database.dataSource), await everything(api.dataSource)];
    for (const table of ['indicator_values', 'value_cells', 'period_totals', 'targets', 'milestones']) {
      expect(one[table]).toEqual(other[table]);
    }
    await database.drop();
  });
});

describe('the evidence of the demonstration', () => {
  test('is what it would be if somebody had added it: each file is there, of the kind that it says, and in the history', async () => {
    const [coordinator, donor] = [await api.as('coordinator'), await api.as('donor')];
    const { body } = await donor.get<Page<Value>>('projects/ccme/indicators/OP3-1/values');
    const files = body.items.flatMap(({ evidence }) => evidence);
    expect(files.map(({ fileName }) => fileName)).toEqual(['emargement-cycle-1.pdf', 'présences-cycle-1.csv']);
    for (const { title, fileName, content, indicator, at } of storyEvidence) {
      const history = historiesOf(story, periodsOf('2025-11-01', '2027-04-30', 3)).find(
        (one) => one.indicator === indicator && one.at === at,
      );
      const path = `projects/ccme/indicators/${indicator}/values/${valueId(history!)}`;
      const evidence = (await coordinator.get<Value>(path)).body.evidence.find((file) => file.fileName === fileName);
      expect(evidence).toMatchObject({ title, bytes: content.length });
      const file = await donor.download(`evidence/${evidence!.id}`);
      expect([file.bytes.equals(content), file.headers.get('content-type')]).toEqual([true, evidence!.mediaType]);
      const changes = (await coordinator.get<ValueChange[]>(`${path}/history`)).body;
      expect(changes.map((change) => change.evidence?.id)).toContain(evidence!.id);
      // As strict with its own files as with anybody's.
      const draft = `projects/ccme/indicators/OP3-1/values/${crypto.randomUUID()}`;
      await coordinator.put(draft, { measuredOn: '2026-10-09', value: 0 });
      const upload = { name: fileName, content: new Uint8Array(content) };
      expect(await coordinator.upload(`${draft}/evidence/${crypto.randomUUID()}`, upload)).toMatchObject({
        status: 201,
        body: { mediaType: evidence!.mediaType },
      });
      await coordinator.delete(draft);
    }
  });
});

describe('what is demonstration says so', () => {
  test('the people, by name and by mark', async () => {
    const rows = await api.dataSource.query<unknown[]>(
      `SELECT email, name, role, language, password_hash AS hash FROM people WHERE demonstration ORDER BY email`,
    );
    const byEmail = Object.values(people).sort((one, other) => (one.email < other.email ? -1 : 1));
    expect(rows).toEqual(byEmail.map((person) => ({ ...person, language: 'fr', hash: 'hash of demo-secret' })));
    expect(byEmail.every(({ name }) => name.includes('(démonstration)'))).toBe(true);
  });

  test('every value, and every figure made of them', async () => {
    const [values] = await api.dataSource.query<unknown[]>(
      `SELECT count(*)::integer AS all, count(*) FILTER (WHERE demonstration)::integer AS marked FROM indicator_values`,
    );
    expect(values).toEqual({ all: 83, marked: 83 });
    const { body } = await (await api.as('donor')).get<Overview>('projects/ccme/overview');
    expect(body.demonstration).toBe(true);
  });
});

describe('every value of the demonstration', () => {
  const periods = periodsOf(ccme.startsOn, ccme.endsOn, 3);
  const axes = ccme.axes.map(({ code, categories }) => ({
    code,
    categories: categories.map((category) => category.code),
  }));
  const histories = historiesOf(story, periods);
  const named = histories.map((history) => [`${history.indicator}, ${history.draft.measuredOn}`, history] as const);

  test.each(named)('%s: passes the rules', (_, { indicator: code, steps }) => {
    const indicator = ccme.indicators.find((known) => known.code === code) as unknown as Parameters<
      typeof refuseValue
    >[1];
    for (const { did, at, after } of steps) {
      const setting = {
        today: at.toISOString().slice(0, 10),
        projectStartsOn: ccme.startsOn,
        lock: null,
        axes,
      };
      expect([did, refuseValue(after, indicator, setting)]).toEqual([did, null]);
    }
  });

  test.each(named)('%s: went the way of the workflow', (_, { status, steps }) => {
    const stepOf = { submitted: 'submit', approved: 'approve', returned: 'return' } as const satisfies Record<
      string,
      ValueStep
    >;
    let now: ValueStatus = 'draft';
    const writtenBy: string[] = [];
    for (const { did, by, reason } of steps) {
      const actor = { id: by, role: people[by].role };
      if (did === 'logged' || did === 'edited') {
        expect(refuseEdit({ status: now, lock: null }, actor)).toBeNull();
        writtenBy.push(by);
      } else {
        expect(
          refuseStep(stepOf[did], { status: now, writtenBy, createdBy: writtenBy[0]!, lock: null }, actor, reason),
        ).toBeNull();
        now = nextStatus(stepOf[did]);
      }
    }
    expect(now).toBe(status);
  });

  test.each(named)('%s: was entered on working days, one step after the other, by today', (_, { steps, draft }) => {
    const instants = steps.map(({ at }: Step) => at.toISOString());
    expect(instants).toEqual([...instants].sort());
    expect(new Set(instants).size).toBe(instants.length);
    expect(instants[0]! > draft.measuredOn && instants.at(-1)! < today).toBe(true);
    expect(steps.map(({ at }) => at.getUTCDay()).filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  test('says what it is about', () => {
    expect(histories.filter(({ draft }) => !draft.comment)).toEqual([]);
  });

  test('of OP4-5 is the delay that the other values really had', async () => {
    const delays = await api.dataSource.query<{ numerator: number; denominator: number }[]>(
      `SELECT sum(v.decided_at::date - p.ends_on)::integer AS numerator, count(*)::integer AS denominator
         FROM indicator_values v JOIN periods p ON p.id = v.period_id JOIN indicators i ON i.id = v.indicator_id
        WHERE v.status = 'approved' AND i.code <> 'OP4-5' GROUP BY p.id ORDER BY p.starts_on`,
    );
    const shown = histories.filter(({ indicator }) => indicator === 'OP4-5').map(({ draft }) => draft);
    expect(shown.map(({ numerator, denominator }) => ({ numerator, denominator }))).toEqual(delays);
  });
});

describe('the story on 23 November 2026', () => {
  const overview = async () => {
    const em = api.dataSource.manager;
    return readOverview(em, await requireProject(em, 'ccme'), today);
  };

  test.each([
    ['achieved', 'OP1-2 OP1-3 OP2-1 OP2-2 OP3-2 OP3-3 OP3-4 OP4-1'],
    ['ahead', 'OC3-1 OC3-2'],
    ['on-track', 'IMP-2 IMP-3 OC2-1 OC2-2 OP2-3 OP4-2 OP4-3 OP4-4 OP4-5 OP5-2 OP5-4'],
    ['at-risk', 'OP1-1 OP2-4 OP3-1 OP5-3'],
    ['off-track', 'OC1-1 OC4-1 OP5-1'],
    ['overdue', 'OC1-2'],
    ['not-due', ''],
    ['no-target', 'IMP-1'],
    ['narrative', 'OP4-6'],
  ])('%s: %s', async (status, codes) => {
    const { indicators } = await overview();
    expect(
      indicators
        .filter((indicator) => indicator.status === status)
        .map(({ code }) => code)
        .join(' '),
    ).toBe(codes);
  });

  test.each([
    ['A1', { planned: 5, delivered: 3, late: 2 }],
    ['A2', { planned: 4, delivered: 3, late: 1 }],
    ['A3', { planned: 5, delivered: 4, late: 0 }],
    ['A4', { planned: 4, delivered: 2, late: 0 }],
    ['A5', { planned: 4, delivered: 2, late: 0 }],
  ])('%s has its milestones', async (code, milestones) => {
    const { activities } = await overview();
    expect(activities.find((activity) => activity.code === code)?.milestones).toMatchObject(milestones);
  });

  test('some values wait, one was returned, one is a draft', async () => {
    const coordinator = await api.as('coordinator');
    const waiting = async (status: ValueStatus) =>
      (await coordinator.get<Page<Value>>(`projects/ccme/values?status=${status}`)).body.items;
    expect((await waiting('submitted')).map(({ indicator }) => indicator).sort()).toEqual(['OC4-1', 'OP3-3', 'OP5-1']);
    expect((await waiting('returned')).map(({ indicator, returnReason }) => [indicator, returnReason])).toEqual([
      ['OP5-4', expect.stringContaining('usage proposé')],
    ]);
    expect((await waiting('draft')).map(({ indicator }) => indicator)).toEqual(['OP5-3']);
  });

  test('a corrected value tells what happened to it', async () => {
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.get<Page<Value>>(
      'projects/ccme/indicators/OP1-2/values?from=2026-04-30&to=2026-04-30',
    );
    const [value] = body.items;
    expect(value).toMatchObject({ value: 27, status: 'approved', version: 6, returnReason: null });
    const history = await coordinator.get<ValueChange[]>(`projects/ccme/indicators/OP1-2/values/${value!.id}/history`);
    expect(history.body.map(({ version, did, by, after }) => [version, did, by.email, after.value])).toEqual([
      [1, 'logged', 'coordinator@demo.example', 29],
      [2, 'submitted', 'coordinator@demo.example', 29],
      [3, 'returned', 'manager@demo.example', 29],
      [4, 'edited', 'coordinator@demo.example', 27],
      [5, 'submitted', 'coordinator@demo.example', 27],
      [6, 'approved', 'manager@demo.example', 27],
    ]);
  });

  test('OP3-1 stands at 18, two thirds of them women, and reaches 25 with the seven of the third round', async () => {
    const [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
    const trained = async () =>
      (await manager.get<IndicatorProgress>('projects/ccme/indicators/OP3-1/progress?asOf=2026-10-31')).body;
    const before = await trained();
    expect(before).toMatchObject({ actual: 18, targetDue: 25, status: 'at-risk' });
    const women = before.disaggregation
      .find(({ axis }) => axis === 'sex')
      ?.categories.find(({ category }) => category === 'female');
    expect(women?.value).toBe(12);

    const address = `projects/ccme/indicators/OP3-1/values/${crypto.randomUUID()}`;
    const cells = [
      { categories: { sex: 'female', age: 'under-30' }, value: 5 },
      { categories: { sex: 'male', age: '30-plus' }, value: 2 },
    ];
    expect(await coordinator.put(address, { measuredOn: '2026-10-09', value: 7, cells })).toMatchObject({
      status: 201,
    });
    expect((await coordinator.post(`${address}/submit`)).status).toBe(200);
    expect((await manager.post(`${address}/approve`)).status).toBe(200);
    expect(await trained()).toMatchObject({ actual: 25, status: 'achieved' });
  });
});
