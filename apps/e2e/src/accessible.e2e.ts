import AxeBuilder from '@axe-core/playwright';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type BrowserContext } from '@playwright/test';

/* axe finds nothing on any page, in every language, light and dark, on a phone and on a desk. */

const views = [
  { language: 'fr', colorScheme: 'light', width: 1440 },
  { language: 'ar', colorScheme: 'dark', width: 360 },
  { language: 'en', colorScheme: 'light', width: 360 },
] as const;

const pages: { path: string; who: string | null }[] = [
  { path: '/sign-in', who: null },
  { path: '/ccme/overview', who: 'donor' },
  { path: '/ccme/indicators/OP3-1', who: 'manager' },
  { path: '/ccme/log', who: 'coordinator' },
  { path: '/ccme/indicators/OP3-1/log', who: 'coordinator' },
  { path: '/ccme/indicators/OC3-1/log', who: 'coordinator' },
  { path: '/ccme/framework/indicators/OP3-1', who: 'donor' },
  { path: '/ccme/framework/indicators/OP3-1?edit=1', who: 'coordinator' },
  { path: '/ccme/framework/indicators/new?result=OP3&activity=A3', who: 'coordinator' },
  { path: '/ccme/review', who: 'manager' },
  { path: '/ccme/reports', who: 'manager' },
  { path: '/ccme/nowhere', who: 'manager' },
];

let product: Product;
test.beforeAll(async () => (product = await Product.start()));
test.afterAll(() => product.stop());

for (const { language, colorScheme, width } of views) {
  test(`in ${language}, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    await context.addInitScript((chosen) => localStorage.setItem('mizan.language', chosen), language);
    const page = await context.newPage();
    for (const { path, who } of pages) {
      if (who) await signIn(context, who);
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      await expect(page.locator('h1')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found).toEqual([]);
    }
    await context.close();
  });
}

async function signIn(context: BrowserContext, who: string): Promise<void> {
  const data = { email: `${who}@demo.example`, password: 'demo-mizan' };
  expect((await context.request.post(`${product.url}/api/session`, { data })).ok()).toBe(true);
}
