import type { Framework, Project } from '@mizan/contract';
import { startApi, type TestApi } from '@mizan/testing';
import { FrameworkModule, loadProject, ProjectFileRefusal, readProjectFile } from './index';

/** A small project file; typed loosely, for the tests break it. */
const file = () => ({
  about: 'what a reader of the file should know',
  code: 'small',
  title: { en: 'A small project' },
  startsOn: '2026-01-31',
  endsOn: '2026-12-15',
  startsOnStatus: 'proposal',
  timeZone: 'Africa/Casablanca',
  languages: ['en', 'fr'],
  context: { en: 'For a test' },
  partners: [{ role: 'main', name: { en: 'A council' }, about: { en: 'Advises' } }],
  targetGroups: [{ kind: 'primary', label: { en: 'Staff' } }],
  results: [
    { code: 'IMP', level: 'impact', title: { en: 'Impact' } },
    { code: 'OC1', level: 'outcome', parent: 'IMP', title: { en: 'Outcome' } },
    { code: 'OP1', level: 'output', parent: 'OC1', title: { en: 'Output' }, status: 'proposal' },
  ],
  activities: [{ code: 'A1', objectives: ['OC1'], title: { en: 'Training' } }],
  milestones: [
    { activity: 'A1', plannedOn: '2026-03-31', title: { en: 'First round' }, status: 'proposal' },
    { activity: 'A1', plannedOn: '2026-02-28', deliveredOn: '2026-02-20', title: { en: 'Needs' } },
  ],
  axes: [
    {
      code: 'sex',
      label: { en: 'Sex' },
      categories: ['female', 'male', 'unknown'].map((code) => ({ code, label: { en: code } })),
    },
  ],
  indicators: [
    {
      code: 'OP1-1',
      result: 'OP1',
      activity: 'A1',
      title: { en: 'Share of staff trained' },
      measure: 'percentage',
      accumulation: 'sum',
      direction: 'increase',
      numerator: 'trained',
      denominator: 'all staff',
      baseline: { value: null, on: null, note: 'to be measured' },
      targets: [
        { dueOn: '2026-11-30', value: 90 },
        { dueOn: '2026-06-30', value: 50 },
      ],
      disaggregation: ['sex'],
      sdgTargets: ['4.4', '4.3'],
      iatiMeasure: '2',
      status: 'proposal',
    },
  ],
  sdgTargets: [{ target: '4.4', relevance: 'primary', why: 'Skills', activities: ['A1'] }],
});

let api: TestApi;
beforeAll(async () => (api = await startApi([FrameworkModule])));
afterAll(() => api.stop());

const load = (json: unknown) =>
  api.dataSource.transaction((em) => loadProject(em, json, new Date('2026-01-20T09:00:00Z')));

describe('a project file', () => {
  test('is loaded whole, what it proposes as a proposal', async () => {
    expect(await load(file())).toMatchObject({ loaded: true });
    const donor = await api.as('donor');
    const { body: project } = await donor.get<Project>('projects/small');
    expect(project).toEqual({
      code: 'small',
      tolerance: 0.15,
      evidenceQuotaBytes: 5 * 1024 ** 3,
      funding: 'none',
      logframe: 'current-first',
      amber: 0.6,
      smallGroupLimit: 5,
      version: 1,
      title: { en: 'A small project' },
      startsOn: '2026-01-31',
      endsOn: '2026-12-15',
      languages: ['en', 'fr'],
      demonstration: false,
      startsOnStanding: 'proposal',
      timeZone: 'Africa/Casablanca',
      context: { en: 'For a test' },
      partners: [{ role: 'main', name: { en: 'A council' }, about: { en: 'Advises' } }],
      targetGroups: [{ kind: 'primary', label: { en: 'Staff' } }],
    });
    const { body } = await donor.get<Framework>('projects/small/framework');
    expect(body.results.map(({ code, parent, standing }) => [code, parent, standing])).toEqual([
      ['IMP', null, 'confirmed'],
      ['OC1', 'IMP', 'confirmed'],
      ['OP1', 'OC1', 'proposal'],
    ]);
    expect(body.activities).toEqual([
      {
        code: 'A1',
        title: { en: 'Training' },
        objectives: ['OC1'],
        milestones: [
          { title: { en: 'First round' }, plannedOn: '2026-03-31', deliveredOn: null, standing: 'proposal' },
          { title: { en: 'Needs' }, plannedOn: '2026-02-28', deliveredOn: '2026-02-20', standing: 'confirmed' },
        ],
        retired: false,
        version: 1,
      },
    ]);
    expect(body.axes[0]?.categories.map(({ code }) => code)).toEqual(['female', 'male', 'unknown']);
    expect(body.sdgTargets).toEqual([
      { target: '4.4', relevance: 'primary', why: 'Skills', activities: ['A1'], standing: 'confirmed' },
    ]);
    expect(body.indicators[0]).toMatchObject({
      code: 'OP1-1',
      numerator: 'trained',
      denominator: 'all staff',
      baseline: { value: null, on: null, note: 'to be measured' },
      targets: [
        { dueOn: '2026-06-30', value: 50 },
        { dueOn: '2026-11-30', value: 90 },
      ],
      disaggregation: ['sex'],
      sdgLinks: [
        { target: '4.4', relevance: 'primary' },
        { target: '4.3', relevance: 'secondary' },
      ],
      standing: 'proposal',
      version: 1,
    });
  });

  test('says itself how much an indicator has to do with a target', async () => {
    const given = file();
    const own = { sdgTargets: undefined, sdgLinks: [{ target: '4.4', relevance: 'cross-cutting' }] };
    await load({ ...given, code: 'own', indicators: [{ ...given.indicators[0], ...own }] });
    const { body } = await (await api.as('donor')).get<Framework>('projects/own/framework');
    expect(body.indicators[0]).toMatchObject({ sdgTargets: ['4.4'], sdgLinks: own.sdgLinks });
  });

  test('brings quarters from the first day to the last', async () => {
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.get<Framework>('projects/small/framework');
    expect(
      body.periods.map(({ code, startsOn, endsOn, dueOn, locked }) => [code, startsOn, endsOn, dueOn, locked]),
    ).toEqual([
      ['Q1', '2026-01-31', '2026-04-29', '2026-05-14', false],
      ['Q2', '2026-04-30', '2026-07-30', '2026-08-14', false],
      ['Q3', '2026-07-31', '2026-10-30', '2026-11-14', false],
      ['Q4', '2026-10-31', '2026-12-15', '2026-12-30', false],
    ]);
  });

  test('names nothing by an internal id', async () => {
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.get('projects/small/framework');
    expect(JSON.stringify(body)).not.toMatch(/"\w*[iI]d":/);
  });

  test('of a project that is there leaves it untouched', async () => {
    const changed = { ...file(), title: { en: 'Renamed' }, indicators: [] };
    expect(await load(changed)).toMatchObject({ loaded: false });
    const { body } = await (await api.as('donor')).get<Project>('projects/small');
    expect(body.title).toEqual({ en: 'A small project' });
  });

  test('loaded twice at once is loaded once', async () => {
    const loads = await Promise.all([1, 2, 3].map(() => load({ ...file(), code: 'race' })));
    expect(loads.map(({ loaded }) => loaded).sort()).toEqual([false, false, true]);
    expect(new Set(loads.map(({ projectId }) => projectId)).size).toBe(1);
  });
});

