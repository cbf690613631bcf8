import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths, type Page as ListPage, type ReportSummary } from '@mizan/contract';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { openPage } from './open-page';
import { Person } from './person';

/* Reports read from outside: through a link, by a donor, and by whoever asks whether a document is genuine. */

let product: Product;
let folder: string;
const titles = { wrong: 'Quarter 4, first version', right: 'Quarter 4', older: 'Quarter 3' };

test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
  folder = await mkdtemp(join(tmpdir(), 'mizan-share-'));
  const manager = await Person.signIn(product.url, 'manager');
  const freeze = async (title: string, from: string, to: string, supersedes: string | null = null) => {
    const [id, draft] = [randomUUID(), { title: { en: title }, from, to }];
    if (supersedes !== null) {
      const reason = { en: 'A value was counted twice.' };
      await manager.put(paths.preparation('ccme', id), { ...draft, supersedes, reason });
    }
    expect((await manager.put(paths.report('ccme', id), draft)).status).toBe(201);
    return id;
  };
  await freeze(titles.older, '2026-05-01', '2026-07-31');
  const wrong = await freeze(titles.wrong, '2026-08-01', '2026-10-31');
  await freeze(titles.right, '2026-08-01', '2026-10-31', wrong);
});
test.afterAll(async () => {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a link: made, opened by who has no account, noted, revoked, and gone', async ({ browser }) => {
  const manager = await openPage(browser, product.url, 'manager');
  const visitor = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
  const file = join(folder, 'workbook.xlsx');
  let address = '';

  await test.step('the manager makes a link and is shown its address', async () => {
    await manager.goto(`${product.url}/ccme/reports`);
    await manager.getByRole('button', { name: 'Make a link' }).click();
    await manager.getByLabel('Who is it for?').fill('The auditor');
    await manager.getByRole('button', { name: 'Make the link' }).click();
    const field = manager.getByLabel('Address of the link');
    await expect(field).toBeVisible();
    address = await field.inputValue();
    expect(address).toMatch(/\/shared\/[\w-]{43}$/);
    await manager.getByRole('button', { name: 'Close' }).click();
    await expect(manager.getByText('never used')).toBeVisible();
  });

  await test.step('somebody without an account reads what it leads to, in their language', async () => {
    await visitor.goto(address);
    await expect(visitor.getByText('Reports shared with you')).toBeVisible();
    await expect(visitor.getByRole('heading', { name: titles.older })).toBeVisible();
    await visitor.getByText('1 replaced report').click();
    await expect(visitor.getByText(/Replaced on .* by “Quarter 4”/)).toBeVisible();
    await visitor.getByRole('banner').getByRole('button', { name: 'العربية' }).click();
    await expect(visitor.getByText('تقارير شوركت معكم')).toBeVisible();
    await visitor.getByRole('banner').getByRole('button', { name: 'English' }).click();
    expect((await visitor.request.get(`${product.url}/api/projects`)).status()).toBe(401);
  });

  await test.step('and downloads the workbook', async () => {
    const downloading = visitor.waitForEvent('download');
    await visitor.getByRole('link', { name: `Excel xlsx of “${titles.older}”, in English` }).click();
    await (await downloading).saveAs(file);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets.length).toBeGreaterThan(3);
  });

  await test.step('which the manager sees', async () => {
    await manager.reload();
    await expect(manager.getByText(/used on .*, 1 download/)).toBeVisible();
    const entry = manager.locator('mz-report-entry').filter({ hasText: titles.older });
    await entry.getByText('Downloads', { exact: true }).click();
    await expect(entry.getByRole('row').filter({ hasText: 'The auditor' })).toContainText('workbook.xlsx');
  });

  await test.step('the file is known where documents are verified, and genuine for the command line', async () => {
    await visitor.goto(`${product.url}/verify`);
    await visitor.locator('input[type=file]').setInputFiles(file);
    await expect(visitor.getByText('This is the fingerprint of a frozen report')).toBeVisible();
    await expect(visitor.getByRole('heading', { name: titles.older })).toBeVisible();
    expect(await verify(file)).toMatchObject({ code: 0, said: expect.stringContaining('is genuine') });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    book.worksheets[0]!.getCell('Z1').value = 'forged';
    const forged = join(folder, 'forged.xlsx');
    await book.xlsx.writeFile(forged);
    const verdict = await verify(forged);
    expect(verdict.code).toBe(1);
    expect(verdict.said).toMatch(/1 figure or text differs[\s\S]*!Z1: “forged” in the document/);
  });

  await test.step('so is every other document that shows the hash', async () => {
    const id = await reportOf(titles.older);
    const donor = await Person.signIn(product.url, 'donor');
    for (const name of ['report.pdf', 'report.docx', 'iati.xml', 'data.json']) {
      const document = join(folder, name);
      await writeFile(document, await donor.download(paths.document('ccme', id, name, 'ar')));
      await visitor.goto(`${product.url}/verify`);
      await visitor.locator('input[type=file]').setInputFiles(document);
      await expect(visitor.getByRole('heading', { name: titles.older }), name).toBeVisible();
    }
    expect(await verify(join(folder, 'report.pdf'))).toMatchObject({ code: 0 });
  });

  await test.step('the manager revokes it, and it is gone', async () => {
    await manager.getByRole('button', { name: 'Revoke the link “The auditor”' }).click();
    await manager.getByRole('button', { name: 'Revoke for good' }).click();
    await expect(manager.getByText('1 link that has ended')).toBeVisible();
    await visitor.goto(address);
    await expect(visitor.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    const token = address.split('/').at(-1) ?? '';
    expect((await visitor.request.get(`${product.url}/api/shared/${token}`)).status()).toBe(404);
  });
});

