import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, RouteReuseStrategy, RouterOutlet, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { providePlatform, SessionStore, signInAddress } from '@mizan/web/platform';
import { KeptPage } from './kept-page';

@Component({ selector: 'app-frame', imports: [RouterOutlet], template: '<router-outlet />' })
class Frame {}

@Component({ selector: 'app-form', template: '<input />' })
class Form {}

@Component({ selector: 'app-sign-in', template: 'Sign in' })
class SignIn {}

let harness: RouterTestingHarness;

const field = (): HTMLInputElement => {
  const input = harness.fixture.nativeElement as HTMLElement;
  return input.querySelector('input') as HTMLInputElement;
};

async function signIn(email: string): Promise<void> {
  const signingIn = TestBed.inject(SessionStore).signIn({ email, password: 'x' });
  TestBed.inject(HttpTestingController)
    .expectOne('/api/session')
    .flush({ user: { email, name: 'A B', role: 'coordinator', language: 'fr' } });
  await signingIn;
}

/** Somebody types 7 into a form; then the session ends and the page for signing in appears. */
async function loseSessionAt(address: string): Promise<void> {
  await signIn('amina@ccme.example');
  await harness.navigateByUrl(address);
  field().value = '7';
  TestBed.inject(SessionStore).lose();
  await harness.navigateByUrl(signInAddress(address));
}

beforeEach(async () => {
  localStorage.setItem('mizan.language', 'fr');
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'sign-in', component: SignIn },
          {
            path: ':project',
            component: Frame,
            children: [
              { path: 'log', component: Form },
              { path: 'review', component: Form },
            ],
          },
        ],
        withComponentInputBinding(),
      ),
      { provide: RouteReuseStrategy, useExisting: KeptPage },
      providePlatform(),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  harness = await RouterTestingHarness.create();
});

test('the same person, back at the same address, finds the form as they left it', async () => {
  await loseSessionAt('/ccme/log?day=2026-03-12');
  await signIn('amina@ccme.example');
  await harness.navigateByUrl('/ccme/log?day=2026-03-12');
  expect(field().value).toBe('7');
});

test('and it can be lost and found again', async () => {
  await loseSessionAt('/ccme/log');
  await signIn('amina@ccme.example');
  await harness.navigateByUrl('/ccme/log');
  TestBed.inject(SessionStore).lose();
  await harness.navigateByUrl(signInAddress('/ccme/log'));
  await signIn('amina@ccme.example');
  await harness.navigateByUrl('/ccme/log');
  expect(field().value).toBe('7');
});

test.each([
  ['another person', 'karim@ccme.example', '/ccme/log'],
  ['another page', 'amina@ccme.example', '/ccme/review'],
  ['another project', 'amina@ccme.example', '/other/log'],
])('%s finds a fresh one', async (_, email, address) => {
  await loseSessionAt('/ccme/log');
  await signIn(email);
  await harness.navigateByUrl(address);
  expect(field().value).toBe('');
});

test('a page that is left with the session whole is not kept', async () => {
  await signIn('amina@ccme.example');
  await harness.navigateByUrl('/ccme/log');
  field().value = '7';
  await harness.navigateByUrl('/sign-in');
  await harness.navigateByUrl('/ccme/log');
  expect(field().value).toBe('');
});
