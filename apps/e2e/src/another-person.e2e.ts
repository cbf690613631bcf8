import type { Page as ListPage, Value } from '@mizan/contract';
import { paths } from '@mizan/contract';
import { Product } from '@mizan/tools/product.ts';
import { expect, test } from '@playwright/test';
import { Person } from './person';
import { openPage } from './open-page';

/* Two tabs share one session: what a coordinator typed in one is never sent as whoever signed in by the other. */

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('somebody else signs in by another tab: nothing goes out under their name, and nothing typed is lost', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator');
  await page.goto(`${product.url}/ccme/indicators/OP3-1/log`);
  await page.getByLabel('Value', { exact: true }).fill('3');
  await page.getByLabel('Comment').fill('Typed before the other signed in.');
  const data = { email: 'admin@demo.example', password: 'demo-mizan' };
  expect((await page.request.post(`${product.url}/api/session`, { data })).ok()).toBe(true);

  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await expect(page.getByText('Somebody else signed in in this browser.')).toBeVisible();
  const admin = await Person.signIn(product.url, 'admin');
  const written = async () => {
    const { items } = await admin.get<ListPage<Value>>(`${paths.values('ccme', 'OP3-1')}?limit=100`);
    return items.filter(({ comment }) => comment?.startsWith('Typed before')).map(({ createdBy }) => createdBy?.email);
  };
  expect(await written()).toEqual([]);

  await page.getByLabel('Password', { exact: true }).fill('demo-mizan');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // What waited goes out by itself, under the name of who typed it.
  await expect(page.getByRole('heading', { name: 'Value submitted for approval' })).toBeVisible();
  expect(await written()).toEqual(['coordinator@demo.example']);
});
