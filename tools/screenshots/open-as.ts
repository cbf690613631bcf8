import type { Browser, Cookie, Page } from '@playwright/test';

export interface View {
  /** Name of a demonstration account; null for nobody. */
  who: string | null;
  language: 'fr' | 'ar' | 'en';
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
}

/** Sessions opened before: each sign-in takes its time, and few are allowed a minute. */
const sessions = new Map<string, Cookie[]>();

/** A page of its own, signed in, as somebody sees it. */
export async function openAs(browser: Browser, url: string, view: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Africa/Casablanca',
  });
  await context.addInitScript((chosen) => localStorage.setItem('mizan.language', chosen), view.language);
  const session = sessions.get(`${url} ${view.who}`);
  if (session) await context.addCookies(session);
  else if (view.who !== null) {
    const data = { email: `${view.who}@demo.example`, password: 'demo-mizan' };
    const answer = await context.request.post(`${url}/api/session`, { data });
    if (!answer.ok()) throw new Error(`${view.who} could not sign in: ${answer.status()}`);
    sessions.set(`${url} ${view.who}`, await context.cookies());
  }
  return context.newPage();
}
