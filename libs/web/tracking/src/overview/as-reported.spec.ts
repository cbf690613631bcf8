import type { HttpTestingController } from '@angular/common/http/testing';
import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SessionStore } from '@mizan/web/platform';
import type { Role } from '@mizan/domain';
import { askedDay } from '../read-at';
import { startTracking } from '../specs/started-tracking';
import { openAsReported } from './as-reported';
import { ReportedNote } from './reported-note';

@Component({ imports: [ReportedNote], template: '<mz-reported-note [project]="project()" [asked]="asked()" />' })
class Overview {
  readonly project = input.required<string>();
  protected readonly asked = askedDay();
}

const reports = [
  { id: 'wrong', to: '2026-10-31', frozenAt: '2026-11-12T08:00:00.000Z', supersededBy: 'other' },
  { id: 'last', to: '2026-07-31', frozenAt: '2026-08-12T08:00:00.000Z', supersededBy: null },
];
const asked = '/api/projects/ccme/reports?limit=100';

let http: HttpTestingController;
let harness: RouterTestingHarness;
const url = () => TestBed.inject(Router).url;
const text = () => harness.fixture.nativeElement as HTMLElement;

/** Lets a navigation go on, and answers what is asked of the reports. */
async function answer(items: object[] | null = reports): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((next) => setTimeout(next));
    TestBed.tick();
    for (const request of http.match(asked)) {
      if (items === null) request.error(new ProgressEvent('error'));
      else request.flush({ items, nextCursor: null });
    }
  }
}

async function start(role: Role): Promise<void> {
  http = await startTracking('en', [
    { path: ':project/overview', canActivate: [openAsReported], component: Overview },
    { path: '**', children: [] },
  ]);
  const signingIn = TestBed.inject(SessionStore).signIn({ email: 'a@b.example', password: 'x' });
  http.expectOne('/api/session').flush({ user: { id: 'x', email: 'a@b.example', name: 'A', role, language: 'en' } });
  await signingIn;
  harness = await RouterTestingHarness.create();
}

async function open(address: string, items: object[] | null = reports): Promise<void> {
  const opened = TestBed.inject(Router).navigateByUrl(address);
  await answer(items);
  await opened;
  await answer(items);
}

test('a donor’s overview opens on the last day of the last report that holds, with all else of its address', async () => {
  await start('donor');
  await open('/ccme/overview?status=at-risk#indicators');
  expect(url()).toBe('/ccme/overview?status=at-risk&asOf=2026-07-31#indicators');
  expect(text().textContent).toContain('Approved figures as of 31 July 2026, the last day of the last issued report.');
});

test.each<Role>(['coordinator', 'manager', 'admin'])('that of a %s opens on today', async (role) => {
  await start(role);
  await open('/ccme/overview');
  expect(url()).toBe('/ccme/overview');
});

test.each<[string, string, object[] | null]>([
  ['asks for another day', '/ccme/overview?asOf=2026-04-30', reports],
  ['finds no report', '/ccme/overview', []],
  ['finds none that holds', '/ccme/overview', [reports[0]!]],
  ['can’t read the reports', '/ccme/overview', null],
])('a donor who %s stays at the address', async (_, address, items) => {
  await start('donor');
  await open(address, items);
  expect(url()).toBe(address);
});

test('today is theirs to choose, and stays chosen until they go back to the report', async () => {
  await start('donor');
  await open('/ccme/overview');
  text().querySelector('a')!.click();
  await answer();
  expect(url()).toBe('/ccme/overview');
  expect(text().textContent).toContain('The last issued report goes up to 31 July 2026.');
  await open('/elsewhere');
  await open('/ccme/overview');
  expect(url()).toBe('/ccme/overview');
  text().querySelector('a')!.click();
  await answer();
  expect(url()).toBe('/ccme/overview?asOf=2026-07-31');
  await open('/elsewhere');
  await open('/ccme/overview');
  expect(url()).toBe('/ccme/overview?asOf=2026-07-31');
});
