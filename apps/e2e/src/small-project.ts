import { expect, type Page } from '@playwright/test';

/* How people make a small project in its pages: the project, its results chain, a breakdown, four indicators. */

/** By when its targets are due: last quarter's end and the project's. */
const dueDays = ['31/10/2026', '30/04/2027'];

export interface Sheet {
  result: string;
  code: string;
  title: string;
  measure: string;
  accumulation: string;
  direction?: string;
  unit?: string;
  fraction?: [numerator: string, denominator: string];
  levels?: string[];
  axis?: string;
  baseline: string;
  /** The levels expected by `dueDays`. */
  targets: [string, string];
}

export const sheets: Sheet[] = [
  {
    result: 'OP1',
    code: 'OP1-1',
    title: 'Staff trained',
    measure: 'number',
    accumulation: 'sum',
    unit: 'persons',
    axis: 'Sex',
    baseline: '0',
    targets: ['10', '25'],
  },
  {
    result: 'OC1',
    code: 'OC1-1',
    title: 'Staff who use the tools',
    measure: 'percentage',
    accumulation: 'sum',
    fraction: ['staff who use the tools', 'staff asked'],
    baseline: '20',
    targets: ['50', '60'],
  },
  {
    result: 'OC1',
    code: 'OC1-2',
    title: 'Trainees for each trainer',
    measure: 'ratio',
    accumulation: 'latest',
    direction: 'decrease',
    fraction: ['trainees', 'trainers'],
    baseline: '6',
    targets: ['4', '3'],
  },
  {
    result: 'OC2',
    code: 'OC2-1',
    title: 'Maturity of the data policy',
    measure: 'score',
    accumulation: 'latest',
    levels: ['none', 'begun', 'drafted', 'validated', 'applied'],
    baseline: '0',
    targets: ['3', '4'],
  },
];

export async function makeProject(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/projects`);
  await page.getByRole('link', { name: 'New project' }).click();
  await page.locator('#sheet-code').fill('small');
  await page.locator('#sheet-title-en, #sheet-title').first().fill('A small project');
  await page.getByLabel('Starts on', { exact: true }).fill('01/11/2025');
  await page.getByLabel('Ends on', { exact: true }).fill('30/04/2027');
  await page.getByRole('button', { name: 'Add a partner' }).click();
  await page.getByRole('group', { name: 'Name', exact: true }).getByRole('textbox').first().fill('A foundation');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('small is created.')).toBeVisible();
  await expect(page).toHaveURL(`${url}/small/framework`);
}

export async function addBelow(page: Page, above: string, level: string, code: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${above}`, exact: true }).click();
  await page.getByRole('menuitem', { name: `Add an ${level} below` }).click();
  await writeResult(page, code, title);
}

export async function writeResult(page: Page, code: string, title: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('#result-code').fill(code);
  await dialog.locator('#result-title').fill(title);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: `Actions for ${code}`, exact: true })).toBeVisible();
}

export async function makeIndicator(page: Page, url: string, sheet: Sheet): Promise<void> {
  await page.goto(`${url}/small/framework/indicators/new?result=${sheet.result}`);
  await expect(page.locator('#sheet-code')).toHaveValue(sheet.code);
  await page.locator('#sheet-title').fill(sheet.title);
  await page.locator('#sheet-measure').selectOption(sheet.measure);
  await page.locator('#sheet-accumulation').selectOption(sheet.accumulation);
  await page.locator('#sheet-direction').selectOption(sheet.direction ?? 'increase');
  if (sheet.unit) await page.locator('#sheet-unit').fill(sheet.unit);
  if (sheet.fraction) {
    await page.locator('#sheet-numerator').fill(sheet.fraction[0]);
    await page.locator('#sheet-denominator').fill(sheet.fraction[1]);
  }
  const levels = page.locator('mz-level-rows li');
  for (const [level, name] of (sheet.levels ?? []).entries()) {
    if ((await levels.count()) <= level) await page.locator('#sheet-add-level').click();
    await levels.nth(level).getByLabel('Level', { exact: true }).fill(String(level));
    await levels.nth(level).getByLabel('Its name').fill(name);
  }
  await page.locator('[id="sheet-baseline.value"]').fill(sheet.baseline);
  const targets = page.locator('mz-targets-section li:not(.none)');
  for (const [at, day] of dueDays.entries()) {
    if ((await targets.count()) <= at) await page.locator('#sheet-targets').click();
    const target = targets.nth(at);
    await target.getByLabel('By', { exact: true }).fill(day);
    await target.getByLabel('Level', { exact: false }).fill(sheet.targets[at] ?? '');
  }
  if (sheet.axis) await page.getByRole('button', { name: `Add: ${sheet.axis}` }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`${sheet.code} is created.`)).toBeVisible();
}
