import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainProgram, Product } from '@mizan/tools/product.ts';
import { expect, test } from '@playwright/test';

/* What can't be started is refused in one clear sentence, without a stack trace, and leaves nothing running. */

let product: Product;
let directory: string;
test.beforeAll(async () => {
  product = await Product.start();
  directory = await mkdtemp(join(tmpdir(), 'mizan-start-'));
});
test.afterAll(async () => {
  await product.stop();
  await rm(directory, { recursive: true, force: true });
});

const refusals: [string, () => Record<string, string>, RegExp][] = [
  ['a port in use', () => ({ PORT: String(product.port) }), /^Port \d+ on 127\.0\.0\.1 is in use; .*\.$/],
  ['a port that is none', () => ({ PORT: 'http' }), /^PORT must be a whole number .*\.$/],
  ['data that another Mizan uses', () => ({ PORT: '0', DATA_DIR: product.dataDirectory }), /^.* already in use .*\.$/],
  ['a data directory that can not be made', () => ({ PORT: '0', DATA_DIR: '/proc/mizan' }), /^.*\/proc\/mizan.*\.$/],
  [
    'a file in place of the data directory',
    () => ({ PORT: '0', DATA_DIR: '/etc/hostname' }),
    /^.*\/etc\/hostname.*\.$/,
  ],
  [
    'a database that does not answer',
    () => ({ PORT: '0', DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:1/none' }),
    /^The database none at 127\.0\.0\.1:1 of DATABASE_URL does not answer.*\.$/,
  ],
  [
    'an address of a database that is none',
    () => ({ PORT: '0', DATABASE_URL: 'mysql://x' }),
    /^DATABASE_URL must .*\.$/,
  ],
  [
    'the demonstration for everybody',
    () => ({ PORT: '0', HOST: '0.0.0.0' }),
    /^The demonstration .* 127\.0\.0\.1 .*\.$/,
  ],
];

for (const [what, environment, sentence] of refusals) {
  test(`${what} is refused in one sentence`, async () => {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const server = spawn(process.execPath, [mainProgram], {
      env: { ...inherited, DATA_DIR: directory, ...environment() },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(server, 'exit')) as [number | null];
    expect(said.trim()).toMatch(sentence);
    expect(said).not.toContain('secret');
    expect(code).toBeGreaterThan(0);
  });
}

test('a start after a kill finds everything as it was', async () => {
  const accounts = () => fetch(`${product.url}/api/demonstration`).then((answer) => answer.json());
  const before: unknown = await accounts();
  await product.kill();
  await product.run();
  expect(await accounts()).toEqual(before);
});
