import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ReportSummary } from '@mizan/contract';
import { foldedText, pressIn, settle, startReports } from '../specs/started-reports';
import { ShareLinkForm } from './share-link-form';

const report = { id: '0b7b54a4-52c7-4d0c-9a8c-5c1f6b1d2e01', title: { en: 'Progress report' } } as ReportSummary;

let http: HttpTestingController;
let form: ComponentFixture<ShareLinkForm>;
let changed: number;
const element = () => form.nativeElement as HTMLElement;
const text = () => foldedText(element());
const press = (name: string) => pressIn(element(), name);
const fill = async (selector: string, value: string, event = 'input') => {
  const field = element().querySelector<HTMLInputElement | HTMLSelectElement>(selector)!;
  field.value = value;
  field.dispatchEvent(new Event(event));
  await settle();
};
const sent = () => http.expectOne(({ method }) => method === 'PUT');
const idOf = ({ request }: ReturnType<typeof sent>) => request.url.split('/').at(-1);

beforeEach(async () => {
  let made = 0;
  Object.defineProperty(crypto, 'randomUUID', { value: () => `id-${(made += 1)}`, configurable: true });
  http = await startReports('en');
  form = TestBed.createComponent(ShareLinkForm);
  form.componentRef.setInput('project', 'p');
  form.componentRef.setInput('reports', [report]);
  form.componentRef.setInput('today', '2026-11-23');
  changed = 0;
  form.componentInstance.changed.subscribe(() => (changed += 1));
  await settle();
});

test('a link needs a name and a day that is allowed, before anything is sent', async () => {
  await press('Make the link');
  expect(text()).toContain('The link has no name');
  await fill('input[type=date]', '2026-11-23');
  await fill('input:not([type=date])', 'The auditor');
  expect(text()).toContain('between 24 November 2026 and 28 December 2027');
  await press('Make the link');
  http.verify();
});

test('it leads to all reports for three months unless said otherwise', async () => {
  await fill('input:not([type=date])', ' The auditor ');
  await press('Make the link');
  const put = sent();
  expect(put.request.url).toMatch(/^\/api\/projects\/p\/share-links\/id-/);
  expect(put.request.body).toEqual({ label: 'The auditor', expiresOn: '2027-02-21' });
});

test('it may lead to one report until another day; its address is then shown, this once', async () => {
  await fill('input:not([type=date])', 'The auditor');
  await fill('select', report.id, 'change');
  await fill('input[type=date]', '2026-12-31');
  await press('Make the link');
  const put = sent();
  expect(put.request.body).toEqual({ label: 'The auditor', report: report.id, expiresOn: '2026-12-31' });
  put.flush({ token: 'the-secret' }, { status: 201, statusText: 'Created' });
  await settle();
  expect(element().querySelector('input')!.value).toBe(`${location.origin}/shared/the-secret`);
  expect(text()).toContain('it can’t be shown again');
  expect(changed).toBe(1);
});

test('sent twice, it is the same link; changed in between, it is another', async () => {
  await fill('input:not([type=date])', 'The auditor');
  await press('Make the link');
  const first = sent();
  first.flush({ ...problem, status: 500 }, { status: 500, statusText: 'x' });
  await settle();
  await press('Make the link');
  const second = sent();
  second.flush({ ...problem, status: 500 }, { status: 500, statusText: 'x' });
  await settle();
  expect(idOf(second)).toBe(idOf(first));
  await fill('input:not([type=date])', 'Somebody else');
  await press('Make the link');
  expect(idOf(sent())).not.toBe(idOf(first));
});

test('a link whose address was lost on the way is ended, and another one made', async () => {
  await fill('input:not([type=date])', 'The auditor');
  await press('Make the link');
  const lost = sent();
  lost.flush({ id: idOf(lost), token: null });
  await settle();
  expect(text()).toContain('its address was lost');
  await press('Revoke it and make another');
  http.expectOne(`/api/projects/p/share-links/${idOf(lost)}/revoke`).flush({});
  await settle();
  const another = sent();
  expect(idOf(another)).not.toBe(idOf(lost));
  another.flush({ token: 'another-secret' }, { status: 201, statusText: 'Created' });
  await settle();
  expect(element().querySelector('input')!.value).toContain('another-secret');
});

test('what the API refuses is said', async () => {
  await fill('input:not([type=date])', 'The auditor');
  await press('Make the link');
  sent().flush({ ...problem, code: 'unknown-report' }, { status: 422, statusText: 'x' });
  await settle();
  expect(text()).toContain('The project has no such report');
});

const problem = { type: 'about:blank', title: '', status: 422, code: 'internal', detail: '', errors: [] };
