import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { Product } from '../product.ts';
import { quantile, median, report } from './measure.ts';

/*
 * Measures the built pages in Chromium, on a processor four times slower than this machine's and a line of 10 Mbit/s and
 * 40 ms: `npm run bench:web`. Machines are noisy: read medians, and compare two versions on one machine.
 */

const built = join(import.meta.dirname, '../../dist/apps/web/browser');
const slowness = 4;
const line = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
const rounds = 7;

/** Kept in the page from its first moment: what the browser itself says of paint, layout and reaction. */
const watching = `
  window.seen = { paint: 0, shift: 0, reactions: [], arrivals: [] };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.paint = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId) seen.reactions.push(entry.duration); })
    .observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.arrivals.push(entry.renderTime); })
    .observe({ type: 'element', buffered: true });
  window.awaited = null;
  new MutationObserver(() => {
    const element = awaited && document.querySelector(awaited);
    if (!element) return;
    element.setAttribute('elementtiming', 'arrived');
    awaited = null;
  }).observe(document, { childList: true, subtree: true });
`;

interface Seen {
  /** Milliseconds until the largest piece of content was painted. */
  paint: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Milliseconds from each click or key until the next painting; those below 16 are not told. */
  reactions: number[];
}

/** Pages that a person goes round, each by its link in the page before and by the words that show that it is there. */
const round = [
  { link: 'a[href^="/ccme/framework"]', arrived: 'mz-indicator-line .measure' },
  { link: 'a[href^="/ccme/reports"]', arrived: 'mz-reports-page h1' },
  { link: 'a[href^="/ccme/overview"]', arrived: 'mz-overview-page #activities' },
] as const;

async function bench(): Promise<void> {
  await reportInitialScript();
  const product = await Product.start();
  try {
    await inBrowser([], async (browser) => {
      await reportLoads(browser, product);
      await reportUse(browser, product);
    });
    // What the engine compiles of a script that is often used grows for minutes and would hide a leak of the page.
    await inBrowser(['--js-flags=--no-opt --no-maglev --no-sparkplug'], (browser) => reportMemory(browser, product));
  } finally {
    await product.stop();
  }
}

async function inBrowser(flags: readonly string[], use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', ...flags],
  });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

async function reportInitialScript(): Promise<void> {
  const html = await readFile(join(built, 'index.csr.html'), 'utf8');
  const scripts = new Set([...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file ?? ''));
  let bytes = 0;
  for (const script of scripts) bytes += brotliCompressSync(await readFile(join(built, script))).length;
  report('initial script, brotli', `${(bytes / 1000).toFixed(0)} kB`, '≤ 220 kB');
}

/** The overview's first reading, with nothing kept by the browser, and again with everything kept. */
async function reportLoads(browser: Browser, product: Product): Promise<void> {
  const [cold, warm, shifts]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < rounds; at += 1) {
    const context = await signedIn(browser, product);
    for (const times of [cold, warm]) {
      const page = await slowPage(context);
      await page.goto(`${product.url}/ccme/overview`, { waitUntil: 'networkidle' });
      await page.waitForTimeout(500);
      const { paint, shift } = await seenBy(page);
      times.push(paint);
      shifts.push(shift);
      await page.close();
    }
    await context.close();
  }
  report('overview readable, cold', seconds(cold), '≤ 1.8 s');
  report('overview readable, warm', seconds(warm), '≤ 0.6 s');
  report('overview, layout shift, the worst of all', Math.max(...shifts).toFixed(3), '≤ 0.02');
}

/** Clicks through the main pages: what each costs until the next painting, and until the page asked for is there. */
async function reportUse(browser: Browser, product: Product): Promise<void> {
  const context = await signedIn(browser, product);
  const page = await slowPage(context);
  await page.goto(`${product.url}/ccme/overview`, { waitUntil: 'networkidle' });
  const changes: number[] = [];
  for (let at = 0; at < rounds * round.length; at += 1) changes.push(await changePage(page, at));
  const { reactions, shift } = await seenBy(page);
  report('reaction to a click, 98 of 100', `${quantile(reactions.length > 0 ? reactions : [0], 0.98)} ms`, '≤ 100 ms');
  report('a page change, its data with it', milliseconds(changes), '≤ 200 ms');
  report('going round the pages, layout shift', shift.toFixed(3), '≤ 0.02');
  await context.close();
}

async function reportMemory(browser: Browser, product: Product): Promise<void> {
  const context = await signedIn(browser, product);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${product.url}/ccme/overview`, { waitUntil: 'networkidle' });
  const go = async (changes: number): Promise<void> => {
    for (let at = 0; at < changes; at += 1) await changePage(page, at);
  };
  await go(30); // what is loaded once and kept
  const before = await heldBy(page, session);
  await go(201);
  const after = await heldBy(page, session);
  const figure = `${(before.bytes / 1e6).toFixed(1)} → ${(after.bytes / 1e6).toFixed(1)} MB`;
  report('memory, before and after 200 page changes', figure, 'no growth');
  report('elements, before and after 200 page changes', `${before.nodes} → ${after.nodes}`, 'no growth');
  await context.close();
}

async function changePage(page: Page, at: number): Promise<number> {
  const { link, arrived } = round[at % round.length] ?? round[0];
  await page
    .locator(link)
    .first()
    .evaluate((element: { setAttribute(name: string, value: string): void }) => element.setAttribute('data-next', ''));
  await page.evaluate(`(() => {
    seen.arrivals.length = 0;
    awaited = '${arrived}';
    const note = (event) => (window.clicked = event.timeStamp);
    document.querySelector('[data-next]').addEventListener('click', note, { once: true, capture: true });
  })()`);
  await page.locator('[data-next]').click();
  return page.evaluate<number>(`(async () => {
    while (seen.arrivals.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    document.querySelector('[data-next]')?.removeAttribute('data-next');
    return seen.arrivals[0] - clicked;
  })()`);
}

async function heldBy(page: Page, session: CDPSession): Promise<{ bytes: number; nodes: number }> {
  // The part of the overview that is drawn last.
  await page.locator('mz-overview-page mz-indicator-table').waitFor();
  await page.waitForLoadState('networkidle');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

async function signedIn(browser: Browser, product: Product): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(watching);
  const data = { email: 'manager@demo.example', password: 'demo-mizan' };
  const answer = await context.request.post(`${product.url}/api/session`, { data });
  if (!answer.ok()) throw new Error(`the manager could not sign in: ${answer.status()}`);
  return context;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  return page;
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate<Seen>('window.seen');

const seconds = (times: readonly number[]): string =>
  `p50 ${(median(times) / 1000).toFixed(2)} s, worst ${(Math.max(...times) / 1000).toFixed(2)} s`;

const milliseconds = (times: readonly number[]): string =>
  `p50 ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`;

await bench();
