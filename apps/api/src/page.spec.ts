import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { secureHeaders, servePage } from './page';

const built = mkdtempSync(join(tmpdir(), 'mizan-page-'));
writeFileSync(join(built, 'index.html'), '<app-root ngCspNonce="CSP_NONCE"></app-root>');

const server = express();
secureHeaders(server);
servePage(server, built);
const listening = server.listen(0, '127.0.0.1');

beforeAll(async () => {
  if (!listening.listening) await once(listening, 'listening');
});
afterAll(() => {
  listening.close();
  rmSync(built, { recursive: true });
});

const address = (path: string): string => `http://127.0.0.1:${(listening.address() as AddressInfo).port}${path}`;

describe('an address of the site', () => {
  test.each([
    ['the first', '/'],
    ['a page of a project', '/ccme/overview'],
    ['one that begins like the API’s', '/apiculture/overview'],
  ])('%s is answered with the page', async (_, path) => {
    const answer = await fetch(address(path));
    expect(answer.headers.get('Content-Type')).toContain('text/html');
  });

  test.each([
    ['the API itself', '/api'],
    ['the API in capitals', '/API/projects'],
    ['something below the API', '/api/nowhere'],
    ['the measurements', '/metrics'],
  ])('%s is left to those who serve it', async (_, path) => {
    expect((await fetch(address(path))).status).toBe(404);
  });

  test('every answer of the page has a nonce of its own', async () => {
    const [first, second] = [await (await fetch(address('/'))).text(), await (await fetch(address('/'))).text()];
    expect(first).not.toContain('CSP_NONCE');
    expect(first).not.toBe(second);
  });
});
