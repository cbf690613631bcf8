import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { CountedValue, Framework, Indicator, IndicatorProgress, NotCountedValue } from '@mizan/contract';
import { addUp, explain, explainMarginals, marginals, type CellTotals } from '@mizan/domain';
import { startTracking } from '../specs/started-tracking';
import { readAsked } from './asked-figure';
import { HowIndicator } from './how-indicator';

const indicator = {
  code: 'OP1',
  title: { en: 'Staff trained' },
  measure: 'number',
  accumulation: 'sum',
  direction: 'increase',
  unit: 'persons',
  numerator: null,
  denominator: null,
  scale: null,
  baseline: { value: 0, on: null, note: null },
} as Indicator;
const framework = {
  indicators: [indicator],
  axes: [{ code: 'sex', label: { en: 'Sex' }, categories: [{ code: 'female', label: { en: 'Women' } }] }],
} as Framework;
const targets = [
  { dueOn: '2026-07-31', value: 20 },
  { dueOn: '2027-04-30', value: 120 },
];

function progressOf(value: number, asOf = '2026-08-15'): IndicatorProgress {
  const rules = { measure: 'number', accumulation: 'sum', direction: 'increase', baseline: 0, targets } as const;
  const measured = { measuredOn: '2026-02-10', recordedAt: '2026-02-11T10:00:00Z' };
  const { figures, steps } = explain(rules, [{ period: 'Q2', ...addUp([{ ...measured, value }]) }], asOf);
  const cells: CellTotals[] = [{ categories: { sex: 'female' }, totals: addUp([{ ...measured, value: 2 }]) }];
  const shown = marginals(rules, [{ code: 'sex', categories: ['female'] }], cells);
  const name = (who: string) => ({ email: `${who}@example.org`, name: who });
  const figuresOf = { numerator: null, denominator: null, text: null };
  const counted: CountedValue = {
    id: 'one',
    measuredOn: '2026-02-10',
    value,
    ...figuresOf,
    comment: null,
    loggedBy: name('Lina'),
    approvedBy: name('Amina'),
    approvedAt: '2026-02-12T10:00:00Z',
    demonstration: false,
    contributed: { value },
    evidence: [
      {
        id: 'file',
        title: 'Attendance sheet',
        fileName: 'a.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: '',
        addedBy: null,
        addedAt: '',
      },
    ],
  };
  const waiting: NotCountedValue = {
    id: 'two',
    measuredOn: '2026-02-20',
    value: 5,
    ...figuresOf,
    why: 'returned',
    loggedBy: name('Lina'),
    decidedBy: name('Amina'),
    decidedAt: '2026-02-22T10:00:00Z',
    returnReason: 'count again',
  };
  return {
    asOf,
    ...figures,
    baseline: 0,
    series: [],
    disaggregation: shown,
    explanation: {
      counted: 1,
      values: [counted],
      steps,
      breakdown: explainMarginals(rules, shown, cells, addUp([{ ...measured, value }])),
      notCounted: { count: 1, values: [waiting] },
    },
  };
}

let http: HttpTestingController;
let panel: ComponentFixture<HowIndicator>;
beforeEach(async () => {
  http = await startTracking('en');
  panel = TestBed.createComponent(HowIndicator);
  panel.componentRef.setInput('project', 'p');
});

const ask = (text: string) => {
  panel.componentRef.setInput('asked', readAsked(text));
  TestBed.tick();
};
const answer = async (progress: IndicatorProgress) => {
  for (const request of http.match('/api/projects/p/framework')) request.flush(framework);
  http.expectOne((request) => request.url.endsWith('/progress')).flush(progress);
  await panel.whenStable();
};
const text = () => (panel.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');

test('waits, then says the figure with its formula, the values behind it and the target in force', async () => {
  ask('indicator:OP1:progress');
  expect(text()).toContain('Loading');
  await answer(progressOf(43));
  expect(text()).toContain('(43 − 0) ÷ (120 − 0) = 35.8%');
  expect(text()).toContain('36%');
  expect(text()).toContain('Logged by \u2068Lina\u2069');
  expect(text()).toContain('Approved by \u2068Amina\u2069');
  expect(text()).toContain('Returned by \u2068Amina\u2069: \u2068count again\u2069');
  expect(text()).toContain('20 persons, due on 31 July 2026');
  const file = (panel.nativeElement as HTMLElement).querySelector<HTMLAnchorElement>('a[download]');
  expect([file?.textContent.trim(), file?.getAttribute('href')]).toEqual(['Attendance sheet', '/api/evidence/file']);
});

test('shows no number of one indicator while another is awaited', async () => {
  ask('indicator:OP1:actual');
  await answer(progressOf(43));
  expect(text()).toContain('43 persons');
  ask('indicator:OP2:actual');
  expect(text()).not.toContain('43');
});

test('says why it could not be read, and reads again when asked', async () => {
  ask('indicator:OP1:actual');
  http.expectOne('/api/projects/p/framework').flush(framework);
  http.expectOne((request) => request.url.endsWith('/progress')).error(new ProgressEvent('error'));
  await panel.whenStable();
  expect(text()).toContain('The computation could not be loaded');
  (panel.nativeElement as HTMLElement).querySelector('button')?.click();
  TestBed.tick();
  await answer(progressOf(43));
  expect(text()).toContain('43 persons');
});

test('a category says what it adds up, and what is not broken down', async () => {
  ask('indicator:OP1:category:sex:female');
  await answer(progressOf(43));
  expect(text()).toContain('The sum of the “\u2068Women\u2069” cells');
  expect(text()).toContain('Not broken down by this axis: 41 persons.');
});

test('a point of the chart is worked out at its day', async () => {
  ask('indicator:OP1:point:2026-04-30');
  http.expectOne('/api/projects/p/framework').flush(framework);
  http.expectOne('/api/projects/p/indicators/OP1/progress').flush({ ...progressOf(43), baseline: 7 });
  http.expectOne('/api/projects/p/indicators/OP1/progress?asOf=2026-04-30').flush(progressOf(10, '2026-04-30'));
  await panel.whenStable();
  // From the baseline in force on the page's day, as the chart draws it.
  expect(text()).toContain('7 + 10 = 17');
});

test('a figure that does not exist is said not to', async () => {
  ask('indicator:OP1:category:sex:other');
  await answer(progressOf(43));
  expect(text()).toContain('There is no such figure');
});

test.each([
  ['as those of the page behind', 43, false],
  ['of the page behind are older', 40, true],
])('says when the figures %s', async (_, seen, isSaid) => {
  panel.componentRef.setInput('seen', progressOf(seen));
  ask('indicator:OP1:progress');
  await answer(progressOf(43));
  expect(text().includes('newer than the page behind')).toBe(isSaid);
  if (!isSaid) return;
  const refreshed = new Promise<void>((done) => panel.componentInstance.refreshed.subscribe(done));
  (panel.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('.newer button')?.click();
  await refreshed;
});