test('a donor: the overview opens as last reported, and the reports lead with the newest', async ({ browser }) => {
  const donor = await openPage(browser, product.url, 'donor');

  await test.step('the overview opens on the last day of the last report that holds', async () => {
    await donor.goto(`${product.url}/ccme/overview`);
    await expect(donor).toHaveURL(/asOf=2026-10-31/);
    await expect(note(donor)).toContainText('Approved figures as of 31 October 2026');
  });

  await test.step('today is a press away, and stays', async () => {
    await note(donor).getByRole('link').click();
    await expect(donor).not.toHaveURL(/asOf=/);
    await expect(note(donor)).toContainText('The last issued report goes up to 31 October 2026.');
    await donor.getByRole('navigation').getByRole('link', { name: 'Reports', exact: true }).click();
    await donor.getByRole('navigation').getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(note(donor)).toBeVisible();
    await expect(donor).not.toHaveURL(/asOf=/);
  });

  await test.step('the newest report comes first, the one that it replaced is folded away', async () => {
    await donor.getByRole('navigation').getByRole('link', { name: 'Reports', exact: true }).click();
    const entries = donor.locator('mz-report-entry');
    await expect(entries.first()).toContainText(`Replaces “${titles.wrong}”`);
    await expect(donor.getByRole('heading', { name: titles.wrong })).toBeHidden();
    await donor.getByText('1 replaced report').click();
    await expect(donor.getByText(`by “${titles.right}”. Quote its figures no longer.`, { exact: false })).toBeVisible();
    await expect(donor.getByText('Share links')).toBeHidden();
  });
});

async function reportOf(title: string): Promise<string> {
  const manager = await Person.signIn(product.url, 'manager');
  const { items } = await manager.get<ListPage<ReportSummary>>(paths.reports('ccme'));
  return items.find((report) => report.title.en === title)?.id ?? '';
}

const note = (page: Page) => page.locator('mz-reported-note');

/** `npm run report:verify` on the product's data, beside the running server. */
async function verify(file: string): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const program = join(import.meta.dirname, '../../../dist/apps/api/administer.js');
  const command = spawn(process.execPath, [program, 'verify-report', file], {
    env: { ...environment, DATA_DIR: product.dataDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  const [code] = (await once(command, 'exit')) as [number];
  return { code, said: said.join('') };
}
