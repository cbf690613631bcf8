import type { Project } from '@mizan/contract';
import { paths } from '@mizan/contract';
import { Product } from '@mizan/tools/product.ts';
import { expect, test } from '@playwright/test';
import { Person } from './person';
import { openPage } from './open-page';
import { makeProject } from './small-project';

/* Who keeps projects makes them and changes them in the page, and loses nothing of what was typed. */

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('a project is made, corrected, and typed on after the page was closed', async ({ browser }) => {
  test.setTimeout(90_000);
  const admin = await Person.signIn(product.url, 'admin');
  const page = await openPage(browser, product.url, 'admin');
  const save = page.getByRole('button', { name: 'Save', exact: true });

  await test.step('what is missing is said beside each field, and the first has the focus', async () => {
    await page.goto(`${product.url}/projects/new`);
    await page.locator('#sheet-code').fill('projects');
    await page.keyboard.press('Control+s');
    await expect(page.locator('#sheet-code')).toBeFocused();
    await expect(page.getByText('is taken by a page of Mizan')).toBeVisible();
    await expect(page.getByText('Enter the day on which the project starts.')).toBeVisible();
    await expect(page.getByText('4 fields to mend.')).toBeVisible();
  });

  await test.step('what was typed is offered again, and can be discarded', async () => {
    await page.reload();
    await expect(page.getByText('On this device, not saved yet: projects')).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByText('On this device, not saved yet')).toBeHidden();
  });

  await test.step('it is made, and the two projects can be gone between', async () => {
    await makeProject(page, product.url);
    await page.getByRole('button', { name: 'Change project' }).click();
    const others = page.getByRole('navigation', { name: 'Projects' });
    await others.getByRole('link', { name: /ccme/ }).click();
    await expect(page).toHaveURL(`${product.url}/ccme/overview`);
    await expect(others).toBeHidden();
    await page.goto(product.url);
    await expect(page).toHaveURL(`${product.url}/projects`);
  });

  await test.step('a code that is taken is refused, and nothing is overwritten', async () => {
    await page.goto(`${product.url}/projects/new`);
    await page.locator('#sheet-code').fill('small');
    await page.locator('#sheet-title').fill('Another of that name');
    await page.getByLabel('Starts on', { exact: true }).fill('01/01/2026');
    await page.getByLabel('Ends on', { exact: true }).fill('31/12/2026');
    await save.click();
    await expect(page.locator('#sheet-code')).toBeFocused();
    await expect(page.locator('#sheet-code-error')).not.toBeEmpty();
    expect((await admin.get<Project>(paths.project('small'))).title.en).toBe('A small project');
  });

  await test.step('somebody else’s change meanwhile is shown, and mine goes onto it', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${product.url}/small/settings`);
    await page.locator('#sheet-tolerance').fill('10');
    await expect(page.getByText('ahead above 110%, on track from 90%, at risk from 60%')).toBeVisible();
    const { version: _version, ...before } = await admin.get<Project>(paths.project('small'));
    const put = { title: before.title, startsOn: before.startsOn, endsOn: '2027-06-30', languages: before.languages };
    expect((await admin.put(paths.project('small'), put, '"1"')).status).toBe(200);
    await save.click();
    const clash = page.getByRole('alertdialog');
    await expect(clash).toBeFocused();
    await expect(clash).toContainText('30 June 2027');
    await clash.getByRole('button', { name: 'Put my changes onto this version' }).click();
    await expect(page.getByLabel('Ends on', { exact: true })).toHaveValue('30/06/2027');
    await save.click();
    await expect(page.getByText('small is saved.')).toBeVisible();
    expect(await admin.get<Project>(paths.project('small'))).toMatchObject({ endsOn: '2027-06-30', tolerance: 0.1 });
  });
});

test('who does not keep projects is shown no way to change them', async ({ browser }) => {
  const page = await openPage(browser, product.url, 'manager');
  await page.goto(`${product.url}/projects`);
  await expect(page.getByRole('link', { name: /Enhancing/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New project' })).toBeHidden();
  for (const path of ['/projects/new', '/ccme/settings']) {
    await page.goto(product.url + path);
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the start of the project is a proposal until the manager confirms it', async ({ browser }) => {
  const framework = `${product.url}/ccme/framework`;
  const proposal = 'Start date (1 November 2025) proposed, not yet confirmed';
  const coordinator = await openPage(browser, product.url, 'coordinator');
  await coordinator.goto(framework);
  await expect(coordinator.getByText(proposal)).toBeVisible();
  await expect(coordinator.getByRole('button', { name: 'Confirm this date' })).toBeHidden();
  const manager = await openPage(browser, product.url, 'manager');
  await manager.goto(framework);
  await manager.getByRole('button', { name: 'Confirm this date' }).click();
  await expect(manager.getByText('Start date confirmed')).toBeVisible();
  await expect(manager.getByText(proposal)).toBeHidden();
  await manager.goto(`${product.url}/projects`);
  await expect(manager.getByRole('link', { name: /Enhancing/ })).toBeVisible();
  await expect(manager.getByText('Start date proposed')).toBeHidden();
});
