import type { Page } from '@playwright/test';

/** Scrolls through a page and back, so that what is drawn as it comes into view is drawn. */
export async function drawWhole(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((next) => setTimeout(next, 60));
    }
    scrollTo(0, 0);
  })()`);
}
