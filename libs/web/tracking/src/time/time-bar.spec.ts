import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ProjectStore } from '@mizan/web/platform';
import { askedDay } from '../read-at';
import { startTracking } from '../specs/started-tracking';
import { TimeBar } from './time-bar';

@Component({
  imports: [TimeBar],
  template: '<mz-time-bar [asked]="asked()" [shown]="asked()" [compares]="false" />',
})
class Page {
  protected readonly asked = askedDay();
}

// Over for good: whatever day the test runs on, it comes after them.
const periods = [
  { code: 'Q1', startsOn: '2019-11-01', endsOn: '2020-01-31' },
  { code: 'Q2', startsOn: '2020-02-01', endsOn: '2020-04-30' },
  { code: 'Q3', startsOn: '2020-05-01', endsOn: '2020-07-31' },
];

let http: HttpTestingController;
let harness: RouterTestingHarness;
const slider = () => harness.routeNativeElement!.querySelector<HTMLInputElement>('input[type=range]')!;
const url = () => TestBed.inject(Router).url;

async function open(address: string): Promise<void> {
  http = await startTracking('en', [{ path: ':project/overview', component: Page }]);
  TestBed.inject(ProjectStore).open('ccme');
  harness = await RouterTestingHarness.create(address);
  TestBed.tick();
  http.expectOne('/api/projects/ccme').flush({ code: 'ccme', startsOn: '2019-11-01', timeZone: 'Africa/Casablanca' });
  http.expectOne('/api/projects/ccme/periods').flush({ months: 3, periods, version: 1 });
  await harness.fixture.whenStable();
}

async function move(to: number): Promise<void> {
  slider().value = String(to);
  slider().dispatchEvent(new Event('input'));
  slider().dispatchEvent(new Event('change'));
  await harness.fixture.whenStable();
}

test('it stops at the end of each period and at today, and names where it stands', async () => {
  await open('/ccme/overview');
  expect([slider().min, slider().max, slider().value]).toEqual(['0', '3', '3']);
  expect(slider().getAttribute('aria-valuetext')).toMatch(/^\d+ \w+ \d{4}$/);
  await move(1);
  expect(url()).toBe('/ccme/overview?asOf=2020-04-30');
  expect(slider().getAttribute('aria-valuetext')).toBe('End of quarter 2 of the project, 30 April 2020');
  await move(3);
  expect(url()).toBe('/ccme/overview');
});

test('a day between two ends stands between them, and the rest of the address stays', async () => {
  await open('/ccme/overview?asOf=2020-06-15&status=at-risk');
  expect([slider().max, slider().value]).toEqual(['4', '2']);
  expect(slider().getAttribute('aria-valuetext')).toBe('15 June 2020, in quarter 3 of the project');
  await move(3);
  expect(url()).toBe('/ccme/overview?asOf=2020-07-31&status=at-risk');
  expect([slider().max, slider().value]).toEqual(['3', '2']);
});

test('a walk along the slider is undone by one step back', async () => {
  await open('/ccme/overview');
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate');
  await move(2);
  await move(1);
  slider().dispatchEvent(new Event('blur'));
  await move(0);
  expect(
    navigate.mock.calls.map(([, extras]) => [extras?.queryParams?.['asOf'] as unknown, extras?.replaceUrl]),
  ).toEqual([
    ['2020-07-31', false],
    ['2020-04-30', true],
    ['2020-01-31', false],
  ]);
});
