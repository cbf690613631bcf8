import { randomUUID } from 'node:crypto';
// eslint-disable-next-line @nx/enforce-module-boundaries -- Node runs this file as it stands, and knows no aliases
import { hostileFiles } from '../../libs/api/tracking/src/evidence/hostile-examples.ts';
import type { Product } from '../product.ts';
import { inMegabytes, megabyte, watchMemory } from './memory.ts';
import { median, report } from './measure.ts';

/** How fast the largest file is taken, and what the worst of the hostile ones costs before it is refused. */
export async function reportEvidence(product: Product, cookie: string): Promise<void> {
  const value = `${product.url}/api/projects/ccme/indicators/OP5-4/values/${randomUUID()}`;
  await fetch(value, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ measuredOn: '2026-11-02', value: 3 }),
  });
  const send = async (name: string, content: Buffer): Promise<Response> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return fetch(`${value}/evidence/${randomUUID()}`, { method: 'PUT', headers: { cookie }, body: form });
  };
  await reportLargest(send);
  await reportHostile(product, send);
}

type Send = (name: string, content: Buffer) => Promise<Response>;

async function reportLargest(send: Send): Promise<void> {
  const end = Buffer.from('\nstartxref\n1\n%%EOF\n');
  const start = Buffer.from('%PDF-1.7\n');
  const content = Buffer.concat([start, Buffer.alloc(20 * megabyte - start.length - end.length, 'x'), end]);
  const rates: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const started = performance.now();
    const answer = await send('large.pdf', content);
    if (answer.status !== 201) throw new Error(`the large file was refused: ${await answer.text()}`);
    rates.push(20 / ((performance.now() - started) / 1000));
  }
  report('evidence, a PDF of 20 MB', `${median(rates).toFixed(0)} MB/s`, '≥ 50 MB/s');
}

async function reportHostile(product: Product, send: Send): Promise<void> {
  let slowest = { what: '', figure: 0 };
  let largest = { what: '', figure: 0 };
  for (const [what, name, code, make] of hostileFiles) {
    const content = make();
    const memory = await watchMemory(product.pid);
    const started = performance.now();
    const answer = await send(name, content);
    const took = performance.now() - started;
    const { code: answered } = (await answer.json()) as { code?: string };
    if (answered !== code) throw new Error(`${what} was answered ${answer.status} ${answered}`);
    const more = await memory();
    if (took > slowest.figure) slowest = { what, figure: took };
    if (more > largest.figure) largest = { what, figure: more };
  }
  report(
    `slowest hostile file of ${hostileFiles.length}: ${slowest.what}`,
    `${slowest.figure.toFixed(0)} ms`,
    '≤ 2,000 ms',
  );
  report(`largest in memory: ${largest.what}`, inMegabytes(largest.figure), '≤ 150 MB');
}
