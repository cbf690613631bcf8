import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Indicator, IndicatorProgress, Overview } from '@mizan/contract';
import { assess, milestoneCount, noTotals, rollUp } from '@mizan/domain';
import { startTracking } from '../specs/started-tracking';
import { ActivityPage } from './activity-page';

const indicator = {
  ...{ code: 'I1', title: { en: 'Staff trained' }, result: 'OP1', activity: 'A1', measure: 'number', unit: 'persons' },
  ...{ accumulation: 'sum', direction: 'increase', disaggregation: [], scale: null },
  targets: [{ dueOn: '2026-10-31', value: 40 }],
} as unknown as Indicator;
const figures = assess({ ...indicator, baseline: 0 }, noTotals, '2026-06-15');
const items = [
  { title: { en: 'Study' }, plannedOn: '2026-03-31', deliveredOn: '2026-04-02', standing: 'confirmed' as const },
  { title: { en: 'Workshop' }, plannedOn: '2026-05-31', deliveredOn: null, standing: 'confirmed' as const },
];
const activity = {
  ...{ code: 'A1', title: { en: 'Training' }, objectives: ['OC1'], rollUp: rollUp([figures]) },
  milestones: { ...milestoneCount(items, '2026-06-15'), items },
};
const overview = {
  asOf: '2026-06-15',
  results: [{ code: 'OC1', level: 'outcome', parent: null, title: { en: 'Staff work with data' } }],
  activities: [activity],
  indicators: [{ ...indicator, ...figures }],
} as unknown as Overview;
const progress = {
  ...{ asOf: '2026-06-15', ...figures, baseline: 0, series: [], disaggregation: [] },
  explanation: { counted: 0, values: [] },
} as unknown as IndicatorProgress;

let http: HttpTestingController;
let page: ComponentFixture<ActivityPage>;
const text = () => (page.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');

async function open(code: string): Promise<void> {
  http = await startTracking('en');
  page = TestBed.createComponent(ActivityPage);
  page.componentRef.setInput('project', 'p');
  page.componentRef.setInput('code', code);
  TestBed.tick();
  http.expectOne('/api/projects/p/overview').flush(overview);
  http.expectOne('/api/projects/p/framework').flush({ indicators: [indicator], axes: [] });
  await Promise.resolve();
  TestBed.tick();
  for (const asked of http.match(({ url }) => url.endsWith('/periods'))) asked.flush({ periods: [] });
}

test('says what the activity serves, its milestones and each of its indicators', async () => {
  await open('A1');
  http.expectOne('/api/projects/p/indicators/I1/progress').flush(progress);
  await page.whenStable();
  expect(text()).toContain('OC1 Staff work with data');
  expect(text()).toContain('1 of 2 milestones delivered, 1 late');
  expect(text()).toContain('Planned for 31 March 2026 · Delivered on 2 April 2026');
  expect(text()).toMatch(/I1 Staff trained— .* for a final target of 40\spersons/);
  expect(text()).toContain('No value is approved yet.');
});

test('an activity that there is not is said not to be there, and the way back is shown', async () => {
  await open('A9');
  await page.whenStable();
  expect(text()).toContain('There is no activity A9 on this day');
  expect((page.nativeElement as HTMLElement).querySelector('mz-empty-state a')?.textContent).toContain('Overview');
});

test('what could not be read of its indicators is said, and read again when asked', async () => {
  await open('A1');
  http.expectOne('/api/projects/p/indicators/I1/progress').error(new ProgressEvent('error'));
  await page.whenStable();
  expect(text()).toContain('The activity could not be read');
  (page.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('mz-error-state button')?.click();
  TestBed.tick();
  http.expectOne('/api/projects/p/indicators/I1/progress').flush(progress);
  await page.whenStable();
  expect(text()).toContain('Staff trained');
});
