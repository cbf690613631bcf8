import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { emptyPage, packAnswers, secureHeaders, servePage } from './page';

const build = mkdtempSync(join(tmpdir(), 'mizan-page-'));
const built = join(build, 'browser');
const later = (path: string) => ({ path, kind: 'dynamic-import' });
const needed = (path: string) => ({ path, kind: 'import-statement' });
mkdirSync(join(built, 'media'), { recursive: true });
const empty =
  '<html lang="fr" dir="ltr"><head><title>Mizan</title></head><app-root ngCspNonce="CSP_NONCE"></app-root></html>';
writeFileSync(join(built, emptyPage), empty);
writeFileSync(join(built, 'main-AAAAAAAA.js'), `/* ${'long '.repeat(1000)} */`);
writeFileSync(join(built, 'media/plex-latin-400-normal-BBBBBBBB.woff2'), '');
writeFileSync(join(built, 'media/plex-arabic-400-normal-BBBBBBBB.woff2'), '');
writeFileSync(
  join(build, 'browser-stats.json'),
  JSON.stringify({
    outputs: {
      'main.js': { entryPoint: 'apps/web/src/main.ts', imports: [needed('core.js'), later('tracking.js')] },
      'core.js': { imports: [] },
      'tracking.js': { entryPoint: 'libs/web/tracking/src/index.ts', imports: [needed('core.js'), later('log.js')] },
      'overview.js': {
        entryPoint: 'libs/web/tracking/src/overview/overview-page.ts',
        imports: [needed('core.js'), needed('marks.js')],
      },
      'marks.js': { imports: [] },
      'log.js': { entryPoint: 'libs/web/tracking/src/log/log-value-page.ts', imports: [] },
      'ar.js': { entryPoint: 'libs/web/tracking/src/i18n/ar.json', imports: [] },
    },
  }),
);
mkdirSync(join(build, 'server'));
writeFileSync(
  join(build, 'server/index.server.html'),
  empty.replace('</head>', '<link rel="modulepreload" href="core.js"></head>'),
);
// Draws what it was asked with; what else can happen, it does by the project's code.
writeFileSync(
  join(build, 'server/server.mjs'),
  `export default async ({ document, url, cookies }) => {
    if (url.includes('/throws/')) throw new Error('not drawn');
    if (url.includes('/hangs/')) await new Promise(() => {});
    if (url.includes('/dies/')) process.exit(1);
    return document.replace('Mizan', 'Drawn').replace('</app-root>', 'drawn ' + url + ' ' + cookies + '</app-root>');
  }`,
);

const server = express();
secureHeaders(server);
packAnswers(server);
server.get('/api/kept', (_request, response) => {
  response.type('csv').setHeader('Content-Disposition', 'attachment');
  response.send('1,2,3'.repeat(1000));
});
const drawer = servePage(server, built);
const listening = server.listen(0, '127.0.0.1');

