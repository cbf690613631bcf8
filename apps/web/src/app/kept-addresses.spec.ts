import { BrowserPlatformLocation, LocationStrategy, PlatformLocation } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { KeptAddresses } from './kept-addresses';

@Component({ selector: 'app-page', template: '' })
class Page {}

/** Lets the page that is asked for be drawn; until then it is waited for, as one is on a slow device. */
let draw: () => void;
let slow: boolean;
let mayLeave: boolean;

const nextMove = () => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function press(way: 'back' | 'forward'): Promise<void> {
  const moved = nextMove();
  history[way]();
  await moved;
  await settled();
}

/** The browser stands at that page, as it and as the router have it. */
const expectAt = (page: string) => expect([TestBed.inject(Router).url, location.pathname]).toEqual([page, page]);

async function expectForward(...pages: string[]): Promise<void> {
  for (const page of pages) {
    await press('forward');
    expectAt(page);
  }
}

beforeEach(async () => {
  [slow, mayLeave] = [false, true];
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          {
            path: ':page',
            component: Page,
            canActivate: [() => !slow || new Promise<true>((resolve) => (draw = () => resolve(true)))],
            canDeactivate: [() => mayLeave],
            runGuardsAndResolvers: 'always',
          },
        ],
        withRouterConfig({ canceledNavigationResolution: 'computed' }),
      ),
      { provide: PlatformLocation, useClass: BrowserPlatformLocation },
      { provide: LocationStrategy, useExisting: KeptAddresses },
    ],
  });
  const harness = await RouterTestingHarness.create();
  TestBed.inject(Router).initialNavigation();
  for (const page of ['one', 'two', 'three', 'four']) await harness.navigateByUrl(`/${page}`);
});

test('Back pressed three times, before the pages between are drawn, loses no address', async () => {
  slow = true;
  await press('back');
  // The page is ready when the browser has moved on and the router hasn't heard of it yet.
  addEventListener('popstate', () => draw(), { once: true });
  await press('back');
  slow = false;
  await press('back');
  expectAt('/one');
  await expectForward('/two', '/three', '/four');
});

test('who goes back from a form and then stays finds the pages before and after it as they were', async () => {
  await press('back');
  mayLeave = false;
  await press('back');
  expectAt('/three');
  mayLeave = true;
  await press('back');
  expectAt('/two');
  await expectForward('/three', '/four');
});
