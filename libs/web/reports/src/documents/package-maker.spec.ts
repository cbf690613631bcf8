import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ReportPackage } from '@mizan/contract';
import { startReports } from '../specs/started-reports';
import { PackageMaker } from './package-maker';

let http: HttpTestingController;
let maker: ComponentFixture<PackageMaker>;
const element = () => maker.nativeElement as HTMLElement;
const button = () => element().querySelector('button');
const address = '/api/projects/p/reports/r/packages';

const made = (of: Partial<ReportPackage>): ReportPackage => ({
  id: 'k',
  files: ['workbook.xlsx'],
  languages: ['en'],
  state: 'making',
  done: 0,
  total: 4,
  share: 0.25,
  ...of,
});

async function settle(): Promise<void> {
  await Promise.resolve();
  await maker.whenStable();
  maker.detectChanges();
}

beforeEach(async () => {
  http = await startReports('en');
  maker = TestBed.createComponent(PackageMaker);
  maker.componentRef.setInput('project', 'p');
  maker.componentRef.setInput('report', 'r');
  maker.detectChanges();
});

test('what is chosen is asked for, how far it is is shown, and then the ZIP is offered', async () => {
  jest.useFakeTimers();
  button()!.click();
  const asked = http.expectOne(address);
  expect(asked.request.body).toEqual({
    files: ['workbook.xlsx', 'report.pdf', 'report.docx'],
    languages: ['fr', 'ar', 'en'],
  });
  asked.flush(made({ done: 1 }));
  await jest.advanceTimersByTimeAsync(0);
  maker.detectChanges();
  expect(element().querySelector('mz-progress-bar')?.getAttribute('aria-label')).toBe('1 of 4 documents');
  await jest.advanceTimersByTimeAsync(1_200);
  http.expectOne(`${address}/k`).flush(made({ state: 'ready', done: 4 }));
  await jest.advanceTimersByTimeAsync(0);
  maker.detectChanges();
  expect(element().querySelector('a')?.getAttribute('href')).toBe(`${address}/k/package.zip`);
  jest.useRealTimers();
});

test('without a document or a language there is nothing to make', async () => {
  const ticks = element().querySelectorAll<HTMLInputElement>('fieldset:first-of-type input:checked');
  for (const tick of ticks) tick.click();
  await settle();
  expect(button()!.disabled).toBe(true);
  expect(element().textContent).toContain('Choose one document and one language at least.');
});

test('one that failed can be tried again', async () => {
  button()!.click();
  http.expectOne(address).flush(made({ state: 'failed' }));
  await settle();
  expect(element().textContent).toContain('could not be made');
  button()!.click();
  http.expectOne(address).flush(made({ state: 'ready', done: 4 }));
  await settle();
  expect(element().querySelector('a')).not.toBeNull();
});
