import { refusePeriodLength, refuseProject, refuseProjectCode } from './refuse-project';

const project = { title: { fr: 'Un projet' }, startsOn: '2026-01-01', endsOn: '2027-12-31' };

test.each([
  ['a good one', project, null],
  ['without a title', { ...project, title: { fr: ' ' } }, { code: 'title-missing', path: 'title' }],
  ['that starts on no day', { ...project, startsOn: '2026-02-30' }, { code: 'day-invalid', path: 'startsOn' }],
  ['that ends on no day', { ...project, endsOn: 'soon' }, { code: 'day-invalid', path: 'endsOn' }],
  ['of one day', { ...project, endsOn: '2026-01-01' }, { code: 'dates-reversed', path: 'endsOn' }],
  ['with its partners', { ...project, partners: [{ name: { ar: 'شريك' } }] }, null],
  [
    'with a partner without a name',
    { ...project, partners: [{ name: { ar: 'شريك' } }, { name: { fr: ' ' } }] },
    { code: 'name-missing', path: 'partners.1.name' },
  ],
  ['that ends before it starts', { ...project, endsOn: '2025-12-31' }, { code: 'dates-reversed', path: 'endsOn' }],
])('a project %s', (_, draft, expected) => expect(refuseProject(draft)).toEqual(expected));

test.each([
  ['ccme', null],
  ['projects-2', null],
  ['projects', 'code-reserved'],
  ['API', 'code-reserved'],
  ['shared', 'code-reserved'],
  ['Verify', 'code-reserved'],
])('a project of the code %s: %s', (code, refusal) => expect(refuseProjectCode(code)?.code ?? null).toBe(refusal));

test.each([
  ['a quarter, cut into quarters', 3, 'Q1', null],
  ['nothing said, cut into months', undefined, 'M1', null],
  ['a month, cut into quarters', 1, 'Q1', { code: 'period-length-fixed', path: 'periodMonths' }],
] as const)('a project that is there: %s', (_, asked, first, refusal) =>
  expect(refusePeriodLength(asked, [{ code: first }])).toEqual(refusal),
);
