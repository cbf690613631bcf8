import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { Product } from './product.ts';

/*
 * Makes the README's pictures from the built product and its demonstration: `npm run screenshots`. The workbook's is
 * made where LibreOffice and Poppler are installed, and left as it is elsewhere.
 */

const images = join(import.meta.dirname, '../docs/images');
const execute = promisify(execFile);

const pages = [
  { image: 'overview', path: 'overview', who: 'manager', language: 'fr' },
  { image: 'indicator', path: 'indicators/OP3-1', who: 'manager', language: 'en' },
  { image: 'log', path: 'indicators/OP3-1/log', who: 'coordinator', language: 'fr' },
  { image: 'review-ar', path: 'review', who: 'manager', language: 'ar' },
] as const;

const product = await Product.start();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  await mkdir(images, { recursive: true });
  for (const { image, path, who, language } of pages) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      timezoneId: 'Africa/Casablanca',
    });
    await context.addInitScript((chosen) => localStorage.setItem('mizan.language', chosen), language);
    await signIn(context, who);
    const page = await context.newPage();
    await page.goto(`${product.url}/ccme/${path}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1_500); // the chart is drawn when it comes into view
    await page.screenshot({ path: join(images, `${image}.png`) });
    await context.close();
  }
  await pictureWorkbook();
} finally {
  await browser.close();
  await product.stop();
}

async function signIn(context: BrowserContext, who: string): Promise<void> {
  const data = { email: `${who}@demo.example`, password: 'demo-mizan' };
  const answer = await context.request.post(`${product.url}/api/session`, { data });
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`);
}

async function pictureWorkbook(): Promise<void> {
  const context = await browser.newContext();
  await signIn(context, 'manager');
  const report = `${product.url}/api/projects/ccme/reports/${crypto.randomUUID()}`;
  const title = { fr: 'Rapport d’avancement, trimestre 4' };
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
  }
}
