import { timingSafeEqual } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Serves `/metrics` to the loopback, and to others that send the token; measures every request. */
export function serveMetrics(server: Express, token: string | null): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'mizan_http_request_duration_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.015, 0.05, 0.15, 0.5, 1.5, 5],
    registers: [registry],
  });
  server.use((request, response, next) => {
    const started = performance.now();
    response.once('finish', () => {
      const seconds = (performance.now() - started) / 1000;
      duration.observe({ method: request.method, status: response.statusCode }, seconds);
    });
    next();
  });
  server.get('/metrics', (request: Request, response: Response, next) => {
    if (!mayRead(request, token)) {
      response.status(404).end();
      return;
    }
    registry.metrics().then((text) => response.type(registry.contentType).send(text), next);
  });
}

function mayRead(request: Request, token: string | null): boolean {
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  const isProxied = request.get('x-forwarded-for') !== undefined;
  if (isLoopback && !isProxied) return true;
  const given = Buffer.from(request.get('authorization') ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return token !== null && given.length === expected.length && timingSafeEqual(given, expected);
}
