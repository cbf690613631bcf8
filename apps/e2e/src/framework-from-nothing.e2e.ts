import { randomUUID } from 'node:crypto';
import type { Framework, IndicatorProgress, Project, Report, ValueDraft } from '@mizan/contract';
import { paths } from '@mizan/contract';
import { Product } from '@mizan/tools/product.ts';
import { expect, test } from '@playwright/test';
import { Person } from './person';
import { openPage } from './open-page';
import { addBelow, makeIndicator, makeProject, sheets, writeResult } from './small-project';

/*
 * A small project from nothing: its framework is made in the page, values are logged with evidence and approved, and its
 * figures are those that a person works out on paper. A target that changes later leaves the last report as it was.
 */

const quarter = { from: '2026-08-01', to: '2026-10-31' } as const;
/** What is logged at the API; the first value of OP1-1 (4 women and 3 men) is logged in the page. */
const logged: [code: string, value: ValueDraft][] = [
  ['OP1-1', { measuredOn: '2026-10-15', value: 2 }],
  ['OC1-1', { measuredOn: '2026-08-20', numerator: 18, denominator: 40 }],
  ['OC1-1', { measuredOn: '2026-10-20', numerator: 12, denominator: 60 }],
  ['OC1-2', { measuredOn: '2026-10-05', numerator: 42, denominator: 12 }],
  ['OC1-2', { measuredOn: '2026-08-05', numerator: 50, denominator: 10 }],
  ['OC2-1', { measuredOn: '2026-08-31', value: 1 }],
  ['OC2-1', { measuredOn: '2026-10-30', value: 2 }],
];

