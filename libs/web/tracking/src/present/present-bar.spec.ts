import { Component, computed, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { startTracking } from '../specs/started-tracking';
import { PresentBar } from './present-bar';
import { sectionAt } from './sections';

@Component({
  imports: [PresentBar],
  template: `
    @if (section(); as section) {
      <mz-present-bar [section]="section" />
    }
    <input />
  `,
})
class Page {
  readonly present = input<string>();
  protected readonly section = computed(() => sectionAt(this.present()));
}

let harness: RouterTestingHarness;
const root = document.documentElement;
const url = () => TestBed.inject(Router).url;
const bar = () => harness.routeNativeElement!.querySelector('mz-present-bar');

async function open(address: string): Promise<void> {
  const routes = [{ path: ':project/overview', component: Page }];
  await startTracking('en', routes);
  harness = await RouterTestingHarness.create(address);
  await harness.fixture.whenStable();
}

async function press(key: string, on: Element = root): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await harness.fixture.whenStable();
}

test('keys lead through the sections; Escape gives the page back as it was', async () => {
  await open('/ccme/overview?asOf=2026-07-31&present=1');
  expect(root.classList).toContain('mz-presenting');
  expect(bar()?.querySelector('[role=status]')?.textContent).toBe('1 of 5 · Summary');
  await press('ArrowRight');
  await press('PageDown');
  expect(url()).toBe('/ccme/overview?asOf=2026-07-31&present=3');
  await press('End');
  await press('ArrowRight');
  expect(bar()?.querySelector('[role=status]')?.textContent).toBe('5 of 5 · Period by period');
  await press('Escape');
  expect([url(), bar()]).toEqual(['/ccme/overview?asOf=2026-07-31', null]);
  expect(root.classList).not.toContain('mz-presenting');
});

test('a key that belongs to what has the focus turns nothing, and neither does one for the panel that is open', async () => {
  await open('/ccme/overview?present=2');
  await press('ArrowRight', harness.routeNativeElement!.querySelector('input')!);
  expect(url()).toBe('/ccme/overview?present=2');
  await TestBed.inject(Router).navigateByUrl('/ccme/overview?present=2&how=statuses');
  await press('Escape');
  expect(url()).toBe('/ccme/overview?present=2&how=statuses');
});
