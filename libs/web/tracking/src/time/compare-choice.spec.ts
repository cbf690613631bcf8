import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { startTracking } from '../specs/started-tracking';
import { CompareChoice } from './compare-choice';
import { stopsOf } from './stops';

const periods = [
  { code: 'Q1', startsOn: '2025-11-01', endsOn: '2026-01-31' },
  { code: 'Q2', startsOn: '2026-02-01', endsOn: '2026-04-30' },
];

@Component({ imports: [CompareChoice], template: '<mz-compare-choice [stops]="stops" shown="2026-07-20" />' })
class Page {
  protected readonly stops = stopsOf(periods, '2026-07-20', null);
}

let harness: RouterTestingHarness;
const select = () => harness.routeNativeElement!.querySelector('select')!;
const field = () => harness.routeNativeElement!.querySelector('mz-day-choice');
const url = () => TestBed.inject(Router).url;

async function open(address: string): Promise<void> {
  const http = await startTracking('en', [{ path: ':project/overview', component: Page }]);
  harness = await RouterTestingHarness.create(address);
  TestBed.tick();
  http.expectOne('/api/projects/ccme/reports').flush({ items: [{ to: '2026-04-30' }], nextCursor: null });
  await harness.fixture.whenStable();
}

async function choose(value: string): Promise<void> {
  select().value = value;
  select().dispatchEvent(new Event('change'));
  await harness.fixture.whenStable();
}

test('a day is chosen and dropped again; the rest of the address stays', async () => {
  await open('/ccme/overview?status=at-risk');
  expect([...select().options].map(({ text }) => text.trim())).toEqual([
    'No comparison',
    '30 April 2026, last report',
    '31 January 2026, end of quarter 1',
    'Another day…',
  ]);
  await choose('2026-01-31');
  expect([url(), select().value]).toEqual(['/ccme/overview?status=at-risk&with=2026-01-31', '2026-01-31']);
  await choose('');
  expect(url()).toBe('/ccme/overview?status=at-risk');
});

test('any other day has a field; the address may name one already', async () => {
  await open('/ccme/overview?with=2026-03-12');
  expect([select().value, field() !== null]).toEqual(['other', true]);
  await choose('2026-04-30');
  expect([url(), field()]).toEqual(['/ccme/overview?with=2026-04-30', null]);
  await choose('other');
  expect([url(), field() !== null]).toEqual(['/ccme/overview?with=2026-04-30', true]);
});
