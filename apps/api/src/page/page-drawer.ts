import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Piscina } from 'piscina';
import { readBuiltPage } from './built-page';

/** What the built page's own program for servers is asked to draw. */
export interface Wanted {
  /** The drawer's `document`, as this answer needs it. */
  document: string;
  /** Address of the page at this server, which it asks the API at. */
  url: string;
  /** The `Cookie` header of who asks: the page is drawn with what the API answers this person. */
  cookies: string;
}

/** Longest that anybody waits for a drawn page, in milliseconds; then the page draws itself in the browser. */
const patience = 1_500;

/** How often a page is drawn for nobody before the program for it is quick: later ones gain nothing (measured). */
const rehearsals = 3;

/** Draws pages with their first words in them, in a thread of its own: nothing that happens there can end the server. */
export class PageDrawer {
  /**
   * The built page without anything in it, ready to keep what is pressed until the page can answer. It announces no
   * scripts: they aren't needed for its first words.
   */
  readonly document: string;
  private readonly logger = new Logger(PageDrawer.name);
  private readonly threads: Piscina<Wanted, string>;

  /** `directory` is what the build calls `server`. */
  constructor(directory: string) {
    this.document = readBuiltPage(join(directory, 'index.server.html')).replaceAll(
      /<link rel="modulepreload"[^>]*>/g,
      '',
    );
    this.threads = new Piscina({
      filename: join(directory, 'server.mjs'),
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: 8,
      maxQueue: 32,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
  }

  /** Draws the overview as nobody, at this server's own address, so that the first person doesn't wait for a cold program. */
  async rehearse(here: string): Promise<void> {
    const wanted = { document: this.document, url: `${here}/project/overview`, cookies: '' };
    for (let at = 0; at < rehearsals; at += 1) await this.draw(wanted);
  }

  /** The page's HTML; null where it could not be drawn in time, and the browser has to. */
  async draw(wanted: Wanted): Promise<string | null> {
    try {
      return await this.threads.run(wanted, { signal: AbortSignal.timeout(patience) });
    } catch (error) {
      this.logger.warn(`the page was left for the browser to draw: ${String(error)}`);
      return null;
    }
  }
}
