import { randomUUID } from 'node:crypto';
import { paths, type Page as PageOf, type Preparation, type Report, type ReportSummary } from '@mizan/contract';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type Page } from '@playwright/test';
import { openPage } from './open-page';

/* A report is prepared by several people, on bad networks, and then frozen; a wrong one is replaced. */

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

const draft = { title: { en: 'Quarter 3' }, from: '2026-05-01', to: '2026-07-31' };
const saved = (page: Page) => expect(page.getByText('Everything is saved.')).toBeVisible();

async function read<Body>(page: Page, path: string): Promise<Body> {
  return (await (await page.request.get(`${product.url}/api/${path}`)).json()) as Body;
}

/** Begins to prepare a report by the API and opens it. */
async function prepare(page: Page): Promise<string> {
  const id = randomUUID();
  const answer = await page.request.put(`${product.url}/api/${paths.preparation('ccme', id)}`, { data: draft });
  expect(answer.status()).toBe(201);
  await page.goto(`${product.url}/ccme/reports/prepare/${id}`);
  return id;
}

test('a coordinator writes, the checklist follows, and management freezes it with what was written', async ({
  browser,
}) => {
  const coordinator = await openPage(browser, product.url, 'coordinator');
  await coordinator.goto(`${product.url}/ccme/reports`);
  await coordinator.getByRole('button', { name: 'Prepare a report' }).click();
  await coordinator.getByRole('button', { name: 'Begin' }).click();
  await expect(coordinator.getByText('0 of 24 texts written')).toBeVisible();
  await coordinator.getByText('texts are not written', { exact: false }).first().click();
  await coordinator.getByRole('button', { name: 'Lessons' }).click();
  await expect(coordinator.getByLabel('Lessons')).toBeFocused();
  await coordinator.keyboard.type('Invite earlier.');
  await expect(coordinator.getByText('1 of 24 texts written')).toBeVisible();
  await expect(coordinator.getByText('Management freezes it.')).toBeVisible();

  const manager = await openPage(browser, product.url, 'manager');
  await manager.goto(coordinator.url());
  await manager.getByLabel('Executive summary').fill('Under way.');
  await manager.getByRole('button', { name: 'Freeze the report' }).click();
  await manager.getByRole('button', { name: 'Freeze for good' }).click();
  await expect(manager.getByText('is frozen and ready to download')).toBeVisible();
  const [report] = (await read<PageOf<ReportSummary>>(manager, paths.reports('ccme'))).items;
  const { data } = await read<Report>(manager, paths.report('ccme', report!.id));
  expect(data.narrative).toEqual({ lessons: { en: 'Invite earlier.' }, summary: { en: 'Under way.' } });
  // Who still had it open is told where it is.
  await coordinator.getByLabel('Lessons').fill('Too late.');
  await expect(coordinator.getByText('It was frozen or discarded meanwhile.')).toBeVisible();
  await expect(coordinator.getByLabel('Lessons')).toHaveValue('Too late.');
});

test('what is written while the network is gone arrives once it is back, also after the page was closed', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator');
  const id = await prepare(page);
  await page.getByLabel('Changes from the plan').waitFor();
  await page.route('**/api/**', (route) => route.abort());
  await page.getByLabel('Changes from the plan').fill('The workshop moved to November.');
  await expect(page.getByText('Saving…').first()).toBeVisible();
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(`${product.url}/ccme/reports/prepare/${id}`);
  await expect(again.getByLabel('Changes from the plan')).toHaveValue('The workshop moved to November.');
  await saved(again);
  const { texts } = await read<Preparation>(again, paths.preparation('ccme', id));
  expect(texts).toMatchObject([{ section: 'deviations', text: 'The workshop moved to November.' }]);
});

test('two people at one text: the second sees the first one’s words and keeps both', async ({ browser }) => {
  const coordinator = await openPage(browser, product.url, 'coordinator');
  const id = await prepare(coordinator);
  const manager = await openPage(browser, product.url, 'manager');
  await manager.goto(coordinator.url());
  await manager.getByLabel('Visibility').waitFor();
  await coordinator.getByLabel('Visibility').fill('A banner.');
  await saved(coordinator);
  await manager.getByLabel('Visibility').fill('A leaflet.');
  await expect(manager.getByRole('alert').filter({ hasText: 'Somebody else changed' })).toContainText('A banner.');
  await manager.getByRole('button', { name: 'Keep both' }).click();
  await saved(manager);
  const { texts } = await read<Preparation>(manager, paths.preparation('ccme', id));
  expect(texts).toMatchObject([{ section: 'visibility', text: 'A banner.\n\nA leaflet.' }]);
});

test('a wrong report is replaced by one that says why', async ({ browser }) => {
  const manager = await openPage(browser, product.url, 'manager');
  const id = randomUUID();
  await manager.request.put(`${product.url}/api/${paths.report('ccme', id)}`, { data: draft });
  await manager.goto(`${product.url}/ccme/reports`);
  await manager
    .getByRole('listitem')
    .filter({ hasText: 'Quarter 3' })
    .getByRole('button', { name: 'Replace this report…' })
    .first()
    .click();
  await manager.getByRole('button', { name: 'Begin' }).click();
  await expect(manager.getByText('Say why, in at least one language.')).toBeVisible();
  await manager.getByLabel('Why the report is replaced (English)').fill('A value was counted twice.');
  await manager.getByRole('button', { name: 'Begin' }).click();
  await expect(manager.getByText('Replaces a frozen report: A value was counted twice.')).toBeVisible();
  await manager.getByRole('button', { name: 'Freeze the report' }).click();
  await manager.getByRole('button', { name: 'Freeze for good' }).click();
  await expect(manager.getByText('is frozen and ready to download')).toBeVisible();
  const { items } = await read<PageOf<ReportSummary>>(manager, paths.reports('ccme'));
  expect(items.find((report) => report.supersedes === id)?.id).toBe(items.find((one) => one.id === id)?.supersededBy);
});
