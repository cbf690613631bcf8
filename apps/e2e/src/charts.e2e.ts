import { readFile } from 'node:fs/promises';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openPage } from './open-page';

/* What a chart shows can be read by keyboard, as a table, and in files that say where they come from. */

let product: Product;
let page: Page;
let chart: Locator;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await Product.start();
  page = await openPage(browser, product.url, 'donor');
  await page.goto(`${product.url}/ccme/indicators/OP3-1?asOf=2026-10-31`);
  chart = page.locator('mz-chart').first();
  await chart.locator('svg.ngx-charts').waitFor();
});
test.afterAll(() => product.stop());

async function saved(name: string, of = chart): Promise<{ name: string; content: Buffer }> {
  const arriving = page.waitForEvent('download');
  await of.getByRole('button', { name }).click();
  const download = await arriving;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('its title is the finding, and the keyboard reads it point by point', async () => {
  await expect(chart.getByRole('heading')).toHaveText('18 of 25 persons expected by 31 October 2026');
  const plot = chart.getByRole('application');
  await plot.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(chart.locator('[aria-live]')).toContainText('31 October 2026. Actual 18. Target 25.');
  await page.keyboard.press('Escape');
  await expect(chart.locator('[aria-live]')).toBeEmpty();
});

test('its table says the same, and each value how it was computed', async () => {
  await chart.getByRole('button', { name: 'Show as table' }).click();
  const row = chart.getByRole('row').filter({ hasText: '31 October 2026' });
  await expect(row).toContainText('18');
  await expect(row).toContainText('21.25');
  await row.getByRole('link').click();
  await expect(page.getByRole('dialog')).toContainText('0 + 10 + 8');
  await page.goBack();
  await chart.getByRole('button', { name: 'Show as chart' }).click();
});

test('its data, its drawing and its picture leave with their source', async () => {
  const data = await saved('Download the data as CSV');
  expect(data.name).toBe('OP3-1-2026-10-31.csv');
  const lines = data.content.toString('utf8').split('\r\n');
  expect(lines[3]).toContain('values approved by 31 October 2026');
  expect(lines.find((line) => line.startsWith('2026-10-31'))).toMatch(/^2026-10-31,18,25,0,21.25,28.75$/);

  const drawing = (await saved('Download the chart as an SVG drawing')).content.toString('utf8');
  // Another page reads it as what it is: XML that draws.
  const reader = await page.context().newPage();
  await reader.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`);
  await expect(reader.locator('svg > title')).toHaveText('18 of 25 persons expected by 31 October 2026');
  await expect(reader.locator('svg')).toContainText('values approved by 31 October 2026');
  await reader.close();

  const picture = await saved('Download the chart as a PNG picture');
  expect(picture.content.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(picture.content.length).toBeGreaterThan(10_000);
});

test('the bars of a breakdown say who stands highest, and leave with their source, too', async () => {
  const bars = page.getByRole('region', { name: 'Breakdown', exact: true }).locator('mz-chart').first();
  await expect(bars.getByRole('heading')).toHaveText('Sex – highest: Women (12 persons)');
  const data = await saved('Download the data as CSV', bars);
  expect(data.name).toBe('OP3-1-sex-bars-2026-10-31.csv');
  const lines = data.content.toString('utf8').split('\r\n');
  expect(lines).toContain('"Source: Mizan, values approved by 31 October 2026"');
  expect(lines.slice(-3).filter(Boolean)).toEqual(['Women,12', 'Men,6']);
  const drawing = (await saved('Download the chart as an SVG drawing', bars)).content.toString('utf8');
  expect(drawing).toMatch(/highest: \W*Women\W*12\spersons/);
});

test('in Arabic time runs from the right: for the eye, the pointer and the keys', async ({ browser }) => {
  const arabic = await openPage(browser, product.url, 'donor', 'ar');
  await arabic.goto(`${product.url}/ccme/indicators/OP3-1?asOf=2026-10-31`);
  const mirrored = arabic.locator('mz-chart').first();
  await mirrored.locator('svg.ngx-charts').scrollIntoViewIfNeeded();
  const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const words = mirrored.locator('svg.ngx-charts text');
  let grid = { x: 0, y: 0, width: 0, height: 0 };
  // The first day and the scale stand at the right, their words as they are read, once the chart has its final width.
  await expect(async () => {
    const [lines, first, scale] = await Promise.all([
      box(mirrored.locator('.gridline-path-horizontal').first()),
      box(words.filter({ hasText: 'يناير 2026' }).first()),
      box(words.filter({ hasText: '30' }).first()),
    ]);
    grid = lines;
    expect(grid.width).toBeGreaterThan(0);
    expect(first.x).toBeGreaterThan(grid.x + grid.width * 0.9);
    expect(scale.x).toBeGreaterThanOrEqual(grid.x + grid.width);
  }).toPass({ timeout: 10_000 });
  const line = mirrored.locator('.readout');
  await arabic.mouse.move(grid.x + grid.width - 2, grid.y - 10);
  await expect(line).toContainText('1 يناير 2026');
  await mirrored.getByRole('application').focus();
  await arabic.keyboard.press('Home');
  await arabic.keyboard.press('ArrowLeft');
  await expect(mirrored.locator('[aria-live]')).toContainText('30 أبريل 2026');
  await arabic.context().close();
});
