import { Component, computed, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Framework, Overview } from '@mizan/contract';
import { startTracking } from '../specs/started-tracking';
import { FilterBar } from './filter-bar';
import { FilterText } from './filter-text';
import { filterNames, filterOf } from './indicator-filter';

const overview = {
  activities: [{ code: 'A1', title: { en: 'Training' } }],
  results: [
    { code: 'IMP', level: 'impact', parent: null, title: { en: 'Impact' } },
    { code: 'OC1', level: 'outcome', parent: 'IMP', title: { en: 'Skills' } },
  ],
  indicators: [
    { code: 'I1', result: 'OC1', activity: 'A1', status: 'at-risk', disaggregation: ['sex'], periods: ['Q1'] },
    { code: 'I2', result: 'IMP', activity: null, status: 'overdue', disaggregation: [], periods: ['Q1'] },
  ],
  sdgTargets: [{ target: '4.4', indicators: ['I1'] }],
} as unknown as Overview;
const framework = {
  axes: [
    { code: 'sex', label: { en: 'Sex' }, categories: [{ code: 'female', label: { en: 'Women' } }] },
    { code: 'age', label: { en: 'Age' }, categories: [] },
  ],
  periods: [{ code: 'Q1', endsOn: '2026-01-31' }],
} as unknown as Framework;

@Component({ imports: [FilterBar], template: '<mz-filter-bar [overview]="overview" [filter]="filter()" />' })
class Page {
  readonly activity = input<string>();
  readonly objective = input<string>();
  readonly status = input<string>();
  readonly sdg = input<string>();
  readonly group = input<string>();
  readonly period = input<string>();
  protected readonly overview = overview;
  protected readonly filter = computed(() =>
    filterOf(Object.fromEntries(filterNames.map((name) => [name, this[name]()]))),
  );
}

let harness: RouterTestingHarness;
const host = () => harness.routeNativeElement!;
const texts = (selector: string) =>
  [...host().querySelectorAll(selector)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());
const url = () => TestBed.inject(Router).url;

async function open(address: string): Promise<void> {
  const routes = [{ path: ':project/overview', component: Page }];
  const http = await startTracking('en', routes);
  harness = await RouterTestingHarness.create(address);
  host().querySelector<HTMLButtonElement>('.fold')!.click();
  TestBed.tick();
  http.expectOne('/api/projects/ccme/framework').flush(framework);
  http.expectOne('/api/sdg').flush({ goals: [{ number: 4, label: { en: 'Quality education' } }] });
  await harness.fixture.whenStable();
}

async function follow(link: Element | null | undefined): Promise<void> {
  (link as HTMLElement).click();
  await harness.fixture.whenStable();
}

test('it offers what the indicators have, by name', async () => {
  await open('/ccme/overview');
  expect(texts('label span')).toEqual(['Activity', 'Objective', 'SDG', 'Broken down by', 'Value or target in']);
  expect(texts('option')).toEqual([
    ...['All', 'A1 Training', 'All', 'OC1 Skills', 'All', '4 Quality education'],
    ...['All', 'Sex', 'Sex: Women', 'All', 'quarter 1, to 31 January 2026'],
  ]);
  expect(texts('.chosen li')).toEqual([]);
});

test('each choice is a part of the address; what is chosen goes one by one, or all at once', async () => {
  await open('/ccme/overview?asOf=2026-01-31&objective=OC1');
  const group = host().querySelectorAll('select')[3]!;
  group.value = 'sex:female';
  group.dispatchEvent(new Event('change'));
  await harness.fixture.whenStable();
  expect(url()).toBe('/ccme/overview?asOf=2026-01-31&objective=OC1&group=sex:female');
  await follow(host().querySelector('.statuses a'));
  expect(new URL(url(), 'http://x').searchParams.get('status')).toBe('at-risk');
  expect(texts('.chosen bdi')).toEqual(['Objective: OC1 Skills', 'Broken down by: Sex: Women', 'Status: At risk']);
  expect(texts('.note')).toHaveLength(1);
  await follow(host().querySelector('.chosen a'));
  expect(texts('.chosen bdi')).toEqual(['Broken down by: Sex: Women', 'Status: At risk']);
  await follow(host().querySelector('.all'));
  expect(url()).toBe('/ccme/overview?asOf=2026-01-31');
});

test('statuses are counted among what the other filters leave', async () => {
  await open('/ccme/overview?objective=OC1&status=overdue');
  expect(texts('.statuses li')).toEqual(['1 At risk', '0 Overdue']);
});

test('what nothing has is shown as it is asked for', async () => {
  await open('/ccme/overview?activity=A9');
  expect(texts('.chosen bdi')).toEqual(['Activity: A9']);
});

test('files say the filters in one line', async () => {
  await startTracking('en');
  const texts = TestBed.inject(FilterText);
  expect(texts.line(filterOf({ activity: 'A1', status: 'at-risk,overdue' }))).toBe(
    'Activity: A1 · Status: At risk, Overdue',
  );
  expect(texts.line(filterOf({}))).toBe('');
});
