import { refuseProject } from './refuse-project';

const project = { title: { fr: 'Un projet' }, startsOn: '2026-01-01', endsOn: '2027-12-31' };

test.each([
  ['a good one', project, null],
  ['without a title', { ...project, title: { fr: ' ' } }, { code: 'title-missing', path: 'title' }],
  ['that starts on no day', { ...project, startsOn: '2026-02-30' }, { code: 'day-invalid', path: 'startsOn' }],
  ['that ends on no day', { ...project, endsOn: 'soon' }, { code: 'day-invalid', path: 'endsOn' }],
  ['of one day', { ...project, endsOn: '2026-01-01' }, { code: 'dates-reversed', path: 'endsOn' }],
  ['that ends before it starts', { ...project, endsOn: '2025-12-31' }, { code: 'dates-reversed', path: 'endsOn' }],
])('a project %s', (_, draft, expected) => expect(refuseProject(draft)).toEqual(expected));
