import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';

/** In the built page, stands where each answer gets a nonce of its own. */
const noncePlace = 'CSP_NONCE';

/** Security headers for everything, with a policy that lets only our own scripts run. */
export function secureHeaders(server: Express): void {
  server.use((_request, response: Response<unknown, { nonce: string }>, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
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

/** Serves the built page: hashed files for a year, every other address the page itself, which routes on. */
export function servePage(server: Express, directory: string): void {
  const html = readFileSync(join(directory, 'index.html'), 'utf8');
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
    (_request: Request, response: Response<unknown, { nonce: string }>) => {
      response.type('html').setHeader('Cache-Control', 'no-cache');
      response.send(html.replaceAll(noncePlace, response.locals.nonce));
    },
  );
}
