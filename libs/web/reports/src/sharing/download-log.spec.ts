import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ReportDownload } from '@mizan/contract';
import { foldedText, startReports } from '../specs/started-reports';
import { DownloadLog } from './download-log';

const byPerson: ReportDownload = {
  at: '2026-11-23T12:00:00.000Z',
  file: 'workbook.xlsx',
  language: 'ar',
  person: { email: 'd@p.example', name: 'Dina' },
  shareLink: null,
};
const byLink: ReportDownload = { ...byPerson, person: null, shareLink: { id: 'one', label: 'The auditor' } };
const address = (limit: number) => `/api/projects/p/reports/r/downloads?limit=${limit}`;

let http: HttpTestingController;
let log: ComponentFixture<DownloadLog>;
const element = () => log.nativeElement as HTMLElement;
const text = () => foldedText(element());

beforeEach(async () => {
  http = await startReports('en');
  log = TestBed.createComponent(DownloadLog);
  log.componentRef.setInput('project', 'p');
  log.componentRef.setInput('report', 'r');
  await log.whenStable();
});

async function unfold(): Promise<void> {
  const details = element().querySelector('details')!;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  TestBed.tick();
  await Promise.resolve();
}

test('is read once somebody unfolds it', async () => {
  http.verify();
  await unfold();
  http.expectOne(address(20)).flush({ items: [byLink, byPerson], nextCursor: null });
  await log.whenStable();
  const rows = [...element().querySelectorAll('tbody tr')].map((row) => foldedText(row).trim());
  expect(rows).toEqual([
    expect.stringContaining('Link: The auditorworkbook.xlsx · Arabic'),
    expect.stringContaining('Dinaworkbook.xlsx · Arabic'),
  ]);
  expect(element().querySelector('button')).toBeNull();
});

test('shows more when asked', async () => {
  await unfold();
  http.expectOne(address(20)).flush({ items: [byPerson], nextCursor: 'next' });
  await log.whenStable();
  element().querySelector('button')!.click();
  TestBed.tick();
  http.expectOne(address(100)).flush({ items: [byPerson, byLink], nextCursor: null });
  await log.whenStable();
  expect(element().querySelectorAll('tbody tr')).toHaveLength(2);
});

test('says that nobody has, yet', async () => {
  await unfold();
  http.expectOne(address(20)).flush({ items: [], nextCursor: null });
  await log.whenStable();
  expect(text()).toContain('Nobody has downloaded');
});
