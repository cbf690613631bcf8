import { expect, type Browser, type Page } from '@playwright/test';

/** A page of its own, in which somebody of the demonstration is signed in. */
export async function openPage(browser: Browser, url: string, who: string, language = 'en'): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('mizan.language', chosen), language);
  const data = { email: `${who}@demo.example`, password: 'demo-mizan' };
  expect((await context.request.post(`${url}/api/session`, { data })).ok()).toBe(true);
  return context.newPage();
}
