import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import autocannon from 'autocannon';
import { Product } from '../product.ts';
import { timesOfFrameworkPage } from './framework-page.ts';
import { reportEvidence } from './evidence.ts';
import { inMegabytes, watchMemory } from './memory.ts';
import { median, quantile, report, timesOf } from './measure.ts';
import { reportValuesExport } from './values-export.ts';
import { connectToDatabaseOf, fillWithApprovedValues, fillWithDrafts } from './product-database.ts';

/*
 * Measures the built product on a database of its own: `npm run bench`. Machines differ and are noisy: read medians and
 * ratios, and compare two versions on one machine.
 */

interface Framework {
  indicators: { code: string; measure: string }[];
  periods: { startsOn: string }[];
}

/** A day that cuts a reporting period in two. */
const middleOfPeriod = '2026-06-15';

const page = join(import.meta.dirname, '../../dist/apps/web/browser');

async function bench(): Promise<void> {
  await reportFirstPage();
  await reportValuesExport();
  const product = await Product.start();
  try {
    const coordinator = await signIn(product, 'coordinator');
    const manager = await signIn(product, 'manager');
    await reportWrites(product, coordinator);
    await reportEvidence(product, coordinator);
    await reportSecondStart(product);
    for (const total of [1_000, 1_000_000]) {
      await fill(product, total, coordinator, manager);
      await reportOverview(product, manager, total);
      if (total === 1_000) await reportDocuments(product, manager);
      else {
        await reportOverview(product, manager, total, middleOfPeriod);
        await reportFrozenMillion(product, manager);
      }
    }
    await fill(product, 100_000, coordinator, manager, 'OP3-1');
    await reportProgress(product, manager, 'OP3-1', '100,000 approved values');
    await addDrafts(product, 'OP3-1', 20_000);
    await reportProgress(product, manager, 'OP3-1', 'and 20,000 drafts explained');
    await reportFrameworkPage(product, coordinator, 500);
  } finally {
    await product.stop();
  }
}

