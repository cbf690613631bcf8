import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { languages, textDirectionOf, type Language } from '@mizan/domain';
import { sessionCookie } from '@mizan/api/platform';
import { languageCookie, themeCookie } from '@mizan/contract';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import { beforeTitle, fromTitle, readBuiltPage } from './built-page';
import { BuiltParts } from './built-parts';
import { firstNeeds, fontsOf, isDrawnAtServer } from './first-needs';
import { PageDrawer } from './page-drawer';

/** In the built page, stands where each answer gets a nonce of its own. */
const noncePlace = 'CSP_NONCE';

/** The built page without anything in it. */
export const emptyPage = 'index.csr.html';

/** Security headers for everything, with a policy that lets only our own scripts run. */
export function secureHeaders(server: Express): void {
  server.use((_request, response: Response<unknown, { nonce: string }>, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    // What a share link leads to is for who was given it, not for who searches.
    response.setHeader('X-Robots-Tag', 'noindex');
    next();
  });
  const nonce = (_: unknown, response: unknown) =>
    `'nonce-${(response as Response<unknown, { nonce: string }>).locals.nonce}'`;
  server.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          // A page drawn at the server keeps what is pressed, by a script of a few lines, until its own are there.
          'script-src': ["'self'", nonce],
          'style-src-elem': ["'self'", nonce],
          // Charts and Material position their parts by style attributes, which can't carry a nonce.
          'style-src-attr': ["'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'object-src': ["'none'"],
          'base-uri': ["'self'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
        },
      },
      strictTransportSecurity: false,
    }),
  );
}

/** Text travels packed (brotli, else gzip); a file to keep goes as it is, so that its length is known on the way. */
export function packAnswers(server: Express): void {
  server.use(
    compression({
      filter: (request, response) =>
        !response.hasHeader('Content-Disposition') && compression.filter(request, response),
    }),
  );
}

/**
 * Serves the built page: hashed files for a year, every other address the page itself, which routes on.
 * Returns what draws it at the server; null where it was built without that.
 */
export function servePage(server: Express, directory: string): PageDrawer | null {
  const html = readBuiltPage(join(directory, emptyPage));
  const parts = new BuiltParts(directory);
  const serverDirectory = join(directory, '../server');
  const drawer = existsSync(serverDirectory) ? new PageDrawer(serverDirectory) : null;
  server.use(
    express.static(directory, {
      index: false,
      setHeaders: (response, path) => {
        const isHashed = /-[\w-]{8}\.\w+$/.test(path) || /[/\\]media[/\\]/.test(path);
        response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  server.get(
    /^\/(?!api(?:\/|$)|metrics$)(?!.*\.\w{2,5}$).*/i,
    cookieParser(),
    async (request: Request, response: Response<unknown, { nonce: string }>) => {
      const reader = readerOf(request);
      const { language, signedIn } = reader;
      // Never resolved against anything: what begins with two slashes would name another server.
      const address = new URL(hereOf(request) + (request.originalUrl.startsWith('/') ? request.originalUrl : '/'));
      const dressed = (document: string): string =>
        document.replaceAll(noncePlace, response.locals.nonce).replace('lang="fr" dir="ltr"', attributesFor(reader));
      const empty = (): string => {
        const needs = firstNeeds(parts, { address, language, signedIn });
        return dressed(html).replace('</head>', () => `${needs}</head>`);
      };
      response.type('html');
      // With figures in it, it stays nowhere; without, it is the same for everybody.
      if (!drawer || !signedIn || !reader.wasHere || request.method !== 'GET' || !isDrawnAtServer(address)) {
        response.setHeader('Cache-Control', 'no-cache').send(empty());
        return;
      }
      response.setHeader('Cache-Control', 'no-store');
      const document = dressed(drawer.document);
      // Styles and fonts are fetched while the words are drawn.
      response.write(beforeTitle(document) + fontsOf(parts, language));
      response.flush();
      const drawn = await drawer.draw({ document, url: address.href, cookies: request.headers.cookie ?? '' });
      response.end(fromTitle(drawn ?? empty()));
    },
  );
  return drawer;
}

/** Where this server answers the request, as it reaches itself. */
function hereOf({ socket }: Request): string {
  const { localAddress = '127.0.0.1', localPort } = socket;
  return `http://${isIPv6(localAddress) ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** What the server knows, by cookies that the page leaves, of how it is to look. */
interface Reader {
  /** That the page will start in: the one it was last shown in, else the browser's. */
  language: Language;
  /** Whether the page was shown on this device before; if not, it may yet take the language of the account. */
  wasHere: boolean;
  /** Null where the device's own holds. */
  theme: 'light' | 'dark' | null;
  signedIn: boolean;
}

function readerOf(request: Request): Reader {
  const cookies = request.cookies as Record<string, unknown>;
  const shown = languages.find((code) => code === cookies[languageCookie]);
  const accepted = request.acceptsLanguages(...languages);
  const theme = cookies[themeCookie];
  return {
    language: shown ?? languages.find((code) => code === accepted) ?? 'fr',
    wasHere: shown !== undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    signedIn: sessionCookie in cookies,
  };
}

function attributesFor({ language, theme }: Reader): string {
  const chosen = theme === null ? '' : ` data-theme="${theme}"`;
  return `lang="${language}" dir="${textDirectionOf(language)}"${chosen}`;
}
