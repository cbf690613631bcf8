import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@mizan/domain';
import { sessionCookie } from '@mizan/api/platform';
import { languageCookie } from '@mizan/contract';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import { BuiltParts } from './built-parts';
import { firstNeeds } from './first-needs';

/** In the built page, stands where each answer gets a nonce of its own. */
const noncePlace = 'CSP_NONCE';

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

/** Serves the built page: hashed files for a year, every other address the page itself, which routes on. */
export function servePage(server: Express, directory: string): void {
  const html = readFileSync(join(directory, 'index.html'), 'utf8');
  const parts = new BuiltParts(directory);
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
    (request: Request, response: Response<unknown, { nonce: string }>) => {
      const { language, signedIn } = readerOf(request);
      const needs = firstNeeds(parts, { address: new URL(request.originalUrl, 'http://page'), language, signedIn });
      response.type('html').setHeader('Cache-Control', 'no-cache');
      response.send(
        html
          .replaceAll(noncePlace, response.locals.nonce)
          .replace('lang="fr" dir="ltr"', `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
          .replace('</head>', () => `${needs}</head>`),
      );
    },
  );
}

/** The language that the page will start in, by the cookie that it leaves, else the browser's; and whether anybody is signed in. */
function readerOf(request: Request): { language: Language; signedIn: boolean } {
  const cookies = request.cookies as Record<string, unknown>;
  const wanted = cookies[languageCookie];
  const language = languages.find((code) => code === wanted) ?? request.acceptsLanguages(...languages);
  return { language: languages.find((code) => code === language) ?? 'fr', signedIn: sessionCookie in cookies };
}