beforeAll(async () => {
  if (!listening.listening) await once(listening, 'listening');
});
afterAll(() => {
  listening.close();
  rmSync(build, { recursive: true });
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
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
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

describe('what the page is told to fetch at once', () => {
  const fetched = async (path: string, headers: Record<string, string> = {}): Promise<string[]> => {
    const html = await (await fetch(address(path), { headers: { 'Accept-Language': 'fr', ...headers } })).text();
    return [...html.matchAll(/<link rel="\w+" href="([^"]+)"/g)].map(([, href]) => href ?? '');
  };
  const signedIn = { Cookie: 'mizan_session=any' };
  const latin = 'media/plex-latin-400-normal-BBBBBBBB.woff2';
  const scripts = ['tracking.js', 'overview.js', 'marks.js'];
  const asked = ['/api/session', '/api/projects/ccme'];

  test.each([
    ['nobody signed in: no answer of the API', '/ccme/overview', {}, [...scripts, latin]],
    ['a person', '/ccme/overview', signedIn, [...asked, '/api/projects/ccme/overview', ...scripts, latin]],
    [
      'as of a day',
      '/ccme/overview?asOf=2026-06-30&status=late',
      signedIn,
      [...asked, '/api/projects/ccme/overview?asOf=2026-06-30', ...scripts, latin],
    ],
    [
      'as of no day',
      '/ccme/overview?asOf=%22%3E%3Cscript%3E',
      signedIn,
      [...asked, '/api/projects/ccme/overview', ...scripts, latin],
    ],
    ['a page with scripts that the build does not tell of', '/ccme/reports', signedIn, [...asked, latin]],
    ['a project’s name that is markup', '/%22%3E%3Cb/reports', signedIn, [asked[0], '/api/projects/%22%3E%3Cb', latin]],
    ['an address that can’t be read', '/%E0%A4%A/overview', signedIn, [...scripts, latin]],
    ['the sign-in page', '/sign-in', signedIn, [latin]],
    [
      'the language shown last',
      '/ccme/overview',
      { Cookie: 'mizan_language=ar' },
      [...scripts, 'ar.js', 'media/plex-arabic-400-normal-BBBBBBBB.woff2', latin],
    ],
  ])('%s', async (_, path, headers, hrefs) => {
    expect((await fetched(path, headers)).sort()).toEqual([...hrefs].sort());
  });

  test.each([
    [
      'by the cookie that the page left',
      { Cookie: 'mizan_language=ar', 'Accept-Language': 'en' },
      'lang="ar" dir="rtl"',
    ],
    ['else the browser’s', { 'Accept-Language': 'de, en;q=0.8' }, 'lang="en" dir="ltr"'],
    ['else French', { 'Accept-Language': 'de' }, 'lang="fr" dir="ltr"'],
    [
      'a cookie that names no language of ours',
      { Cookie: 'mizan_language="><b', 'Accept-Language': 'ar' },
      'lang="ar"',
    ],
  ])('its first language: %s', async (_, headers, start) => {
    expect(await (await fetch(address('/'), { headers })).text()).toContain(start);
  });
});

describe('a page with its first words in it', () => {
  interface Asked {
    path: string;
    headers: Record<string, string>;
    method?: string;
    kept?: string;
  }
  const asked = async (path: string, headers: Record<string, string>, method = 'GET') => {
    const answer = await fetch(address(path), { method, headers });
    return { answer, html: await answer.text() };
  };
  const here = { Cookie: 'mizan_session=any; mizan_language=ar; mizan_theme=dark' };

  test('is drawn with the cookies of who asks, at this server, and stays nowhere', async () => {
    const { answer, html } = await asked('/ccme/overview?asOf=2026-06-30', here);
    expect(html).toContain(`drawn ${address('/ccme/overview?asOf=2026-06-30')} ${here.Cookie}</app-root>`);
    expect(html).toContain('<html lang="ar" dir="rtl" data-theme="dark">');
    expect(html).not.toContain('CSP_NONCE');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    // Its answers are in it, and its words are seen before a script is needed.
    expect(html).not.toMatch(/href="\/api\/|modulepreload/);
    expect(html).toContain('as="font"');
    expect(html.match(/<html|<head>|<title>.*<\/title>|<\/head>/g)).toEqual([
      '<html',
      '<head>',
      '<title>Drawn</title>',
      '</head>',
    ]);
  });

  test('begins to arrive before it is drawn', async () => {
    const { body } = await fetch(address('/hangs/overview'), { headers: here });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    const arrived = (await reader?.read())?.value;
    expect(arrived).toContain('as="font"');
    expect(arrived).not.toContain('<title>');
  });

  test('is rehearsed before anybody asks, and a rehearsal that fails ends nothing', async () => {
    await drawer?.rehearse(address('/throws'));
    await drawer?.rehearse(address(''));
    expect((await asked('/ccme/overview', here)).html).toContain('drawn');
  });

  test.each([
    ['without a session', { path: '/ccme/overview', headers: { Cookie: 'mizan_language=ar' } }],
    [
      'on a device that the page was never shown on',
      { path: '/ccme/overview', headers: { Cookie: 'mizan_session=any' } },
    ],
    ['for who asks of it alone', { path: '/ccme/overview', headers: here, method: 'HEAD' }],
    ['any other page', { path: '/ccme/framework', headers: here }],
    ['an address that names another server', { path: '//elsewhere.example/overview', headers: here }],
    ['where drawing fails', { path: '/throws/overview', headers: here, kept: 'no-store' }],
    ['where drawing does not end', { path: '/hangs/overview', headers: here, kept: 'no-store' }],
    ['where drawing ends its thread', { path: '/dies/overview', headers: here, kept: 'no-store' }],
  ])('is left to the browser: %s', async (_, { path, headers, method, kept = 'no-cache' }: Asked) => {
    const { answer, html } = await asked(path, headers, method);
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, kept]);
    expect(html).not.toContain('drawn');
    // What happened to one is nothing to the next.
    expect((await asked('/ccme/overview', here)).html).toContain('drawn');
  });
});

describe('an answer on the line', () => {
  test.each([
    ['a script is packed', '/main-AAAAAAAA.js', 'br'],
    ['a file to keep goes as it is, so that its length is known', '/api/kept', null],
  ])('%s', async (_, path, packing) => {
    const answer = await fetch(address(path), { headers: { 'Accept-Encoding': 'br' } });
    await answer.text();
    expect(answer.headers.get('Content-Encoding')).toBe(packing);
  });
});
