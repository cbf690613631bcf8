import { randomUUID } from 'node:crypto';
import { paths, type MadeShareLink, type ReportSummary } from '@mizan/contract';
import { addDays, languages, type Language } from '@mizan/domain';
import { drawWhole } from '@mizan/tools/draw-whole.ts';
import { Product } from '@mizan/tools/product.ts';
import { expect, test, type BrowserContext, type Cookie, type Locator, type Page } from '@playwright/test';
import { foundByAxe } from './axe';
import { Person } from './person';

/* axe finds nothing on any page, in every language, light and dark, on a phone and on a desk. */

/** What depends on colours alone; whatever else axe knows is the same in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];
/** What may come of another width, where the parts of a page are those that were looked at in another language. */
const ofLayout = [...ofColours, 'target-size', 'scrollable-region-focusable'];

/** Each page is read once in each language, and then turned from one view to the next. */
const viewsIn = (language: Language): View[] => [
  { colorScheme: 'light', width: 1440, ...(language !== 'fr' && { rules: ofLayout }) },
  { colorScheme: 'dark', width: 1440, rules: ofColours },
  { colorScheme: 'dark', width: 360, rules: ofColours },
  { colorScheme: 'light', width: 360 },
];

const prepared = '5b9a86b4-7f0e-4a43-8a50-5d5a07d0c6f1';

const pages: { path: string; who: string | null }[] = [
  { path: '/sign-in', who: null },
  { path: '/ccme/overview', who: 'donor' },
  { path: '/ccme/overview?asOf=2026-10-31&with=2026-07-31&objective=OC3&group=sex:female', who: 'donor' },
  { path: '/ccme/overview?present=1', who: 'donor' },
  { path: '/ccme/activities/A1', who: 'donor' },
  { path: '/ccme/indicators/OP3-1', who: 'manager' },
  { path: '/ccme/sdgs', who: 'donor' },
  { path: '/ccme/sdgs?goal=3', who: 'manager' },
  { path: '/ccme/log', who: 'coordinator' },
  { path: '/ccme/indicators/OP3-1/log', who: 'coordinator' },
  { path: '/ccme/indicators/OC3-1/log', who: 'coordinator' },
  { path: '/ccme/framework', who: 'coordinator' },
  { path: '/ccme/framework/axes', who: 'coordinator' },
  { path: '/ccme/framework/periods', who: 'manager' },
  { path: '/ccme/framework/indicators/OP3-1', who: 'donor' },
  { path: '/ccme/framework/indicators/OP3-1?edit=1', who: 'coordinator' },
  { path: '/ccme/framework/indicators/new?result=OP3&activity=A3', who: 'coordinator' },
  { path: '/projects', who: 'donor' },
  { path: '/projects/new', who: 'admin' },
  { path: '/ccme/settings', who: 'admin' },
  { path: '/ccme/review', who: 'manager' },
  { path: '/ccme/reports', who: 'manager' },
  { path: `/ccme/reports/prepare/${prepared}`, who: 'manager' },
  { path: '/ccme/nowhere', who: 'manager' },
];

/* What people without an account read. */
const openPages: typeof pages = ['/shared/:token', '/shared/of-no-link', '/verify', '/verify/:sha256'].map((path) => ({
  path,
  who: null,
}));

/* The panel that says how a figure was computed; while it is open, the page behind it is hidden from readers. */
const panels: typeof pages = [
  { path: '/ccme/overview?how=project', who: 'donor' },
  { path: '/ccme/overview?how=statuses', who: 'donor' },
  { path: '/ccme/overview?how=milestones', who: 'donor' },
  { path: '/ccme/overview?how=indicator:OC3-1:status', who: 'manager' },
  { path: '/ccme/indicators/OP3-1?how=indicator:OP3-1:category:sex:female', who: 'manager' },
];

// The longest of the journeys: shared out among those who run them, each with a product of its own.
test.describe.configure({ mode: 'parallel' });

let product: Product;
/** What stands in the addresses of pages for people without an account. */
const known = { ':token': '', ':sha256': '' };
test.beforeAll(async () => {
  product = await Product.start();
  const manager = await Person.signIn(product.url, 'manager');
  const title = { fr: 'Rapport', ar: 'تقرير', en: 'Report' };
  const draft = { title, from: '2026-05-01', to: '2026-10-31' };
  const frozen = await manager.put(paths.report('ccme', randomUUID()), draft);
  known[':sha256'] = ((await frozen.json()) as ReportSummary).sha256;
  const expiresOn = addDays(new Date().toISOString().slice(0, 10), 30);
  const made = await manager.put(paths.shareLink('ccme', randomUUID()), { label: 'A reader', expiresOn });
  known[':token'] = ((await made.json()) as MadeShareLink).token ?? '';
  const coordinator = await Person.signIn(product.url, 'coordinator');
  const begun = { title: { fr: 'Rapport', ar: 'تقرير' }, from: '2026-08-01', to: '2026-10-31' };
  await coordinator.put(paths.preparation('ccme', prepared), begun);
});
test.afterAll(() => product.stop());