/** Worked out by hand, as of the quarter's last day. */
const expected = {
  // 0 + 7 + 2 = 9; 9 ÷ 25; 9 ÷ 10, between 0.85 and 1.15.
  'OP1-1': { actual: 9, target: 25, targetDue: 10, progress: 0.36, pace: 0.9, achievement: 0.36, status: 'on-track' },
  // (18 + 12) ÷ (40 + 60) = 30 %; (30 − 20) ÷ (60 − 20); (30 − 20) ÷ (50 − 20), below 0.6.
  'OC1-1': {
    actual: 30,
    target: 60,
    targetDue: 50,
    progress: 0.25,
    pace: 1 / 3,
    achievement: 0.5,
    status: 'off-track',
  },
  // 42 ÷ 12 = 3.5; (3.5 − 6) ÷ (3 − 6); (3.5 − 6) ÷ (4 − 6), above 1.15.
  'OC1-2': { actual: 3.5, target: 3, targetDue: 4, progress: 5 / 6, pace: 1.25, achievement: null, status: 'ahead' },
  // Level 2; 2 ÷ 4; 2 ÷ 3, between 0.6 and 0.85.
  'OC2-1': { actual: 2, target: 4, targetDue: 3, progress: 0.5, pace: 2 / 3, achievement: 0.5, status: 'at-risk' },
} as const;

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('a framework from nothing: values logged and approved, figures as on paper, and a report that stays', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [coordinator, manager] = await Promise.all(
    ['coordinator', 'manager'].map((name) => Person.signIn(product.url, name)),
  );
  if (!coordinator || !manager) throw new Error('somebody could not sign in');
  await test.step('an administrator makes the project', async () => {
    await makeProject(await openPage(browser, product.url, 'admin'), product.url);
  });
  expect(await coordinator.get<Project>(paths.project('small'))).toMatchObject({
    demonstration: false,
    partners: [{ role: 'main', name: { en: 'A foundation' }, about: {} }],
  });
  const page = await openPage(browser, product.url, 'coordinator');

  await test.step('the coordinator builds the results chain', async () => {
    await page.goto(`${product.url}/small/framework`);
    await page.getByRole('button', { name: 'Add an impact' }).first().click();
    await writeResult(page, 'IMP', 'Public services decide on data');
    await addBelow(page, 'IMP', 'outcome', 'OC1', 'Staff work with data');
    await addBelow(page, 'IMP', 'outcome', 'OC2', 'The institution governs its data');
    await addBelow(page, 'OC1', 'output', 'OP1', 'Training is given');
  });

  await test.step('and a breakdown', async () => {
    await page.goto(`${product.url}/small/framework/axes`);
    await page.getByRole('button', { name: 'Add a breakdown' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#axis-code').fill('sex');
    await dialog.locator('#axis-label').fill('Sex');
    for (const [at, name] of ['Female', 'Male'].entries()) {
      const code = dialog.getByLabel(`Code of category ${at + 1}`);
      if ((await code.count()) === 0) await dialog.getByRole('button', { name: 'Add a category' }).click();
      await code.fill(name.toLowerCase());
      await dialog.locator(`#category-${at}`).fill(name);
    }
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  });

  for (const sheet of sheets) {
    await test.step(`and the indicator ${sheet.code}, a ${sheet.measure}`, () =>
      makeIndicator(page, product.url, sheet));
  }

  await test.step('logs the first value by sex, with a file that shows it', async () => {
    await page.goto(`${product.url}/small/indicators/OP1-1/log`);
    await page.getByLabel('Measured on', { exact: true }).fill('10/09/2026');
    await page.getByLabel('Value', { exact: true }).fill('7');
    await page.getByLabel('Female', { exact: true }).fill('4');
    await page.getByLabel('Male', { exact: true }).fill('3');
    await page.locator('input[type=file]').setInputFiles(attendance);
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await expect(page.getByRole('heading', { name: 'Value submitted for approval' })).toBeVisible();
    await expect(page.locator('mz-done-notice')).toContainText('Attendance');
    expect((await progressOf(manager, 'OP1-1')).actual).toBeNull();
  });

  await test.step('the manager reads the file and approves', async () => {
    const review = await openPage(browser, product.url, 'manager');
    await review.goto(`${product.url}/small/review`);
    const card = review.getByRole('article').filter({ hasText: 'OP1-1' });
    await expect(card.locator('mz-evidence-list li')).toContainText('Attendance');
    await card.getByRole('button', { name: 'Approve' }).click();
    await expect(card).toBeHidden();
    expect((await progressOf(manager, 'OP1-1')).actual).toBe(7);
  });

  await test.step('the other values are approved, and one more only submitted', async () => {
    for (const [code, value] of logged) {
      const id = await submit(coordinator, code, value);
      await done(manager.post(paths.valueStep('small', code, id, 'approve')));
    }
    await submit(coordinator, 'OP1-1', { measuredOn: '2026-10-20', value: 40 });
  });

  await test.step('the figures are those worked out by hand', async () => {
    for (const [code, { progress, pace, ...exact }] of Object.entries(expected)) {
      const found = await progressOf(manager, code);
      expect(found, code).toMatchObject(exact);
      expect(found.progress, code).toBeCloseTo(progress, 12);
      expect(found.pace, code).toBeCloseTo(pace, 12);
    }
    await page.goto(`${product.url}/small/indicators/OP1-1?asOf=${quarter.to}`);
    const tiles = page.locator('mz-indicator-figures mz-figure-tile');
    for (const [at, shown] of [/9\spersons/, /10\spersons/, /25\spersons/, /36\s?%/, /90\s?%/, /36\s?%/].entries()) {
      await expect(tiles.nth(at)).toContainText(shown);
    }
    await expect(tiles.first()).toContainText('On track');
  });

  const id = await freeze(manager);
  const asFrozen = await download(manager, id);

  await test.step('the coordinator promises more, and says why', async () => {
    await page.goto(`${product.url}/small/framework/indicators/OP1-1?edit=1`);
    await page.getByLabel('Level (persons)').last().fill('40');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const reason = page.getByLabel('Why does this promise change?', { exact: false });
    await expect(reason).toBeFocused();
    await reason.fill('A second class was funded.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('OP1-1 is saved.')).toBeVisible();
    const { indicators } = await coordinator.get<Framework>(paths.framework('small'));
    expect(finalTargetIn(indicators)).toEqual({ dueOn: '2027-04-30', value: 40 });
  });

  await test.step('the report stays the same to the byte, and so do the figures of its days', async () => {
    const later = await download(manager, id);
    for (const [name, bytes] of Object.entries(asFrozen)) expect(later[name]?.equals(bytes), name).toBe(true);
    const old = await manager.get<Report>(paths.report('small', id));
    const anew = await manager.get<Report>(paths.report('small', await freeze(manager)));
    expect(old.data.progress['OP1-1']).toMatchObject(expected['OP1-1']);
    expect(anew.data.progress).toEqual(old.data.progress);
    expect(finalTargetIn(anew.data.framework.indicators)).toEqual({ dueOn: '2027-04-30', value: 25 });
  });
});

const attendance = {
  name: 'Attendance.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n50\n%%EOF\n`,
  ),
};

async function submit(by: Person, code: string, value: ValueDraft): Promise<string> {
  const id = randomUUID();
  await done(by.put(paths.value('small', code, id), value));
  await done(by.post(paths.valueStep('small', code, id, 'submit')));
  return id;
}

function progressOf(by: Person, code: string): Promise<IndicatorProgress> {
  return by.get(`${paths.progress('small', code)}?asOf=${quarter.to}`);
}

/** Freezes last quarter's report and answers its id. */
async function freeze(by: Person): Promise<string> {
  const id = randomUUID();
  await done(by.put(paths.report('small', id), { title: { en: 'Last quarter' }, ...quarter }));
  return id;
}

/** The report and its workbooks, as their bytes. */
async function download(by: Person, id: string): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = { report: await by.download(paths.report('small', id)) };
  for (const language of ['en', 'fr', 'ar']) files[language] = await by.download(paths.workbook('small', id, language));
  return files;
}

function finalTargetIn(indicators: Pick<Framework['indicators'][number], 'code' | 'targets'>[]) {
  return indicators.find(({ code }) => code === 'OP1-1')?.targets.at(-1);
}

async function done(answer: Promise<Response>): Promise<void> {
  const response = await answer;
  expect(response.ok, `${response.status} ${await response.text()}`).toBe(true);
}
