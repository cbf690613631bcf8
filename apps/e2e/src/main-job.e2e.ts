import { todayIn, type Language } from '@mizan/domain';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type Browser, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { openPage } from './open-page';

/*
 * The main job, end to end, as people do it: a coordinator logs a value, CCME's management approves it and sees the
 * progress, and the donor downloads the report that holds it.
 */

const languages: Record<Language, { name: string; figure: (count: number) => string }> = {
  fr: { name: 'Français', figure: (count) => `${count} personnes` },
  ar: { name: 'العربية', figure: (count) => `${count} شخصا` },
  en: { name: 'English', figure: (count) => `${count} persons` },
};
const trained = "Nombre d'agents du CCME ayant achevé la formation aux compétences numériques";

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('7 staff trained: logged, approved, seen in three languages, frozen, downloaded', async ({ browser }) => {
  const coordinator = await signIn(browser, 'coordinator');
  const manager = await signIn(browser, 'manager');
  await expectCurrentValue(manager, 18);

  await test.step('the coordinator logs 7 staff trained, 4 women and 3 men, and submits', async () => {
    await goTo(coordinator, 'Saisir une valeur');
    await coordinator.getByRole('searchbox').fill('OP3-1');
    await coordinator.getByRole('link', { name: trained }).first().click();
    await coordinator.getByLabel('Valeur', { exact: true }).fill('7');
    await coordinator.getByLabel('Femmes').fill('4');
    await coordinator.getByLabel('Hommes').fill('3');
    await coordinator.getByLabel('Commentaire').fill('Troisième cycle, attestations jointes au dossier.');
    await coordinator.getByRole('button', { name: 'Soumettre pour validation' }).click();
    await expect(coordinator.getByRole('heading', { name: 'soumise', exact: false })).toBeVisible();
  });

  await test.step('nothing counts before it is approved', () => expectCurrentValue(manager, 18));

  await test.step('the manager approves', async () => {
    await goTo(manager, 'Validation');
    const card = manager.getByRole('article').filter({ hasText: 'OP3-1' });
    await expect(card).toContainText('25');
    await card.getByRole('button', { name: 'Valider' }).click();
    await expect(card).toBeHidden();
  });

  await test.step('Overview and Indicator stand 7 higher in all three languages', () =>
    expectCurrentValue(manager, 25));

  await test.step('the manager freezes a report', async () => {
    await goTo(manager, 'Rapports');
    await manager.getByRole('button', { name: 'Préparer un rapport' }).click();
    await manager.getByLabel('Période').selectOption('free');
    await manager.getByLabel('Au', { exact: true }).fill(todayIn('Africa/Casablanca', new Date()));
    await manager.getByRole('button', { name: 'Commencer' }).click();
    await manager.getByLabel('Résumé').fill('Vingt-cinq personnes ont été formées.');
    await expect(manager.getByText('Tout est enregistré.')).toBeVisible();
    await manager.getByRole('button', { name: 'Figer le rapport' }).click();
    await manager.getByRole('button', { name: 'Figer définitivement' }).click();
    await expect(manager.getByText('est figé et peut être téléchargé')).toBeVisible();
  });

  await test.step('the donor downloads the workbook, which holds 25 as a number', async () => {
    const donor = await signIn(browser, 'donor');
    await goTo(donor, 'Rapports');
    for (const { name } of Object.values(languages)) {
      await donor.getByRole('main').getByRole('button', { name }).click();
      const downloading = donor.waitForEvent('download');
      await donor.getByRole('link', { name: /^Excel xlsx de/ }).click();
      expect(currentValueIn(await readWorkbook(await (await downloading).path()))).toBe(25);
    }
  });
});

test('who goes back from an unsent value and stays finds it, and the pages before it, as they were', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator');
  for (const address of ['/ccme/overview', '/ccme/indicators/OP3-1']) await page.goto(product.url + address);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Log a value/ })
    .click();
  await page.getByLabel('Value', { exact: true }).fill('3');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  for (const answer of ['Stay', 'Escape', 'Leave and keep']) {
    await page.goBack();
    if (answer === 'Escape') await question.press(answer);
    else await question.getByRole('button', { name: answer }).click();
    await expect(question).toBeHidden();
    await expect(page).toHaveURL(answer === 'Leave and keep' ? /\/indicators\/OP3-1$/ : /\/log$/);
  }
  await page.goForward();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByLabel('Value', { exact: true })).toHaveValue('3');
  await page.goBack();
  await question.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(page).toHaveURL(/\/indicators\/OP3-1$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/overview$/);
  await page.context().close();
});

test('a value that is late is of the period it is late for, by whichever way its form is reached', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator');
  await page.goto(`${product.url}/ccme/log`);
  const late = page.locator('#group-overdue ~ ul a').first();
  const [path = '', end = ''] = (await late.getAttribute('href'))?.split('/log?on=') ?? [];
  expect(end).toMatch(/^\d{4}-\d\d-\d\d$/);
  const [year, month, day] = end.split('-');
  await late.click();
  await expect(page.getByLabel('Measured on', { exact: true })).toHaveValue(`${day}/${month}/${year}`);
  await page.goto(product.url + path);
  await page.getByRole('main').getByRole('link', { name: 'Log a value' }).first().click();
  await expect(page).toHaveURL(`${product.url}${path}/log`);
  await expect(page.getByLabel('Measured on', { exact: true })).toHaveValue(`${day}/${month}/${year}`);
  // The mean that takes the missing value as 0 says so.
  await page.goto(`${product.url}/ccme/activities/A1`);
  await expect(page.getByText('mean over 5 of 5 indicators, 1 of them without a value counted as 0')).toBeVisible();
});

/** Signs in through the page and speaks French from then on. */
async function signIn(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('button', { name: languages.fr.name }).click();
  await page.getByLabel('Adresse électronique').fill(`${name}@demo.example`);
  await page.getByLabel('Mot de passe', { exact: true }).fill('demo-mizan');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/ccme\/overview/);
  await page.getByRole('button', { name: languages.fr.name }).click();
  return page;
}

function goTo(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

async function expectCurrentValue(page: Page, count: number): Promise<void> {
  // The list of the overview is drawn at once where the address leads to it.
  for (const address of ['overview#indicators', 'indicators/OP3-1']) {
    await page.goto(`${product.url}/ccme/${address}`);
    for (const { name, figure } of [languages.ar, languages.en, languages.fr]) {
      await page.getByRole('button', { name }).click();
      const place =
        address === 'overview#indicators'
          ? page.getByRole('row').filter({ hasText: 'OP3-1' }).first()
          : page.locator('mz-figure-tile').first();
      await expect(place).toContainText(spaced(figure(count)));
    }
  }
}

/** A number and its unit are kept on one line by a no-break space. */
function spaced(text: string): RegExp {
  return new RegExp(text.replace(' ', '\\s'));
}

async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  return workbook.xlsx.readFile(path);
}

/** The current value of OP3-1 in the logical framework. */
function currentValueIn(workbook: ExcelJS.Workbook): ExcelJS.CellValue {
  const framework = workbook.worksheets[1];
  const found: ExcelJS.CellValue[] = [];
  framework?.eachRow((row) => {
    const values = (row.values as ExcelJS.CellValue[]).map((value) => value);
    if (values.some((value) => typeof value === 'string' && value.includes('OP3-1'))) found.push(...values);
  });
  return found.find((value) => value === 25);
}