/** A few of them a walk, so that each is over in good time on a busy machine. */
const few = 8;
const walks = languages.flatMap((language) => [
  ...[0, 1, 2].map((at) => ({
    ...{ language, what: `pages from the ${1 + at * few}th`, heading: 'h1' },
    walked: pages.slice(at * few, (at + 1) * few),
  })),
  { language, what: 'open pages', walked: openPages, heading: 'h1' },
  { language, what: 'panels', walked: panels, heading: '[role=dialog] h3' },
]);
for (const { language, what, walked, heading } of walks) {
  test(`${what} in ${language}, light and dark, on a desk and on a phone`, async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript((chosen) => localStorage.setItem('mizan.language', chosen), language);
    const page = await context.newPage();
    for (const { path, who } of walked) {
      if (who) await become(context, who);
      const address = path.replace(/:token|:sha256/, (name) => known[name as keyof typeof known]);
      const views = viewsIn(language);
      await page.setViewportSize({ width: views[0]?.width ?? 1440, height: 900 });
      await page.goto(product.url + address, { waitUntil: 'networkidle' });
      await expect(page.locator(heading).first()).toBeVisible();
      // Behind a panel nothing is read.
      if (walked !== panels) await allDrawn(page);
      for (const view of views) expect.soft([path, view, await foundBy(page, view)]).toEqual([path, view, []]);
    }
    await context.close();
  });
}

/** Brings into view what is drawn only there, and waits for it. */
async function allDrawn(page: Page): Promise<void> {
  await drawWhole(page);
  const waitedFor = page.locator('div:is(.waiting, .heat, .changes):empty').filter({ visible: true });
  await expect(waitedFor).toHaveCount(0);
}

interface View {
  colorScheme: 'light' | 'dark';
  width: number;
  /** All of them where there are none. */
  rules?: readonly string[];
}

async function foundBy(page: Page, { colorScheme, width, rules }: View): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  // Charts measure themselves anew, and lists unfold or fold.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  return foundByAxe(page, rules && { rules });
}

test('titles typed without a space widen no page, on a phone or at 400 %', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' });
  await signIn(context, 'admin');
  const page = await context.newPage();
  await page.route('**/api/projects/**', async (route) => {
    // A connection that the server has just closed is not the page's business here.
    const answer = await route.fetch({ maxRetries: 3 });
    if (!answer.headers()['content-type']?.includes('json')) return route.fulfill({ response: answer });
    const body = (await answer.text()).replace(/"(fr|en|ar)":"[^"]{4,}"/g, `"$1":"${'m'.repeat(300)}"`);
    return route.fulfill({ response: answer, body });
  });
  for (const path of [
    'overview',
    'indicators/OP3-1',
    'sdgs',
    'framework',
    'framework/indicators/OP3-1',
    'review',
    'reports',
    `reports/prepare/${prepared}`,
    'settings',
  ]) {
    await page.goto(`${product.url}/ccme/${path}`, { waitUntil: 'networkidle' });
    await expect(page.locator('h1').first()).toBeVisible();
    // The other is 1,280 px at 400 %.
    for (const [width, height] of [
      [360, 800],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBe(width);
    }
    const [ways, heading] = [page.locator('app-main-nav'), page.locator('h1').first()];
    const [above, below] = [await ways.boundingBox(), await heading.boundingBox()];
    expect(above!.y + above!.height, 'so little is seen that nothing may lie over it').toBeLessThan(below!.y);
    await page.setViewportSize({ width: 360, height: 800 });
  }
  await context.close();
});

test('how a figure was computed, with the keyboard alone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript(() => localStorage.setItem('mizan.language', 'en'));
  await signIn(context, 'manager');
  const page = await context.newPage();
  await page.goto(`${product.url}/ccme/overview`, { waitUntil: 'networkidle' });
  const row = page.getByRole('row').filter({ hasText: 'OP3-1' });
  const progress = row.getByRole('link', { name: 'How was this computed?' }).filter({ hasText: '%' });
  const panel = page.getByRole('dialog', { name: 'How was this computed?' });
  const figure = await progress.innerText();

  await test.step('it opens, takes the focus and says the figure with its formula', async () => {
    await reach(page, progress);
    const stood = await page.locator('#indicators').boundingBox();
    await page.keyboard.press('Enter');
    await expect(panel).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'How was this computed?' })).toBeFocused();
    await expect(panel).toContainText(/\d+%/.exec(figure)?.[0] ?? figure);
    await expect(panel).toContainText('(18 − 0) ÷ (25 − 0) = 72%');
    expect(page.url()).toContain('how=indicator:OP3-1:progress');
    expect(await page.locator('#indicators').boundingBox()).toEqual(stood);
  });

  await test.step('the focus stays in it', async () => {
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      await expect(panel.locator(':focus')).toHaveCount(1);
    }
  });

  await test.step('a figure that it rests on is asked about in its turn', async () => {
    await reach(page, panel.getByRole('link', { name: '18 persons' }));
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('The baseline plus the sum of the 3 values');
  });

  await test.step('going back returns to the first, and back again to the page', async () => {
    await page.goBack();
    await expect(panel).toContainText('(18 − 0) ÷ (25 − 0) = 72%');
    await page.goBack();
    await expect(panel).toBeHidden();
    expect(page.url()).not.toContain('how=');
  });

  await test.step('Escape closes it, and the focus is where it was', async () => {
    await progress.focus();
    await page.keyboard.press('Enter');
    await expect(panel).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(progress).toBeFocused();
    expect(page.url()).not.toContain('how=');
  });
  await context.close();
});

/** Presses Tab until the focus is there. */
async function reach(page: Page, place: Locator): Promise<void> {
  for (let press = 0; press < 250; press += 1) {
    if ((await place.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

/** Sessions opened before: the server takes few sign-ins a minute from one address. */
const sessions = new Map<string, Cookie[]>();

async function become(context: BrowserContext, who: string): Promise<void> {
  const known = sessions.get(who);
  if (known) return context.addCookies(known);
  await signIn(context, who);
  sessions.set(who, await context.cookies());
}

async function signIn(context: BrowserContext, who: string): Promise<void> {
  const data = { email: `${who}@demo.example`, password: 'demo-mizan' };
  expect((await context.request.post(`${product.url}/api/session`, { data })).ok()).toBe(true);
}
