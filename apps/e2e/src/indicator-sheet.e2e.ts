import { Product } from '@mizan/tools/product.ts';
import { expect, test } from '@playwright/test';
import { openPage } from './open-page';

/*
 * An indicator's sheet, kept by the people who own it: made with refusals in place, never lost, changed with a reason once a
 * value was approved, merged with what somebody else changed meanwhile, taken out of use and back.
 */

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('a new indicator: its code is proposed, what is wrong is said in place, and a reload loses nothing', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator', 'fr');
  await page.goto(`${product.url}/ccme/framework/indicators/new?result=OP3&activity=A3`);
  const code = await page.getByLabel('Code', { exact: true }).inputValue();
  expect(code).toMatch(/^OP3-\d+$/);

  await test.step('an empty title is said, and takes the focus', async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.locator('#sheet-title')).toBeFocused();
    await expect(page.getByText('Il manque l’intitulé', { exact: false })).toBeVisible();
  });

  await page.locator('#sheet-title').fill('Part des agents qui utilisent les outils');
  await page.getByLabel('Mesure', { exact: true }).selectOption('percentage');
  await page.getByLabel('Le dénominateur contient le numérateur').check();
  await page.getByLabel('Niveau (%)').first().fill('12,5');
  await page.getByRole('button', { name: 'Ajouter une cible' }).click();
  await expect(page.getByLabel('Au plus tard le', { exact: true }).last()).toBeFocused();

  await test.step('a target before the baseline and a share above the whole are refused beside their fields', async () => {
    await page.keyboard.type('31/10/2025');
    await page.getByLabel('Niveau (%)').last().fill('120');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('précède la valeur de référence', { exact: false })).toBeVisible();
    await page.getByLabel('Au plus tard le', { exact: true }).last().fill('31/10/2026');
    await expect(page.locator('mz-targets-section .error').last()).toContainText('100');
    await page.getByLabel('Niveau (%)').last().fill('60');
    await expect(page.locator('mz-targets-section .error')).toHaveCount(0);
    await expect(page.getByRole('img', { name: '60', exact: false })).toBeVisible();
  });

  await test.step('a day that is being typed is left alone, and is no day until it is one', async () => {
    const day = page.getByLabel('Au plus tard le', { exact: true }).last();
    await day.press('End');
    await day.press('Backspace');
    await expect(day).toHaveValue('31/10/202');
    await page.keyboard.press('Control+s');
    await expect(page.locator('mz-targets-section .error')).toHaveCount(1);
    await day.press('6');
    await expect(page.locator('mz-targets-section .error')).toHaveCount(0);
    await expect(day).toHaveValue('31/10/2026');
  });

  await test.step('a reload brings everything back', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect(page.locator('#sheet-title')).toHaveValue('Part des agents qui utilisent les outils');
  });

  await page.keyboard.press('Control+s');
  await expect(page.getByText(`${code} est créé.`)).toBeVisible();
  await expect(page.getByRole('row', { name: /31 octobre 2026/ })).toContainText('60');
});

test('a target changes after an approval: with a reason, and what was promised before stays readable', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator', 'fr');
  await page.goto(`${product.url}/ccme/indicators/OP3-1`);
  await page.getByRole('link', { name: 'Fiche complète' }).click();
  await page.getByRole('link', { name: 'Modifier' }).click();
  const last = page.getByLabel('Niveau (personnes)').last();
  await last.fill('30');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const reason = page.getByLabel('Pourquoi cette promesse change-t-elle', { exact: false });
  await expect(reason).toBeFocused();
  await expect(page.locator('mz-reason-section')).toContainText('25 personnes');
  await expect(page.locator('mz-reason-section')).toContainText('30 personnes');
  await reason.fill('Cinq agents de plus ont été affectés.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('OP3-1 est enregistré.')).toBeVisible();

  const donor = await openPage(browser, product.url, 'donor', 'fr');
  await donor.goto(`${product.url}/ccme/framework/indicators/OP3-1`);
  const history = donor.locator('mz-plan-history');
  await expect(history).toContainText('Cinq agents de plus ont été affectés.');
  await expect(history).toContainText('25 personnes');
  await expect(donor.getByRole('link', { name: 'Modifier' })).toHaveCount(0);
});

test('two people change one sheet: the second sees what the first changed, and both changes stand', async ({
  browser,
}) => {
  const [one, other] = [
    await openPage(browser, product.url, 'coordinator', 'fr'),
    await openPage(browser, product.url, 'coordinator2', 'fr'),
  ];
  for (const page of [one, other]) await page.goto(`${product.url}/ccme/framework/indicators/OP3-2?edit=1`);
  await one.getByLabel('Fréquence').fill('semestrielle');
  await other.getByLabel('Responsable').fill('Pôle formation');
  await one.keyboard.press('Control+Enter');
  await expect(one.getByText('OP3-2 est enregistré.')).toBeVisible();
  await other.keyboard.press('Control+Enter');
  const conflict = other.getByRole('alertdialog');
  await expect(conflict).toContainText('semestrielle');
  await conflict.getByRole('button', { name: 'Reporter mes changements' }).click();
  await expect(other.getByLabel('Fréquence')).toHaveValue('semestrielle');
  await expect(other.getByLabel('Responsable')).toHaveValue('Pôle formation');
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText('OP3-2 est enregistré.')).toBeVisible();
  await expect(other.locator('mz-sheet-view')).toContainText('semestrielle');
});

test('leaving asks first; an indicator is confirmed by the management, taken out of use and back', async ({
  browser,
}) => {
  const page = await openPage(browser, product.url, 'coordinator', 'fr');
  await page.goto(`${product.url}/ccme/framework/indicators/OP3-3?edit=1`);
  await page.getByLabel('Responsable').fill('Quelqu’un d’autre');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'Quitter et écarter' }).click();
  await expect(page.locator('mz-sheet-view')).not.toContainText('Quelqu’un d’autre');

  await page.getByRole('button', { name: 'Mettre hors d’usage' }).click();
  await page.getByLabel('Motif').fill('Remplacé');
  await page.getByRole('dialog').getByRole('button', { name: 'Mettre hors d’usage' }).click();
  await expect(page.getByText('OP3-3 est hors d’usage.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler l’action' }).click();
  await expect(page.getByRole('button', { name: 'Mettre hors d’usage' })).toBeVisible();

  const manager = await openPage(browser, product.url, 'manager', 'fr');
  await manager.goto(`${product.url}/ccme/framework/indicators/OP3-3`);
  await manager.getByRole('button', { name: 'Confirmer la proposition' }).click();
  await expect(manager.getByText('OP3-3 est confirmé.')).toBeVisible();
  await expect(manager.getByRole('link', { name: 'Modifier' })).toHaveCount(0);
});
