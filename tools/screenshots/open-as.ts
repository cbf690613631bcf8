import type { Browser, Page } from '@playwright/test';

export interface View {
  /** Name of a demonstration account; null for nobody. */
  who: string | null;
  language: 'fr' | 'ar' | 'en';
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
}

/** A page of its own, signed in, as somebody sees it. */
export async function openAs(browser: Browser, url: string, view: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Africa/Casablanca',
  });
  await context.addInitScript((chosen) => localStorage.setItem('mizan.language', chosen), view.language);
  if (view.who !== null) {
    const data = { email: `${view.who}@demo.example`, password: 'demo-mizan' };
    const answer = await context.request.post(`${url}/api/session`, { data });
    if (!answer.ok()) throw new Error(`${view.who} could not sign in: ${answer.status()}`);
  }
  return context.newPage();
}
