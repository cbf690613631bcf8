import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ReportSummary } from '@mizan/contract';
import type { Role } from '@mizan/domain';
import { ProjectStore, SessionStore } from '@mizan/web/platform';
import { ReportsPage } from './reports-page';
import { foldedText, startReports } from './specs/started-reports';

const report: ReportSummary = {
  id: 'right',
  title: { en: 'Corrected report' },
  from: '2026-05-01',
  to: '2026-10-31',
  frozenAt: '2026-11-20T08:00:00.000Z',
  frozenBy: { email: 'm@p.example', name: 'Mounia' },
  sha256: 'ab'.repeat(32),
  supersedes: 'wrong',
  supersededBy: null,
  values: 4,
};
const wrong: ReportSummary = {
  ...report,
  id: 'wrong',
  title: { en: 'First report' },
  frozenAt: '2026-11-12T08:00:00.000Z',
  supersedes: null,
  supersededBy: 'right',
};
const older: ReportSummary = {
  ...report,
  id: 'older',
  title: { en: 'Older report' },
  frozenAt: '2026-05-12T08:00:00.000Z',
  supersedes: null,
};

let http: HttpTestingController;
let page: ComponentFixture<ReportsPage>;
const element = () => page.nativeElement as HTMLElement;
const text = (of: Element = element()) => foldedText(of);

async function open(role: Role, reports: ReportSummary[] = [report, wrong, older]): Promise<void> {
  http = await startReports('en');
  const signingIn = TestBed.inject(SessionStore).signIn({ email: 'a@b.example', password: 'x' });
  http.expectOne('/api/session').flush({ user: { id: 'x', email: 'a@b.example', name: 'A', role, language: 'en' } });
  await signingIn;
  TestBed.inject(ProjectStore).open('p');
  page = TestBed.createComponent(ReportsPage);
  page.componentRef.setInput('project', 'p');
  TestBed.tick();
  for (let turn = 0; turn < 4; turn += 1) {
    http
      .match('/api/projects/p')
      .forEach((one) => one.flush({ code: 'p', timeZone: 'Africa/Casablanca', startsOn: '2025-11-01' }));
    http.match('/api/projects/p/framework').forEach((one) => one.flush({ periods: [] }));
    http.match('/api/projects/p/reports?limit=500').forEach((one) => one.flush({ items: reports, nextCursor: null }));
    http.match('/api/projects/p/share-links?limit=500').forEach((one) => one.flush({ items: [], nextCursor: null }));
    http
      .match((request) => request.url.includes('preparations'))
      .forEach((one) => one.flush({ items: [], nextCursor: null }));
    await Promise.resolve();
    TestBed.tick();
  }
  await page.whenStable();
}

test('the newest report comes first, and those that were replaced are folded below and say by which', async () => {
  await open('donor');
  const shown = [...element().querySelectorAll(':scope > ul > li h2')].map(({ textContent }) => textContent.trim());
  expect(shown).toEqual(['Corrected report', 'Older report']);
  const folded = element().querySelector<HTMLDetailsElement>(':scope > details')!;
  expect(folded.open).toBe(false);
  expect(text(folded)).toContain('1 replaced report');
  expect(text(folded)).toContain('First report');
  expect(text(folded)).toMatch(/Replaced on .* by “Corrected report”/);
  expect(text(element().querySelector('li')!)).toMatch(/Replaces “First report”/);
});

test('a donor is led to the documents, and shown neither links nor who downloaded', async () => {
  await open('donor');
  const [newest, next] = element().querySelectorAll('mz-document-choice');
  expect([newest!.classList.contains('large'), next!.classList.contains('large')]).toEqual([true, false]);
  expect(element().querySelector('mz-share-links')).toBeNull();
  expect(element().querySelector('mz-download-log')).toBeNull();
});

test.each<[Role, boolean]>([
  ['manager', true],
  ['admin', true],
  ['coordinator', false],
])('a %s sees links and downloads: %s', async (role, sees) => {
  await open(role);
  expect(element().querySelector('mz-share-links') !== null).toBe(sees);
  expect(element().querySelectorAll('mz-download-log')).toHaveLength(sees ? 3 : 0);
});
