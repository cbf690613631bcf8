import { Product } from '@mizan/tools/product.ts';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { openPage } from './open-page';

/* The overview comes from its server with its first words in it, and the browser takes it over as it stands. */

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

/** A page of somebody who was here before, with what its console complains of. */
async function backAgain(browser: Browser, role: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await openPage(browser, product.url, role);
  await page.goto(`${product.url}/ccme/overview`);
  await expect(page.locator('mz-activity-cards')).toBeVisible();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

const verdict = (page: Page) => page.locator('mz-verdict-panel h2');
const asked = (page: Page): string[] => {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) paths.push(pathname);
  });
  return paths;
};

for (const role of ['manager', 'donor']) {
  test(`a ${role} reads the verdict before any script has run`, async ({ browser }) => {
    const { page, complaints } = await backAgain(browser, role);
    const told = await verdict(page).innerText();
    await page.route('**/*.js', (route) => route.abort());
    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect(verdict(page)).toHaveText(told);
    // What is drawn for everybody who waits is what is read first, and no more.
    await expect(page.locator('mz-activity-cards')).toHaveCount(0);
    await page.unroute('**/*.js');

    complaints.length = 0;
    const paths = asked(page);
    await page.reload();
    await expect(page.locator('mz-activity-cards')).toBeVisible();
    await expect(verdict(page)).toHaveText(told);
    await expect(page.locator('mz-verdict-panel')).toHaveCount(1);
    // What it was drawn with came along.
    expect(paths.filter((path) => /(session|overview)$/.test(path))).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('what is pressed before the page can answer is not lost', async ({ browser }) => {
  const { page } = await backAgain(browser, 'manager');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/main-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('button', { name: 'العربية' }).click();
  release();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(verdict(page)).toContainText('مؤشرا');
});

test('a session that is over leads to signing in, and back', async ({ browser }) => {
  const { page } = await backAgain(browser, 'manager');
  await page.context().addCookies([{ name: 'mizan_session', value: 'over', url: product.url }]);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
});

test('a page with figures in it stays nowhere', async ({ browser }) => {
  const { page } = await backAgain(browser, 'manager');
  const answer = await page.goto(`${product.url}/ccme/overview`);
  expect(answer?.headers()['cache-control']).toBe('no-store');
});
