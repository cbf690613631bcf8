import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import type { Product } from '../product.ts';

/**
 * Milliseconds from the arrival of the framework's data until every one of `indicators` lines is drawn and the page takes
 * input again, for each of `times` cold loads.
 */
export async function timesOfFrameworkPage(
  product: Product,
  cookie: string,
  indicators: number,
  times: number,
): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const measured: number[] = [];
    for (let at = 0; at < times; at += 1) measured.push(await loadOnce(browser, product, cookie, indicators));
    return measured;
  } finally {
    await browser.close();
  }
}

async function loadOnce(browser: Browser, product: Product, cookie: string, indicators: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: product.url }]);
  const page = await context.newPage();
  await page.goto(`${product.url}/ccme/framework`);
  const time = await page.evaluate<number>(usableAfterData(indicators));
  await context.close();
  return time;
}

/** Runs in the page: what the browser still has to do for the last line is done before a second frame begins. */
const usableAfterData = (indicators: number) => `(async () => {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  while (document.querySelectorAll('mz-indicator-line').length < ${indicators}) await frame();
  await frame();
  await frame();
  const usable = performance.now();
  const data = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/framework'));
  return usable - data.responseEnd;
})()`;
