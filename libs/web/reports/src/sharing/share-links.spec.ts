import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ShareLink } from '@mizan/contract';
import { foldedText, pressIn, settle, startReports } from '../specs/started-reports';
import { ShareLinks } from './share-links';

const link: ShareLink = {
  id: 'one',
  label: 'The auditor',
  report: null,
  state: 'open',
  expiresOn: '2026-12-31',
  createdAt: '2026-11-23T12:00:00.000Z',
  createdBy: { email: 'm@p.example', name: 'Mounia' },
  revokedAt: null,
  revokedBy: null,
  lastUsedAt: null,
  downloads: 0,
};
const address = '/api/projects/p/share-links?limit=500';

let http: HttpTestingController;
let section: ComponentFixture<ShareLinks>;
const element = () => section.nativeElement as HTMLElement;
const text = () => foldedText(element());
const press = (name: string) => pressIn(element(), name);

async function open(links: ShareLink[]): Promise<void> {
  http = await startReports('en');
  section = TestBed.createComponent(ShareLinks);
  section.componentRef.setInput('project', 'p');
  section.componentRef.setInput('reports', []);
  section.componentRef.setInput('today', '2026-11-23');
  TestBed.tick();
  http.expectOne(address).flush({ items: links, nextCursor: null });
  await settle();
}

test.each<[string, Partial<ShareLink>, string]>([
  ['to all reports', {}, 'All frozen reports, including future ones'],
  ['to one', { report: { id: 'r', title: { en: 'Progress report' } } }, 'Progress report'],
  ['that works', {}, 'Valid until 31 December 2026 · never used'],
  ['that was opened', { lastUsedAt: '2026-11-24T09:00:00.000Z' }, '0 downloads'],
  ['by which was downloaded', { lastUsedAt: '2026-11-24T09:00:00.000Z', downloads: 1 }, ', 1 download'],
  ['made by somebody', {}, 'by Mounia'],
  ['that has expired', { state: 'expired' }, 'Expired after 31 December 2026'],
  [
    'that was revoked',
    { state: 'revoked', revokedAt: '2026-11-24T09:00:00.000Z', revokedBy: { email: 'a', name: 'Adil' } },
    'by Adil',
  ],
])('says of a link %s so', async (_, given, said) => {
  await open([{ ...link, ...given }]);
  expect(text()).toContain(said);
});

test('those that have ended are folded away, and can’t be ended again', async () => {
  await open([link, { ...link, id: 'two', label: 'Old', state: 'expired' }]);
  const ended = element().querySelector('details')!;
  expect([ended.open, ended.textContent]).toEqual([false, expect.stringContaining('Old')]);
  expect(ended.textContent).toContain('1 link that has ended');
  expect(ended.querySelector('button')).toBeNull();
});

test('a link is ended after a question, and the list is read anew', async () => {
  await open([link]);
  await press('Revoke');
  expect(text()).toContain('It stops working at once and can’t be brought back.');
  await press('Cancel');
  http.verify();
  await press('Revoke');
  await press('Revoke for good');
  http.expectOne({ method: 'POST', url: '/api/projects/p/share-links/one/revoke' }).flush({});
  await settle();
  http.expectOne(address).flush({ items: [{ ...link, state: 'revoked' }], nextCursor: null });
  await settle();
  expect(element().querySelector('details')!.textContent).toContain('The auditor');
});

test('where it could not be ended, that is said', async () => {
  await open([link]);
  await press('Revoke');
  await press('Revoke for good');
  http.expectOne({ method: 'POST', url: '/api/projects/p/share-links/one/revoke' }).error(new ProgressEvent('error'));
  await settle();
  expect(element().querySelector('[role=alert]')!.textContent.trim()).not.toBe('');
});
