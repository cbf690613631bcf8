import type { Project } from '@mizan/contract';
import { checkProject, fieldOf } from './check-project';
import { emptyProject, entryOf, type ProjectEntry } from './project-entry';

const blank: ProjectEntry = {
  ...emptyProject,
  code: 'capacity-2026',
  title: { fr: 'Capacités' },
  startsOn: '2025-11-01',
  endsOn: '2027-04-30',
};
const stored: Project = {
  code: 'ccme',
  title: { fr: 'Capacités' },
  context: {},
  startsOn: '2025-11-01',
  startsOnStanding: 'proposal',
  endsOn: '2027-04-30',
  languages: ['fr', 'ar'],
  partners: [{ role: 'main', name: { fr: 'Conseil' }, about: {} }],
  targetGroups: [],
  demonstration: false,
  timeZone: 'Africa/Casablanca',
  tolerance: 0.155,
  amber: 0.6,
  smallGroupLimit: 5,
  evidenceQuotaBytes: 5 * 1024 ** 3 + 1,
  funding: 'eu-co-funded',
  logframe: 'targets-first',
  version: 1,
};
const partner = (id: string, role: string, fr: string) => ({ id, role, name: { fr }, about: {} });
const problemsOf = (part: Partial<ProjectEntry>, before: Project | null = null) =>
  checkProject({ ...blank, ...part }, before).problems.map((problem) => [
    problem.field,
    'refusal' in problem ? problem.refusal.code : 'lack' in problem ? problem.lack : problem.trouble,
  ]);

describe('checkProject', () => {
  test('has nothing against a project that stands', () => {
    expect(problemsOf({ partners: [partner('a', 'donor', 'Un bailleur')] })).toEqual([]);
    expect(problemsOf(entryOf(stored, ','), stored)).toEqual([]);
  });

  test.each<[string, Partial<ProjectEntry>, [string, string][]]>([
    ['no code', { code: ' ' }, [['code', 'code-missing']]],
    ['a code with a space', { code: 'my project' }, [['code', 'code-invalid']]],
    ['the code of a page', { code: 'projects' }, [['code', 'code-reserved']]],
    ['no title', { title: { en: ' ' } }, [['title', 'title-missing']]],
    [
      'no days',
      { startsOn: '', endsOn: '' },
      [
        ['startsOn', 'starts-missing'],
        ['endsOn', 'ends-missing'],
      ],
    ],
    ['a day that is none', { startsOn: '31/02/2026' }, [['startsOn', 'day-invalid']]],
    ['its end before its start', { endsOn: '2025-10-31' }, [['endsOn', 'dates-reversed']]],
    ['more than fifty years', { endsOn: '2075-11-02' }, [['endsOn', 'too-long']]],
    ['no language', { languages: [] }, [['languages', 'language-missing']]],
    ['a time zone that is none', { timeZone: 'Rabat' }, [['timeZone', 'time-zone-unknown']]],
    [
      'partners without a name and without a role, among others',
      { partners: [partner('a', 'main', 'Conseil'), partner('b', 'donor', ' '), partner('c', ' ', 'Fondation')] },
      [
        ['partners.c.role', 'role-missing'],
        ['partners.b.name', 'name-missing'],
      ],
    ],
    [
      'rules out of reach',
      { tolerance: '101', amber: '-1', smallGroupLimit: '0', evidenceQuota: '1025' },
      [
        ['tolerance', 'share-invalid'],
        ['amber', 'share-invalid'],
        ['smallGroupLimit', 'group-invalid'],
        ['evidenceQuota', 'quota-invalid'],
      ],
    ],
    [
      'rules that are no numbers',
      { tolerance: '', amber: 'most', smallGroupLimit: '2,5' },
      [
        ['tolerance', 'number-missing'],
        ['amber', 'letters'],
        ['smallGroupLimit', 'group-invalid'],
      ],
    ],
  ])('%s', (_, part, expected) => expect(problemsOf(part)).toEqual(expected));

  test('shares are typed as percentages and rooms as gigabytes', () => {
    const { draft } = checkProject({ ...blank, tolerance: '12,5', evidenceQuota: '0.5' }, null);
    expect(draft).toMatchObject({ tolerance: 0.125, amber: 0.6, evidenceQuotaBytes: 512 * 1024 ** 2, periodMonths: 3 });
  });

  test('a project that is only looked at is sent back as it was', () => {
    const { code: _code, startsOnStanding: _s, targetGroups: _t, demonstration: _d, version: _v, ...said } = stored;
    expect(checkProject(entryOf(stored, ','), stored).draft).toEqual(said);
  });

  test.each([
    ['project', 'code'],
    ['evidenceQuotaBytes', 'evidenceQuota'],
    ['partners.1.name.fr', 'partners.b.name'],
    ['partners.1.role', 'partners.b.role'],
    ['partners', 'partners'],
    ['title.fr', 'title'],
    ['startsOn', 'startsOn'],
  ])('what the API says of %s is said at %s', (path, field) => {
    const partners = [partner('a', 'main', 'Conseil'), partner('b', 'donor', 'Fondation')];
    expect(fieldOf(path, { ...blank, partners })).toBe(field);
  });
});
