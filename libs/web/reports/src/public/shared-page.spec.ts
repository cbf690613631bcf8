import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ProblemBody, PublicReport, ReportFile, SharedReports } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { foldedText, startReports } from '../specs/started-reports';
import { SharedPage } from './shared-page';

const report = {
  id: '0b7b54a4-52c7-4d0c-9a8c-5c1f6b1d2e01',
  title: { en: 'Progress report', ar: 'تقرير' },
  from: '2026-05-01',
  to: '2026-10-31',
  frozenAt: '2026-11-12T08:00:00.000Z',
  sha256: 'ab'.repeat(32),
  supersedes: null,
  supersededBy: null,
  values: 31,
} satisfies PublicReport;
const shared: SharedReports = {
  project: { code: 'p', title: { en: 'A small project' }, demonstration: false, timeZone: 'Africa/Casablanca' },
  expiresOn: '2026-12-31',
  reports: [report],
  files: ['workbook.xlsx', 'report.pdf', 'values.csv'] as ReportFile[],
};

let http: HttpTestingController;
let page: ComponentFixture<SharedPage>;
const element = () => page.nativeElement as HTMLElement;
const text = () => foldedText(element());
const links = () => [...element().querySelectorAll<HTMLAnchorElement>('mz-document-choice a')];

async function open(language: Language = 'en'): Promise<ReturnType<HttpTestingController['expectOne']>> {
  http = await startReports(language);
  page = TestBed.createComponent(SharedPage);
  page.componentRef.setInput('token', 'the-secret');
  TestBed.tick();
  return http.expectOne('/api/shared/the-secret');
}

test('says whose the reports are, of which days, and until when the link works', async () => {
  (await open()).flush(shared);
  await page.whenStable();
  expect(text()).toContain('A small project');
  expect(text()).toContain('This link works until the end of 31 December 2026');
  expect(text()).toContain('Figures as of 31 October 2026');
  expect(text()).toContain('What is the SHA-256 fingerprint for?');
  expect(text()).not.toContain('Demonstration');
  http.expectNone('/api/session');
});

test('offers each kind of document in the page’s language, and all of them in another once it is chosen', async () => {
  (await open()).flush({ ...shared, reports: [report, { ...report, id: report.id.replace('0b', '0c') }] });
  await page.whenStable();
  const prefix = `/api/shared/the-secret/reports/${report.id}`;
  expect(
    links()
      .slice(0, 3)
      .map((link) => link.getAttribute('href')),
  ).toEqual([`${prefix}/workbook.xlsx?lang=en`, `${prefix}/report.pdf?lang=en`, `${prefix}/values.csv?lang=en`]);
  expect(links()[0]?.getAttribute('aria-label')).toBe('Excel xlsx of “Progress report”, in English');
  element().querySelector<HTMLButtonElement>('button[lang=ar]')!.click();
  await page.whenStable();
  expect(links()).toHaveLength(6);
  expect(links().every((link) => link.getAttribute('href')!.endsWith('?lang=ar'))).toBe(true);
});

test('folds open data away', async () => {
  (await open()).flush(shared);
  await page.whenStable();
  const folded = element().querySelector('details')!;
  expect(folded.open).toBe(false);
  expect(folded.textContent).toContain('Values');
  expect(folded.textContent).not.toContain('Excel');
});

test('a link that is not valid is said to be so, and no second try is offered', async () => {
  const problem: ProblemBody = {
    ...{ type: 'about:blank', title: '', status: 404, code: 'link-not-valid', detail: '', errors: [] },
  };
  (await open('fr')).flush(problem, { status: 404, statusText: 'Not Found' });
  await page.whenStable();
  expect(text()).toContain('Ce lien ne fonctionne pas');
  expect(element().querySelector('button')).toBeNull();
});

test('what could not be read is read again when asked', async () => {
  (await open()).error(new ProgressEvent('error'));
  await page.whenStable();
  element().querySelector<HTMLButtonElement>('mz-error-state button')!.click();
  TestBed.tick();
  http.expectOne('/api/shared/the-secret').flush(shared);
  await page.whenStable();
  expect(text()).toContain('Progress report');
});

test('a project that has issued nothing yet is said to have nothing yet', async () => {
  (await open()).flush({ ...shared, reports: [] });
  await page.whenStable();
  expect(text()).toContain('Reports will appear here once they are frozen.');
});

test('demonstration values are marked', async () => {
  (await open()).flush({ ...shared, project: { ...shared.project, demonstration: true } });
  await page.whenStable();
  expect(text()).toContain('Demonstration data');
});

test('a report that was replaced is folded away and says by which', async () => {
  const wrong = { ...report, id: 'wrong', title: { en: 'First report' }, supersededBy: report.id };
  (await open()).flush({ ...shared, reports: [report, wrong] });
  await page.whenStable();
  const folded = element().querySelector<HTMLDetailsElement>(':scope > details')!;
  expect([folded.open, folded.textContent]).toEqual([false, expect.stringContaining('First report')]);
  expect(folded.textContent).toMatch(/Replaced on .* by “Progress report”/);
});

test('a link to a replaced report alone shows it, and that it was replaced', async () => {
  (await open()).flush({ ...shared, reports: [{ ...report, supersededBy: 'another' }] });
  await page.whenStable();
  expect(element().querySelector(':scope > details')).toBeNull();
  expect(text()).toContain('This report has been replaced since.');
  expect(element().querySelector('mz-document-choice')!.classList.contains('large')).toBe(false);
});

test('has a document of very many values made in the background, through the link itself', async () => {
  (await open()).flush({ ...shared, reports: [{ ...report, values: 1_000_000 }] });
  await page.whenStable();
  const large = element().querySelector('mz-large-document')!;
  expect(foldedText(large)).toContain('Values: 1,000,000.');
  large.querySelector('button')!.click();
  const asked = http.expectOne(`/api/shared/the-secret/reports/${report.id}/packages`);
  expect(asked.request.body).toEqual({ files: ['values.csv'], languages: ['en'] });
  asked.flush({ id: 'k', files: ['values.csv'], languages: ['en'], state: 'ready', done: 1, total: 1, share: 1 });
  await page.whenStable();
  expect(large.querySelector('a')?.getAttribute('href')).toBe(
    `/api/shared/the-secret/reports/${report.id}/values.csv?lang=en`,
  );
});