describe('a faulty project file is refused', () => {
  type File = ReturnType<typeof file>;
  test.each<[string, (file: File) => unknown, string]>([
    ['no object', () => [], '(file)'],
    ['no title', (given) => ({ ...given, title: undefined }), 'title'],
    ['a code of words', (given) => ({ ...given, code: 'a project' }), 'code'],
    ['an unknown language', (given) => ({ ...given, languages: ['de'] }), 'languages'],
    ['an unknown language of a title', (given) => ({ ...given, title: { en: 1 } }), 'title.en'],
    ['a day that is none', (given) => ({ ...given, startsOn: '2026-02-30' }), 'startsOn'],
    ['an end before the start', (given) => ({ ...given, endsOn: '2026-01-01' }), 'endsOn'],
    ['an unknown time zone', (given) => ({ ...given, timeZone: 'Africa/Nowhere' }), 'timeZone'],
    ['a result of null', (given) => ({ ...given, results: [null] }), 'results'],
    ['a result twice', (given) => ({ ...given, results: [...given.results, given.results[0]] }), 'results.3'],
    [
      'a result before the one above',
      (given) => ({ ...given, results: [...given.results].reverse() }),
      'results.0.parent',
    ],
    [
      'an activity for an output',
      (given) => ({ ...given, activities: [{ ...given.activities[0], objectives: ['OP1'] }] }),
      'activities.0.objectives',
    ],
    [
      'a milestone of no activity',
      (given) => ({ ...given, milestones: [{ ...given.milestones[0], activity: 'A9' }] }),
      'milestones.0.activity',
    ],
    [
      'a milestone on no day',
      (given) => ({ ...given, milestones: [{ ...given.milestones[0], plannedOn: 'soon' }] }),
      'milestones.0.plannedOn',
    ],
    [
      'an axis without unknown',
      (given) => ({ ...given, axes: [{ ...given.axes[0], categories: [] }] }),
      'axes.0.categories',
    ],
    [
      'an indicator of an unknown measure',
      (given) => ({ ...given, indicators: [{ ...given.indicators[0], measure: 'count' }] }),
      'indicators.0.measure',
    ],
    [
      'an indicator that a rule refuses',
      (given) => ({ ...given, indicators: [{ ...given.indicators[0], accumulation: 'max' }] }),
      'indicators.0.accumulation',
    ],
    [
      'an SDG target that no goal has',
      (given) => ({ ...given, sdgTargets: [{ ...given.sdgTargets[0], target: '4.99' }] }),
      'sdgTargets.0.target',
    ],
    [
      'an SDG target of an unknown activity',
      (given) => ({ ...given, sdgTargets: [{ ...given.sdgTargets[0], activities: ['A9'] }] }),
      'sdgTargets.0.activities',
    ],
  ])('%s', async (_, broken, path) => {
    const json = broken({ ...file(), code: 'broken' });
    const refusal = await load(json).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ProjectFileRefusal);
    expect((refusal as ProjectFileRefusal).faults.map((fault) => fault.path)).toContain(path);
    expect((await (await api.as('donor')).get('projects/broken')).status).toBe(404);
  });

  test('by every fault it has', () => {
    const broken = { ...file(), startsOn: 'x', timeZone: 'y', axes: [] };
    const faults = () => readProjectFile(broken);
    expect(faults).toThrow(
      /\n {2}startsOn: no day: x\n {2}timeZone: no IANA time zone\n {2}indicators\.0\.disaggregation\.0: unknown-axis/,
    );
  });
});
