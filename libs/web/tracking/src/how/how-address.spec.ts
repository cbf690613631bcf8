import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet } from '@angular/router';
import { Component } from '@angular/core';
import { HowAddress } from './how-address';

@Component({ imports: [RouterOutlet], template: '<router-outlet />' })
class Page {}

let address: HowAddress;
let location: Location;

beforeEach(async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  TestBed.createComponent(Page);
  [address, location] = [TestBed.inject(HowAddress), TestBed.inject(Location)];
  TestBed.inject(Router).initialNavigation();
  await TestBed.inject(Router).navigateByUrl('/p/overview?asOf=2026-08-15#indicators');
});

const settled = () => new Promise((done) => setTimeout(done));

test('a figure is asked about in the address, beside what stands there', async () => {
  expect(address.asked()).toBeNull();
  expect(address.hrefOf('activity:A1')).toBe('/p/overview?asOf=2026-08-15&how=activity:A1');
  address.open('activity:A1');
  await settled();
  expect([address.asked(), location.path()]).toEqual(['activity:A1', '/p/overview?asOf=2026-08-15&how=activity:A1']);
});

test('closing goes back to the page as it was', async () => {
  address.open('activity:A1');
  await settled();
  address.close();
  await settled();
  expect([address.asked(), location.path(true)]).toEqual([null, '/p/overview?asOf=2026-08-15#indicators']);
});

test('going back closes it', async () => {
  address.open('activity:A1');
  await settled();
  location.back();
  await settled();
  expect(address.asked()).toBeNull();
});

test('after several figures, closing leaves the page without any', async () => {
  address.open('activity:A1');
  await settled();
  address.open('indicator:OP1-1:progress');
  await settled();
  expect(address.asked()).toBe('indicator:OP1-1:progress');
  address.close();
  await settled();
  expect([address.asked(), location.path()]).toEqual([null, '/p/overview?asOf=2026-08-15']);
});

test('a shared link opens it, and closing stays on the page', async () => {
  await TestBed.inject(Router).navigateByUrl('/p/overview?how=project');
  expect(address.asked()).toBe('project');
  address.close();
  await settled();
  expect([address.asked(), location.path()]).toEqual([null, '/p/overview']);
});
