import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { providePlatform } from '@mizan/web/platform';
import { accessRoutes } from './access-routes';

@Component({ template: 'Somewhere' })
class Somewhere {}

const person = { user: { email: 'amina@ccme.example', name: 'Amina', role: 'coordinator', language: 'fr' } };

let harness: RouterTestingHarness;
let api: HttpTestingController;

const page = (): HTMLElement => harness.fixture.nativeElement as HTMLElement;
/** Lets promises pass and draws; a call that no spec has answered yet keeps the page from ever being stable. */
const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  TestBed.tick();
};

/** Opens the page as somebody who is not signed in, on a server that is a demonstration or not. */
async function open(address: string, demonstration: object | null = null): Promise<void> {
  const opening = harness.navigateByUrl(address);
  await settled();
  api
    .expectOne('/api/session')
    .flush({ status: 401, code: 'not-signed-in', errors: [] }, { status: 401, statusText: '' });
  await opening;
  await settled();
  const asked = api.expectOne('/api/demonstration');
  if (demonstration === null) asked.flush(null, { status: 404, statusText: '' });
  else asked.flush(demonstration);
  await settled();
}

async function send(email: string, password: string): Promise<void> {
  for (const [name, value] of Object.entries({ email, password })) {
    const field = page().querySelector(`[name=${name}]`) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }
  (page().querySelector('[type=submit]') as HTMLButtonElement).click();
  await settled();
}

beforeEach(async () => {
  localStorage.clear();
  localStorage.setItem('mizan.language', 'en');
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'sign-in', children: accessRoutes },
          { path: '**', component: Somewhere },
        ],
        withComponentInputBinding(),
      ),
      providePlatform(),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  harness = await RouterTestingHarness.create();
  api = TestBed.inject(HttpTestingController);
});

test.each([
  ['a page of this site', '/sign-in?returnTo=%2Fccme%2Flog', '/ccme/log'],
  ['another site, never', '/sign-in?returnTo=https:%2F%2Fevil.example%2F', '/'],
  ['the start', '/sign-in', '/'],
])('leads back to %s', async (_, address, target) => {
  await open(address);
  await send('amina@ccme.example', 'right');
  const request = api.expectOne('/api/session');
  expect(request.request.body).toEqual({ email: 'amina@ccme.example', password: 'right' });
  request.flush(person);
  await settled();
  expect(TestBed.inject(Router).url).toBe(target);
});

test('names the empty field, goes to it and sends nothing', async () => {
  await open('/sign-in');
  await send('amina@ccme.example', '');
  expect(page().querySelector('#password-missing')?.textContent).toBe('Enter your password.');
  expect(page().querySelector('[name=password]')?.getAttribute('aria-describedby')).toContain('password-missing');
  api.expectNone('/api/session');
});

test.each([
  ['wrong credentials', 401, 'wrong-credentials', 'The address or the password is wrong'],
  ['too many attempts', 429, 'too-many-attempts', 'Too many attempts'],
  ['no network', 0, '', 'Mizan cannot be reached'],
])('says clearly: %s', async (_, status, code, sentence) => {
  await open('/sign-in');
  await send('amina@ccme.example', 'wrong');
  const request = api.expectOne('/api/session');
  if (status === 0) request.error(new ProgressEvent('error'));
  else request.flush({ status, code, errors: [] }, { status, statusText: code, headers: { 'Retry-After': '30' } });
  await settled();
  expect(page().querySelector('[role=alert]')?.textContent).toContain(sentence);
  const waits = status === 0 ? null : page().querySelector('.wait')?.textContent;
  if (code === 'too-many-attempts') expect(waits).toBe('You can try again in 30 seconds.');
});

test('a demonstration offers its accounts, and one click fills the form in', async () => {
  await open('/sign-in', { accounts: [{ email: 'donor@demo.example', role: 'donor' }], password: 'demo-mizan' });
  const account = page().querySelector('mz-demonstration-accounts button') as HTMLButtonElement;
  expect(account.textContent).toContain('Donor');
  account.click();
  await settled();
  const values = [...page().querySelectorAll('input')].map((field) => field.value);
  expect(values).toEqual(['donor@demo.example', 'demo-mizan']);
});

test('elsewhere nothing of the kind is shown', async () => {
  await open('/sign-in');
  expect(page().querySelector('mz-demonstration-accounts section')).toBeNull();
});
