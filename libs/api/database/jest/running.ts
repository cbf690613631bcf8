import type { EmbeddedServer } from '../src/embedded-server';

/** Set-up and tear-down run in one process, but Jest loads their files apart: what they share is global. */
interface Running {
  server?: EmbeddedServer;
  directory?: string;
}

const place = globalThis as { mizanTestServer?: Running };

export const running: Running = (place.mizanTestServer ??= {});
