import { TestBed } from '@angular/core/testing';
import type { IndicatorFigures } from '@mizan/contract';
import { rollUp } from '@mizan/domain';
import { startTracking } from '../specs/started-tracking';
import { OverviewPage } from './overview-page';

const indicator: IndicatorFigures = {
  ...{ code: 'I1', title: { en: 'Staff trained' }, result: 'OP1', activity: null, measure: 'number', unit: null },
  ...{ actual: null, target: 9, targetDue: null, progress: null, pace: null, achievement: null, status: 'not-due' },
  ...{ baseline: 0, measuredOn: null, standing: 'confirmed' },
};

test.each<[string, IndicatorFigures[], string, boolean]>([
  ['without a framework', [], 'There is nothing to follow yet', false],
  ['without a value', [indicator], 'No value is approved by this day yet', true],
  ['with a value', [{ ...indicator, measuredOn: '2026-01-31' }], '', true],
])('on a day %s the overview says what is missing', async (_, indicators, told, hasFigures) => {
  const http = await startTracking('en');
  const page = TestBed.createComponent(OverviewPage);
  page.componentRef.setInput('project', 'p');
  TestBed.tick();
  const overview = { asOf: '2026-01-31', results: [], activities: [], sdgTargets: [], demonstration: false };
  http
    .match((request) => request.url.startsWith('/api/projects/p/overview'))
    .forEach((request) => request.flush({ ...overview, project: rollUp(indicators), indicators }));
  await Promise.resolve();
  TestBed.tick();
  const host = page.nativeElement as HTMLElement;
  expect(host.querySelector('mz-empty-state .title')?.textContent ?? '').toBe(told);
  expect(host.querySelector('mz-verdict-panel') !== null).toBe(hasFigures);
});
