import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ProblemBody, VerifiedReport } from '@mizan/contract';
import { foldedText, settle, startReports } from '../specs/started-reports';
import { VerifyPage } from './verify-page';

const hash = 'ab'.repeat(32);
const verified = {
  title: { en: 'Progress report' },
  from: '2026-05-01',
  to: '2026-10-31',
  frozenAt: '2026-11-12T08:00:00.000Z',
  sha256: hash,
  project: { code: 'p', title: { en: 'A small project' }, demonstration: true, timeZone: 'Asia/Tokyo' },
} as VerifiedReport;
const notFound: ProblemBody = {
  ...{ type: 'about:blank', title: '', status: 404, code: 'not-found', detail: '', errors: [] },
};

let http: HttpTestingController;
let page: ComponentFixture<VerifyPage>;
const element = () => page.nativeElement as HTMLElement;
const text = () => foldedText(element());

async function open(sha256?: string): Promise<void> {
  http = await startReports('en');
  page = TestBed.createComponent(VerifyPage);
  page.componentRef.setInput('sha256', sha256);
  await settle();
}

async function type(typed: string): Promise<void> {
  const field = element().querySelector<HTMLInputElement>('input[dir=ltr]')!;
  field.value = typed;
  field.dispatchEvent(new Event('input'));
  element().querySelector('form')!.dispatchEvent(new Event('submit'));
  await settle();
}

/** Drops a file and waits until it was looked through. */
async function drop(content: string): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  const file = { name: 'report.csv', size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  const event = new Event('drop');
  Object.assign(event, { dataTransfer: { files: { item: () => file } } });
  element().querySelector('.drop')!.dispatchEvent(event);
  await settle();
}

test('says of a known hash which report it is of', async () => {
  await open(hash.toUpperCase());
  http.expectOne(`/api/verify/${hash}`).flush(verified);
  await settle();
  expect(text()).toContain('This is the fingerprint of a frozen report');
  expect(text()).toContain('12 November 2026 at 17:00 GMT+9');
  expect(text()).toContain('Progress report');
  expect(foldedText(element().querySelector('.result h2 + p')!).trim()).toBe('A small project');
  expect(text()).toContain('1 May 2026 to 31 October 2026');
  expect(text()).toContain('Demonstration data');
});

test('says of an unknown hash that no report has it, and offers no second try', async () => {
  await open(hash);
  http.expectOne(`/api/verify/${hash}`).flush(notFound, { status: 404, statusText: 'Not Found' });
  await settle();
  expect(text()).toContain('No frozen report has this fingerprint');
  expect(element().querySelector('mz-error-state')).toBeNull();
});

test.each([['ab'], [`${hash}0`], ['g'.repeat(64)]])('asks nobody about %s, and says what is wrong', async (typed) => {
  await open(typed);
  http.verify();
  expect(text()).toContain('A fingerprint has 64 characters');
});

test('asks nobody before anything is typed, and leads to the address of what was', async () => {
  await open();
  http.verify();
  expect(text()).not.toContain('A fingerprint has 64 characters');
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate');
  await type('seven');
  expect(text()).toContain('A fingerprint has 64 characters');
  expect(navigate).not.toHaveBeenCalled();
  await type(`  ${hash.toUpperCase()} `);
  expect(navigate).toHaveBeenCalledWith(['/verify', hash]);
});

test('a dropped file is read here: the API is asked about its hashes alone, until one is known', async () => {
  await open();
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate');
  await drop(`${'cd'.repeat(32)}\n${hash}`);
  const other = http.expectOne(`/api/verify/${'cd'.repeat(32)}`);
  expect([other.request.method, other.request.body]).toEqual(['GET', null]);
  other.flush(notFound, { status: 404, statusText: 'Not Found' });
  await settle();
  http.expectOne(`/api/verify/${hash}`).flush(verified);
  await settle();
  expect(navigate).toHaveBeenCalledWith(['/verify', hash]);
  expect(text()).toContain('Fingerprint found in “report.csv”.');
});

test('a file of no report is said to be of none', async () => {
  await open();
  await drop(hash);
  http.expectOne(`/api/verify/${hash}`).flush(notFound, { status: 404, statusText: 'Not Found' });
  await settle();
  for (const own of http.match(() => true)) own.flush(notFound, { status: 404, statusText: 'Not Found' });
  await settle();
  expect(text()).toContain('“report.csv” shows the fingerprint of no report frozen here.');
});

test('a file that can’t be asked about says why', async () => {
  await open();
  await drop(hash);
  const slowed = { ...notFound, status: 429, code: 'too-many-requests' };
  http.expectOne(`/api/verify/${hash}`).flush(slowed, { status: 429, statusText: 'Too Many Requests' });
  await settle();
  expect(text()).toContain('Too many requests in a short time');
});
