import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { drawWhole } from '../draw-whole.ts';
import { openAs, type View } from './open-as.ts';

const folder = join(import.meta.dirname, '../../docs/screenshots');

/** A report that is being prepared. */
const prepared = '5b9a86b4-7f0e-4a43-8a50-5d5a07d0c6f1';

/** Every page, as somebody who works with it sees it; `empty` is a project on its first day. */
const pages: [name: string, path: string, who: string | null][] = [
  ['sign-in', 'sign-in', null],
  ['projects', 'projects', 'admin'],
  ['project-new', 'projects/new', 'admin'],
  ['project-settings', 'ccme/settings', 'admin'],
  ['overview', 'ccme/overview', 'manager'],
  ['overview-first-day', 'empty/overview', 'coordinator'],
  ['overview-how', 'ccme/overview?how=indicator:OP3-1:progress', 'donor'],
  ['overview-compared', 'ccme/overview?asOf=2026-10-31&with=2026-04-30', 'manager'],
  ['overview-presented', 'ccme/overview?present=1', 'manager'],
  ['activity', 'ccme/activities/A1', 'donor'],
  ['sdgs', 'ccme/sdgs', 'donor'],
  ['sdgs-one-goal', 'ccme/sdgs?goal=16', 'manager'],
  ['indicator', 'ccme/indicators/OP3-1', 'manager'],
  ['framework', 'ccme/framework', 'coordinator'],
  ['framework-first-day', 'empty/framework', 'coordinator'],
  ['framework-axes', 'ccme/framework/axes', 'coordinator'],
  ['framework-periods', 'ccme/framework/periods', 'manager'],
  ['indicator-sheet', 'ccme/framework/indicators/OP3-1', 'donor'],
  ['indicator-sheet-edited', 'ccme/framework/indicators/OP3-1?edit=1', 'coordinator'],
  ['indicator-new', 'ccme/framework/indicators/new?result=OP3&activity=A3', 'coordinator'],
  ['log', 'ccme/log', 'coordinator'],
  ['log-value', 'ccme/indicators/OP3-1/log', 'coordinator'],
  ['log-share', 'ccme/indicators/OC3-1/log', 'coordinator'],
  ['review', 'ccme/review', 'manager'],
  ['reports', 'ccme/reports', 'manager'],
  ['report-prepared', `ccme/reports/prepare/${prepared}`, 'manager'],
  ['shared', 'shared/:token', null],
  ['shared-no-more', 'shared/of-no-link', null],
  ['verify', 'verify', null],
  ['verified', 'verify/:sha256', null],
  ['not-found', 'ccme/nowhere', 'donor'],
];

const languages = ['fr', 'ar', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const sizes = [
  { size: 'desktop', width: 1440, height: 900 },
  { size: 'phone', width: 390, height: 844 },
] as const;

/** Every page whole, in every language, light and dark, on a desk and on a phone: `overview/fr-light-desktop.png`. */
export async function pictureEveryPage(browser: Browser, url: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await makeEmptyProject(browser, url);
  await prepareReport(browser, url);
  const known = await shareReport(browser, url);
  for (const [name, path, who] of pages) {
    await mkdir(join(folder, name), { recursive: true });
    for (const language of languages) {
      for (const colorScheme of schemes) {
        for (const { size, width, height } of sizes) {
          const page = await openAs(browser, url, { who, language, colorScheme, width, height });
          await page.goto(`${url}/${path.replace(/:token|:sha256/, (name) => known[name as keyof Known])}`, {
            waitUntil: 'networkidle',
          });
          await drawn(page);
          // Under a sheet, the page beside it is not drawn on.
          const fullPage = !path.includes('how=');
          await page.screenshot({ path: join(folder, name, `${language}-${colorScheme}-${size}.png`), fullPage });
          await page.context().close();
        }
      }
    }
    console.log(`docs/screenshots/${name}`);
  }
}

/** What is drawn when it comes into view is brought there first. */
async function drawn(page: Page): Promise<void> {
  // What lies below the window is left undrawn by the browser, and would be in the picture.
  await page.evaluate(`(() => {
    const shown = new CSSStyleSheet();
    shown.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(shown);
  })()`);
  await drawWhole(page);
  // What is within something that was drawn late is drawn later still.
  await page.waitForFunction("document.querySelector('div.waiting:empty') === null");
  await page.waitForTimeout(400);
}

/** What stands in the addresses of pages for people without an account. */
type Known = Record<':token' | ':sha256', string>;

async function shareReport(browser: Browser, url: string): Promise<Known> {
  const manager: View = { who: 'manager', language: 'fr', colorScheme: 'light', width: 390, height: 844 };
  const page = await openAs(browser, url, manager);
  const { request } = page.context();
  const project = `${url}/api/projects/ccme`;
  const { items } = (await (await request.get(`${project}/reports`)).json()) as { items: { sha256: string }[] };
  const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const link = await request.put(`${project}/share-links/${crypto.randomUUID()}`, {
    data: { label: 'Bailleur de fonds', expiresOn },
  });
  const { token } = (await link.json()) as { token?: string };
  const [report] = items;
  if (!report || !token) throw new Error('no report could be shared');
  await page.context().close();
  return { ':token': token, ':sha256': report.sha256 };
}

async function prepareReport(browser: Browser, url: string): Promise<void> {
  const writer: View = { who: 'coordinator', language: 'fr', colorScheme: 'light', width: 390, height: 844 };
  const page = await openAs(browser, url, writer);
  const address = `${url}/api/projects/ccme/preparations/${prepared}`;
  const title = { fr: 'Rapport du trimestre 4', ar: 'تقرير الفصل الرابع', en: 'Report on quarter 4' };
  const made = await page.context().request.put(address, { data: { title, from: '2026-08-01', to: '2026-10-31' } });
  const text = 'Le projet avance ; trois produits sur cinq sont achevés.';
  const written = await page.context().request.put(`${address}/texts/summary/fr`, { data: { text } });
  if (!made.ok() || !written.ok()) throw new Error('no report could be prepared');
  await page.context().close();
}

async function makeEmptyProject(browser: Browser, url: string): Promise<void> {
  const admin: View = { who: 'admin', language: 'fr', colorScheme: 'light', width: 390, height: 844 };
  const page = await openAs(browser, url, admin);
  const answer = await page.context().request.put(`${url}/api/projects/empty`, {
    data: {
      title: { fr: 'Un projet à son premier jour', ar: 'مشروع في يومه الأول', en: 'A project on its first day' },
      startsOn: '2026-11-01',
      endsOn: '2028-04-30',
      languages: [...languages],
    },
  });
  if (!answer.ok()) throw new Error(`the empty project was not made: ${answer.status()}`);
  await page.context().close();
}
