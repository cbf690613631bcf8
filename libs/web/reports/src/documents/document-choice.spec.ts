import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { paths, reportFiles, type ReportPackage } from '@mizan/contract';
import { foldedText, startReports } from '../specs/started-reports';
import { DocumentChoice } from './document-choice';

let http: HttpTestingController;
let choice: ComponentFixture<DocumentChoice>;
const element = () => choice.nativeElement as HTMLElement;
const large = () => [...element().querySelectorAll('mz-large-document')];
const links = () => [...element().querySelectorAll('a')].map((link) => link.getAttribute('href'));
const address = '/api/projects/p/reports/r/packages';

async function offering(values: number): Promise<void> {
  http = await startReports('en');
  choice = TestBed.createComponent(DocumentChoice);
  choice.componentRef.setInput('title', { en: 'Report' });
  choice.componentRef.setInput('files', reportFiles);
  choice.componentRef.setInput('addressOf', (file: string, language: string) => `/${language}/${file}`);
  choice.componentRef.setInput('of', { packages: paths.packages('p', 'r'), values });
  choice.detectChanges();
}

async function drawn(): Promise<void> {
  await jest.advanceTimersByTimeAsync(0);
  choice.detectChanges();
}

const made = (of: Partial<ReportPackage>): ReportPackage => ({
  ...{ id: 'k', files: ['values.xlsx'], languages: ['en'], done: 0, total: 1, share: 0, state: 'waiting' },
  ...of,
});

test('of a few values every document is there at once', async () => {
  await offering(50_000);
  expect(large()).toHaveLength(0);
  expect(links()).toContain('/en/values.xlsx');
});

test('one of very many values is made first, its progress is told, and then it is downloaded like the others', async () => {
  await offering(1_000_000);
  jest.useFakeTimers();
  const told = large().map(foldedText);
  expect(told).toEqual([expect.stringContaining('Values: 1,000,000.'), expect.stringContaining('Values: 1,000,000.')]);
  expect(links().filter((link) => link?.includes('values'))).toEqual([]);
  const workbook = large().find((one) => foldedText(one).includes('XLSX') || foldedText(one).includes('xlsx'))!;
  workbook.querySelector('button')!.click();
  const asked = http.expectOne(address);
  expect(asked.request.body).toEqual({ files: ['values.xlsx'], languages: ['en'] });
  asked.flush(made({ state: 'making', share: 0.25 }));
  await drawn();
  expect(workbook.querySelector('mz-progress-bar')?.getAttribute('aria-label')).toBe('25% written');
  await jest.advanceTimersByTimeAsync(1_200);
  http.expectOne(`${address}/k`).flush(made({ state: 'ready', done: 1, share: 1 }));
  await drawn();
  expect(links()).toContain('/en/values.xlsx');
  jest.useRealTimers();
});

test('in another language it is another file', async () => {
  await offering(1_000_000);
  jest.useFakeTimers();
  large()[1]!.querySelector('button')!.click();
  http.expectOne(address).flush(made({ state: 'ready', done: 1, share: 1 }));
  await drawn();
  element().querySelector<HTMLButtonElement>('button[lang=ar]')!.click();
  await drawn();
  await drawn();
  expect(links().filter((link) => link?.includes('values'))).toEqual([]);
  jest.useRealTimers();
});
