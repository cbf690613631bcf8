import { Product } from '@mizan/tools/product.ts';
import { expect, test, type Page } from '@playwright/test';
import { openPage } from './open-page';

/* A page as of any day, compared with another, narrowed, shared by its address, and shown to a meeting. */

let product: Product;
let page: Page;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await Product.start();
  page = await openPage(browser, product.url, 'manager');
  await page.goto(`${product.url}/ccme/overview`);
});
test.afterAll(() => product.stop());

const asked = () => Object.fromEntries(new URL(page.url()).searchParams);
const slider = () => page.getByRole('slider', { name: 'Reporting periods' });
const list = () => page.locator('#indicators');
const codes = () => list().locator('tbody .code').allInnerTexts();

test('the keyboard leads to the end of an earlier period', async () => {
  await slider().focus();
  await page.keyboard.press('Home');
  await expect(slider()).toHaveAttribute('aria-valuetext', 'End of quarter 1 of the project, 31 January 2026');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect(slider()).toHaveAttribute('aria-valuetext', 'End of quarter 4 of the project, 31 October 2026');
  await expect(slider()).toBeFocused();
  await expect.poll(asked).toEqual({ asOf: '2026-10-31' });
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('20 of 29 assessed indicators');
});

test('its figures are compared with those of the period before', async () => {
  await page.getByLabel('Compare with').selectOption({ label: '31 July 2026, end of quarter 3' });
  await expect.poll(asked).toEqual({ asOf: '2026-10-31', with: '2026-07-31' });
  await expect(page.getByText('Compared with 31 July 2026.')).toBeVisible();
  await expect(page.getByText('On 31 July 2026, 23 of 28 assessed indicators were on track or better.')).toBeVisible();
  const row = list().getByRole('row').filter({ hasText: 'OP3-1' });
  await expect(row).toContainText('On 31/07/2026: 18');
  await expect(row).toContainText('Worse status');
  await expect(row).toContainText('On 31/07/2026: On track');
});

test('the page is narrowed by objective and status: its sentence, its cards, its list and its heat map', async () => {
  const filters = page.getByRole('search');
  await filters.getByRole('button', { name: 'Filter' }).click();
  await filters.getByLabel('Objective').selectOption('OC3');
  await expect(list()).toContainText('12 of 31 indicators shown');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('12 of 31 indicators chosen.');
  await filters.getByRole('link', { name: '2 At risk' }).click();
  await expect(list()).toContainText('2 of 31 indicators shown');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    /2 of 31 indicators chosen. 0 of 2 assessed indicators are on track or better,.* 2\sneed your attention/,
  );
  await expect(page.getByText(/On 31 July 2026, \d of 2 assessed indicators/)).toBeVisible();
  await expect(page.locator('mz-activity-cards .card')).toHaveCount(2);
  expect(await codes()).toEqual(['OP3-1', 'OP4-5']);
  expect(asked()).toEqual({ asOf: '2026-10-31', with: '2026-07-31', objective: 'OC3', status: 'at-risk' });
  await page.locator('#periods').scrollIntoViewIfNeeded();
  await expect(page.locator('mz-heat-map tbody tr:not(.result)')).toHaveCount(2);
});

test('a group has figures of its own beside those of everybody', async ({ browser }) => {
  for (const [who, figure] of [
    ['manager', 'Women: 4'],
    ['donor', 'Women: withheld'],
  ] as const) {
    const other = await openPage(browser, product.url, who);
    await other.goto(`${product.url}/ccme/overview?group=sex:female&asOf=2026-11-26`);
    await expect(other.getByRole('row').filter({ hasText: 'OP5-3' })).toContainText(figure);
    await expect(other.getByText('Each current value below has the group’s own under it')).toBeVisible();
    await other.context().close();
  }
});

test('on a phone a result tells how its indicators stand, and unfolds them; narrowed, they are all there', async ({
  browser,
}) => {
  const phone = await openPage(browser, product.url, 'manager');
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.goto(`${product.url}/ccme/overview`);
  const indicator = phone.locator('#indicators').getByRole('link', { name: /Number of peer-exchange events held/ });
  await expect(phone.locator('#rows-OP5')).toContainText('1 Off track');
  await expect(indicator).toBeHidden();
  await phone.getByRole('button', { name: '4 indicators OP5' }).press('Enter');
  await expect(indicator).toBeVisible();
  await phone.goto(`${product.url}/ccme/overview?status=off-track`);
  await expect(indicator).toBeVisible();
  await phone.context().close();
});

