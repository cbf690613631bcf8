import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from '@playwright/test';
import { openAs } from './open-as.ts';

const images = join(import.meta.dirname, '../../docs/images');
const execute = promisify(execFile);

const pages = [
  { image: 'overview', path: 'overview', who: 'manager', language: 'fr' },
  { image: 'indicator', path: 'indicators/OP3-1', who: 'manager', language: 'en' },
  { image: 'activity', path: 'activities/A1', who: 'donor', language: 'fr' },
  { image: 'framework', path: 'framework', who: 'coordinator', language: 'fr' },
  { image: 'log', path: 'indicators/OP3-1/log', who: 'coordinator', language: 'fr' },
  { image: 'review-ar', path: 'review', who: 'manager', language: 'ar' },
] as const;

/** The README's pictures. The workbook's is made where LibreOffice and Poppler are installed, and left as it is elsewhere. */
export async function pictureReadme(browser: Browser, url: string): Promise<void> {
  await mkdir(images, { recursive: true });
  for (const { image, path, who, language } of pages) {
    const page = await openAs(browser, url, { who, language, colorScheme: 'light', width: 1280, height: 860 });
    await page.goto(`${url}/ccme/${path}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1_500); // the chart is drawn when it comes into view
    await page.screenshot({ path: join(images, `${image}.png`) });
    await page.context().close();
  }
  await pictureWorkbook(browser, url);
}

async function pictureWorkbook(browser: Browser, url: string): Promise<void> {
  const page = await openAs(browser, url, {
    who: 'manager',
    language: 'fr',
    colorScheme: 'light',
    width: 1280,
    height: 860,
  });
  const context = page.context();
  const report = `${url}/api/projects/ccme/reports/${crypto.randomUUID()}`;
  const title = {
    fr: 'Rapport d’avancement, trimestre 4',
    ar: 'تقرير التقدم، الفصل الرابع',
    en: 'Progress report, quarter 4',
  };
  await context.request.put(report, { data: { title, from: '2026-08-01', to: '2026-10-31' } });
  const workbook = await (await context.request.get(`${report}/workbook.xlsx?lang=fr`)).body();
  const folder = await mkdtemp(join(tmpdir(), 'mizan-workbook-'));
  try {
    await writeFile(join(folder, 'workbook.xlsx'), workbook);
    await execute('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'workbook.xlsx')]);
    const page = ['-r', '110', '-f', '1', '-l', '1', '-singlefile'];
    await execute('pdftoppm', [...page, '-png', join(folder, 'workbook.pdf'), join(images, 'workbook')]);
  } catch (error) {
    console.log(`The workbook's picture was left as it is: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await context.close();
  }
}
