import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { foundByAxe } from './axe';
import { SlowLine } from './slow-line';

/*
 * A coordinator adds files to a value in the field: some are good, one is not what it says, and the network comes and
 * goes. The manager who decides sees what was added, and can tell that it is the same to the byte.
 */

const pdf = Buffer.from(
  `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n50\n%%EOF\n`,
);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const list = { name: 'Liste de présence.pdf', mimeType: 'application/pdf', buffer: pdf };
const photo = { name: 'salle.png', mimeType: 'image/png', buffer: png };
const disguised = { name: 'attestation.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>a page</html>') };

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

let context: BrowserContext;
let page: Page;
test.beforeEach(async ({ browser }) => {
  context = await browser.newContext();
  page = await openAs(context, 'coordinator', '/ccme/indicators/OP3-1/log');
});
test.afterEach(() => context.close());

test('three files, one of them not what it says: refused, removed; the others approved on, to the byte', async ({
  browser,
}) => {
  await value().fill('2');
  await choose(list, photo, disguised);
  await expect(files()).toHaveCount(3);
  await expect(files().first()).toContainText('dès que le brouillon est enregistré');
  await titleOf('salle').fill('La salle de formation');
  await submit();

  await test.step('it is saved and not submitted, and says why', async () => {
    await expect(file('attestation')).toContainText('n’est pas accepté');
    await expect(page.getByText('Enregistré, mais pas soumis')).toBeVisible();
    await expect(file('Liste de présence')).toContainText('Conservé');
    await expect(page.getByRole('status').filter({ hasText: '2 fichiers sur 2' })).toBeAttached();
  });

  await test.step('axe finds nothing in it', async () => {
    await page.getByText('SHA-256').first().click();
    expect(await foundByAxe(page, { within: 'mz-evidence-field' })).toEqual([]);
  });

  await test.step('without it, it is', async () => {
    await file('attestation').getByRole('button', { name: 'Retirer' }).click();
    await submit();
    await expect(submitted()).toBeVisible();
    await expect(page.locator('mz-done-notice')).toContainText('La salle de formation');
  });

  await test.step('the manager finds both on the card, and downloads what was added', async () => {
    const others = await browser.newContext();
    const review = await openAs(others, 'manager', '/ccme/review');
    const card = review.getByRole('article').filter({ hasText: 'OP3-1' });
    await expect(card.locator('mz-evidence-list li')).toHaveCount(2);
    const shown = card.locator('li').filter({ hasText: 'La salle de formation' });
    const downloading = review.waitForEvent('download');
    await shown.getByRole('link').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('salle.png');
    await shown.getByText('SHA-256').first().click();
    const sha256 = createHash('sha256')
      .update(await readFile(await download.path()))
      .digest('hex');
    await expect(shown.locator('details code')).toHaveText(sha256);
    await others.close();
  });
});

test('a page that is reloaded before anything was saved keeps the files', async () => {
  await choose(list, photo);
  await expect(files()).toHaveCount(2);
  await titleOf('salle').fill('La salle');
  await titleOf('salle').blur();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect(files()).toHaveCount(2);
  await value().fill('3');
  await submit();
  await expect(submitted()).toBeVisible();
  await expect(page.locator('mz-done-notice')).toContainText('La salle');
  await expect(page.locator('mz-done-notice mz-evidence-list li')).toHaveCount(2);
});

test('the line is cut in the middle of a file: it goes on by itself when it is back, and only then is the value submitted', async () => {
  const line = await SlowLine.open(product.url, 2_000_000);
  page = await openAs(context, 'coordinator', '/ccme/indicators/OP3-1/log', line.url);
  await value().fill('4');
  const large = Buffer.concat([pdf.subarray(0, 9), Buffer.from(`%${'x'.repeat(15_000_000)}\n`), pdf.subarray(9)]);
  await choose({ ...list, buffer: large });
  await submit();
  const bar = page.getByRole('progressbar');
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0.2);
  await expect(page.getByText('La valeur sera soumise dès que')).toBeVisible();
  line.cut();
  await context.setOffline(true);
  await expect(page.getByText('Le réseau est lent ou coupé')).toBeVisible();
  await expect(submitted()).toBeHidden();
  line.mend();
  await context.setOffline(false);
  await expect(submitted()).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('mz-done-notice mz-evidence-list li')).toHaveCount(1);
  line.close();
});

test('what a closed tab was bringing is brought by the next one', async () => {
  await value().fill('5');
  await save();
  await context.route('**/evidence/**', (route) => route.abort());
  await choose(photo);
  await expect(file('salle')).toBeVisible();
  const address = page.url();
  await page.close();
  await context.unroute('**/evidence/**');
  page = await context.newPage();
  await page.goto(address);
  await expect(file('salle')).toContainText('Conservé');
  await page.reload();
  await expect(files()).toHaveCount(1);
});

test('of two tabs with the same draft, neither submits without what was added in the other', async () => {
  await value().fill('7');
  await save();
  await context.route('**/evidence/**', (route) => route.abort());
  await choose(photo);
  await expect(file('salle')).toBeVisible();
  const first = page;
  page = await context.newPage();
  await page.goto(first.url());
  await expect(value()).toHaveValue('7');
  await context.unroute('**/evidence/**');
  await submit();
  await expect(submitted()).toBeVisible();
  await expect(page.locator('mz-done-notice mz-evidence-list li')).toHaveCount(1);
});

test('a file is removed when the draft is saved, and not before', async () => {
  await value().fill('6');
  await choose(list, photo);
  await save();
  await expect(file('Liste de présence')).toContainText('Conservé');
  await expect(file('salle')).toContainText('Conservé');
  await page.reload();
  await file('salle').getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await file('salle').getByRole('button', { name: 'Retirer' }).click();
  await expect(file('salle')).toContainText('à l’enregistrement');
  await save();
  await expect(files()).toHaveCount(1);
  await page.reload();
  await expect(files()).toHaveCount(1);
});

const value = () => page.getByLabel('Valeur', { exact: true });
const files = () => page.locator('mz-evidence-field li');
const file = (name: string) => files().filter({ hasText: name });
/** Signs that can't be seen keep a title whole within its sentence. */
const titleOf = (name: string) => page.getByLabel(new RegExp(`^Titre de .${name}.$`));
const choose = (...chosen: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(chosen);
const submit = () => page.getByRole('button', { name: 'Soumettre pour validation' }).click();
const submitted = () => page.getByRole('heading', { name: 'soumise', exact: false });

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
}

async function openAs(of: BrowserContext, name: string, path: string, base = product.url): Promise<Page> {
  await of.addInitScript(() => localStorage.setItem('mizan.language', 'fr'));
  const data = { email: `${name}@demo.example`, password: 'demo-mizan' };
  expect((await of.request.post(`${base}/api/session`, { data })).ok()).toBe(true);
  const opened = await of.newPage();
  await opened.goto(base + path);
  return opened;
}
