import { refusePreparation, refuseReport, type DraftReport, type PreparedReport } from './refuse-report';

const setting = { today: '2026-11-23', projectStartsOn: '2025-11-01' };
const draft: DraftReport = { title: { fr: 'Rapport' }, from: '2026-05-01', to: '2026-10-31' };

test.each<[string, Partial<DraftReport>, string | null]>([
  ['a period gone by', {}, null],
  ['a single day', { from: '2026-10-31' }, null],
  ['the whole project until today', { from: '2025-11-01', to: '2026-11-23' }, null],
  ['a title in Arabic alone', { title: { ar: 'تقرير' } }, null],
  ['no title', { title: {} }, 'title-missing'],
  ['a blank title', { title: { fr: ' ', en: '\n' } }, 'title-missing'],
  ['a day that the calendar lacks', { from: '2026-02-30' }, 'day-invalid'],
  ['a last day that is none', { to: 'today' }, 'day-invalid'],
  ['a period that ends before it starts', { from: '2026-10-31', to: '2026-10-30' }, 'period-reversed'],
  ['the day before the project starts', { from: '2025-10-31' }, 'period-before-start'],
  ['tomorrow', { to: '2026-11-24' }, 'period-in-future'],
])('%s', (_, change, code) => {
  expect(refuseReport({ ...draft, ...change }, setting)?.code ?? null).toBe(code);
});

const prepared: PreparedReport = { ...draft, supersedes: null, reason: {} };

test.each<[string, Partial<PreparedReport>, string | null]>([
  ['a period gone by', {}, null],
  ['a period that has not ended', { to: '2027-04-30' }, null],
  ['no title', { title: {} }, 'title-missing'],
  ['a period that ends before it starts', { from: '2026-10-31', to: '2026-10-30' }, 'period-reversed'],
  ['another report in its place, and why', { supersedes: 'r', reason: { ar: 'خطأ' } }, null],
  ['another report in its place without a word', { supersedes: 'r', reason: { fr: ' ' } }, 'reason-missing'],
])('a report being prepared: %s', (_, change, code) => {
  expect(refusePreparation({ ...prepared, ...change }, setting.projectStartsOn)?.code ?? null).toBe(code);
});
