import { Product } from '@mizan/tools/product.ts';
import { expect, test } from '@playwright/test';
import { openPage } from './open-page';

/* While the server is gone, what was read stays and is said to be old; what was not read says so and can be tried again. */

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('figures that were read stay while the server is gone, said to be old, until it is back', async ({ browser }) => {
  const page = await openPage(browser, product.url, 'manager');
  await page.goto(`${product.url}/ccme/overview`);
  const verdict = page.locator('mz-verdict-panel h2');
  // It is there a moment before its words are.
  await expect(verdict).toContainText('need your attention');
  const told = await verdict.innerText();
  await page.getByRole('link', { name: 'OP3-1' }).or(page.locator('a[href*="/indicators/OP3-1"]')).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('digital-skills');
  const old = page.getByText('The server does not answer.');
  await expect(old).toBeHidden();

  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Overview', exact: true }).first().click();
  await expect(verdict).toHaveText(told);
  await expect(old).toBeVisible();
  await expect(old).toContainText('2026');
  // What was never read has nothing to show.
  await page.locator('a[href*="/indicators/OC3-1"]').first().click();
  const again = page.locator('mz-error-state').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();

  await page.unroute('**/api/**');
  await again.click();
  await expect(page.locator('mz-indicator-figures')).toBeVisible();
  await page.goBack();
  await expect(verdict).toHaveText(told);
  await expect(old).toBeHidden();
});