test('the address alone gives the same page again', async () => {
  await page.reload();
  await expect(list()).toContainText('2 of 31 indicators shown');
  expect(await codes()).toEqual(['OP3-1', 'OP4-5']);
  await expect(slider()).toHaveAttribute('aria-valuetext', 'End of quarter 4 of the project, 31 October 2026');
  await expect(page.getByLabel('Compare with')).toHaveValue('2026-07-31');
  await expect(page.getByLabel('Objective')).toHaveValue('OC3');
});

test('back and forward undo and redo each choice; the walk along the slider is one', async () => {
  const chosen = { asOf: '2026-10-31', with: '2026-07-31', objective: 'OC3', status: 'at-risk' };
  await page.goBack();
  await expect(list()).toContainText('12 of 31 indicators shown');
  await page.goBack();
  await expect(list()).toContainText('31 indicators');
  await expect(page.getByLabel('Objective')).toHaveValue('');
  await page.goBack();
  await expect(page.getByText('Compared with 31 July 2026.')).toBeHidden();
  await page.goBack();
  await expect.poll(asked).toEqual({});
  for (const [name, value] of Object.entries(chosen)) {
    await page.goForward();
    await expect.poll(asked).toMatchObject({ [name]: value });
  }
  expect(asked()).toEqual(chosen);
  await expect(list()).toContainText('2 of 31 indicators shown');
  await expect.poll(codes).toEqual(['OP3-1', 'OP4-5']);
});

test('an indicator keeps the day and the comparison', async () => {
  await list()
    .getByRole('link', { name: /Number of CCME staff who/ })
    .click();
  await expect(page.locator('mz-indicator-figures')).toContainText('On 31 July 2026: 18 persons');
  await expect(page.locator('mz-chart').first()).toContainText('Actual as of 31 July 2026');
  expect(asked()).toEqual({ asOf: '2026-10-31', with: '2026-07-31' });
  await page.goBack();
  // As do what needs attention, and the activities.
  for (const part of ['mz-attention-list', 'mz-activity-cards']) {
    const link = page.locator(part).getByRole('link').first();
    await expect(link).toHaveAttribute('href', /asOf=2026-10-31&with=2026-07-31/);
  }
});

test('an address leads to a part of the page that is drawn later', async ({ browser }) => {
  const other = await openPage(browser, product.url, 'manager');
  await other.goto(`${product.url}/ccme/overview#indicators`);
  await expect(other.getByRole('heading', { name: 'Indicators', exact: true })).toBeInViewport();
  await other.context().close();
});

test('the verdict and the activities that are presented fit the screen', async ({ browser }) => {
  for (const language of ['fr', 'ar'] as const) {
    const other = await openPage(browser, product.url, 'manager', language);
    for (const [width, height] of [
      [1280, 720],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await other.setViewportSize({ width, height });
      for (const [at, shown] of ['mz-attention-list', 'mz-activity-cards'].entries()) {
        await other.goto(`${product.url}/ccme/overview?present=${at + 1}`);
        await expect(other.locator(shown)).toBeVisible();
        await expect(other.locator('mz-present-bar')).toBeVisible();
        const tall = await other.evaluate<number>('document.documentElement.scrollHeight');
        expect([language, shown, width, tall]).toEqual([language, shown, width, height]);
      }
    }
    await other.context().close();
  }
});

test('a meeting is led through the sections by keyboard', async () => {
  await page.getByRole('link', { name: 'Present' }).click();
  const bar = page.getByRole('region', { name: 'Presentation' });
  await expect(bar.getByRole('status')).toHaveText('1 of 5 · Summary');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('status')).toHaveText('2 of 5 · Activities');
  await expect(page.getByRole('heading', { name: 'Activities' })).toBeInViewport();
  await expect(list()).toBeHidden();
  const full = bar.getByRole('button', { name: 'Full screen' });
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => page.evaluate('document.fullscreenElement !== null')).toBe(true);
  await expect(page.getByRole('heading', { name: 'Activities' })).toBeInViewport();
  await full.click();
  await expect.poll(() => page.evaluate('document.fullscreenElement')).toBe(null);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(slider()).toBeVisible();
});