async function reportFirstPage(): Promise<void> {
  const html = await readFile(join(page, 'index.csr.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(
    [...new Set(scripts)].map(async (file) => brotliCompressSync(await readFile(join(page, file))).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  report('first page, initial script, brotli', `${kilobytes.toFixed(0)} kB`, '≤ 250 kB');
}

async function reportSecondStart(product: Product): Promise<void> {
  const times = await timesOf(3, async () => {
    await product.kill();
    await product.run();
  });
  report('killed and started again, until it serves', `${(median(times) / 1000).toFixed(1)} s`, '< 10 s');
}

async function reportWrites(product: Product, cookie: string): Promise<void> {
  const rates: number[] = [];
  const slowest: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const result = await autocannon({
      url: product.url,
      connections: 8,
      duration: 8,
      requests: [
        {
          method: 'PUT',
          headers: { cookie, 'content-type': 'application/json' },
          body: JSON.stringify({ measuredOn: '2026-11-02', value: 3, comment: 'bench' }),
          setupRequest: (request) => ({
            ...request,
            path: `/api/projects/ccme/indicators/OP5-4/values/${randomUUID()}`,
          }),
        },
      ],
    });
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx + result.errors} writes were refused`);
    rates.push(result.requests.average);
    slowest.push(result.latency.p99);
  }
  const figure = `${median(rates).toFixed(0)}/s, p99 ${median(slowest).toFixed(0)} ms`;
  report('PUT value (draft), 8 connections', figure, '≥ 800/s');
}

/** Fills the database or `one` indicator, then approves one value for each indicator and period, so that the product recomputes its totals. */
async function fill(
  product: Product,
  total: number,
  coordinator: string,
  manager: string,
  one?: string,
): Promise<void> {
  const database = await connectToDatabaseOf(product);
  await fillWithApprovedValues(database, total, one === undefined ? null : [one]);
  await database.end();
  const { indicators, periods } = await getJson<Framework>(product, manager, 'projects/ccme/framework');
  for (const { code, measure } of indicators.filter((indicator) => one === undefined || indicator.code === one)) {
    for (const { startsOn } of periods.filter((period) => period.startsOn < '2026-11-23')) {
      const value = `projects/ccme/indicators/${code}/values/${randomUUID()}`;
      await send(product, coordinator, 'PUT', value, { measuredOn: startsOn, ...figuresOf(measure) });
      await send(product, coordinator, 'POST', `${value}/submit`);
      await send(product, manager, 'POST', `${value}/approve`);
    }
  }
}

async function addDrafts(product: Product, code: string, count: number): Promise<void> {
  const database = await connectToDatabaseOf(product);
  await fillWithDrafts(database, code, count);
  await database.end();
}

function figuresOf(measure: string): Record<string, unknown> {
  if (measure === 'narrative') return { text: 'a text' };
  return measure === 'percentage' || measure === 'ratio' ? { numerator: 1, denominator: 2 } : { value: 1 };
}

async function reportOverview(product: Product, cookie: string, total: number, asOf?: string): Promise<void> {
  const path = `projects/ccme/overview${asOf ? `?asOf=${asOf}` : ''}`;
  const times = await timesOf(asOf ? 50 : 200, () => getJson(product, cookie, path));
  const values = `${total.toLocaleString('en')} approved values`;
  // The middle of a period is read from its values, so there the time grows with them.
  if (asOf) report(`overview as of ${asOf}, ${values}`, spread(times), 'p50 ≤ 50 ms');
  else report(`overview, 31 indicators, ${values}`, spread(times), 'p50 ≤ 15 ms');
}

/** With the values that counted, those that didn't, and every step in between. */
async function reportProgress(product: Product, cookie: string, code: string, values: string): Promise<void> {
  for (const asOf of [undefined, middleOfPeriod]) {
    const path = `projects/ccme/indicators/${code}/progress${asOf ? `?asOf=${asOf}` : ''}`;
    const times = await timesOf(100, () => getJson(product, cookie, path));
    const what = `progress of ${code}${asOf ? ` as of ${asOf}` : ''}, ${values}`;
    report(what, spread(times), 'p50 ≤ 15 ms');
  }
}

async function reportFrameworkPage(product: Product, cookie: string, total: number): Promise<void> {
  const { indicators } = await getJson<Framework>(product, cookie, 'projects/ccme/framework');
  for (let number = indicators.length + 1; number <= total; number += 1) {
    await send(product, cookie, 'PUT', `projects/ccme/indicators/BENCH-${number}`, {
      result: `OP${1 + (number % 5)}`,
      title: { fr: `Indicateur de mesure ${number}`, en: `Measured indicator ${number}`, ar: `مؤشر قياس ${number}` },
      measure: 'number',
      unit: 'persons',
      accumulation: 'sum',
      direction: 'increase',
      baseline: { value: 0 },
      targets: [{ dueOn: '2027-04-30', value: number }],
    });
  }
  const times = await timesOfFrameworkPage(product, cookie, total, 7);
  report(`framework page, ${total} indicators, from data to use`, `p50 ${median(times).toFixed(0)} ms`, '≤ 1000 ms');
}

const spread = (times: readonly number[]) =>
  `p50 ${median(times).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`;

/** A report of a million values: freezing it, writing them all out, and giving out what was made. */
async function reportFrozenMillion(product: Product, cookie: string): Promise<void> {
  const path = `projects/ccme/reports/${randomUUID()}`;
  const draft = { title: { en: 'A million' }, from: '2025-11-01', to: '2026-11-20' };
  const seconds = async (action: () => Promise<unknown>): Promise<string> => {
    const started = performance.now();
    await action();
    return `${((performance.now() - started) / 1000).toFixed(1)} s`;
  };
  const freezing = await seconds(() => send(product, cookie, 'PUT', path, draft));
  report('freezing a million values', freezing, 'none');
  for (const file of ['values.xlsx', 'values.csv']) {
    const download = () =>
      send(product, cookie, 'GET', `${path}/${file}?lang=fr`).then((answer) => answer.arrayBuffer());
    const grew = await watchMemory(product.pid);
    const [made, again] = [await seconds(download), await seconds(download)];
    report(`${file} of a million values: made, and again`, `${made}, ${again}`, 'none');
    report("and the server's memory grows by", inMegabytes(await grew()), '≤ 250 MB');
  }
}

/**
 * Each time of another report, so that no file made before is served again. Typst keeps what it laid out last: a PDF of
 * the same figures takes less than one of another period's, so both are told.
 */
async function reportDocuments(product: Product, cookie: string): Promise<void> {
  const [last, other] = ['2026-10-31', '2026-04-30'];
  for (const [file, what, goal, language, ends] of [
    ['workbook.xlsx', 'workbook, 31 indicators', '≤ 500 ms', 'fr', [last]],
    ['report.pdf', 'PDF, 31 indicators, in French', '≤ 300 ms', 'fr', [last, other]],
    ['report.pdf', 'PDF, 31 indicators, in Arabic', '≤ 300 ms', 'ar', [last, other]],
    ['report.pdf', 'PDF, the same figures again', '≤ 300 ms', 'ar', [last]],
    ['report.docx', 'Word, 31 indicators', '≤ 500 ms', 'fr', [last]],
    ['iati.xml', 'IATI, 31 indicators', '≤ 100 ms', 'fr', [last]],
  ] as const) {
    const paths: string[] = [];
    for (let number = 0; number < 25; number += 1) {
      const path = `projects/ccme/reports/${randomUUID()}`;
      const to = ends[number % ends.length] ?? last;
      await send(product, cookie, 'PUT', path, { title: { en: `Bench ${number}` }, from: '2026-02-01', to });
      paths.push(path);
    }
    const download = async (): Promise<void> => {
      const answer = await send(product, cookie, 'GET', `${paths.pop() ?? ''}/${file}?lang=${language}`);
      await answer.arrayBuffer();
    };
    const times = await timesOf(15, download);
    report(what, `p50 ${median(times).toFixed(0)} ms`, goal);
  }
}

async function signIn(product: Product, name: string): Promise<string> {
  const answer = await fetch(`${product.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@demo.example`, password: 'demo-mizan' }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function send(product: Product, cookie: string, method: string, path: string, body?: unknown): Promise<Response> {
  const answer = await fetch(`${product.url}/api/${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function getJson<Body>(product: Product, cookie: string, path: string): Promise<Body> {
  const answer = await send(product, cookie, 'GET', path);
  return (await answer.json()) as Body;
}

await bench();
