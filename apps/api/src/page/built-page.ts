import { readFileSync } from 'node:fs';

/** What stands before it in a built page is the same however the page is drawn. */
const title = '<title>';

/** A page of the build, its title last in the head: drawing a page changes its title and adds after it. */
export function readBuiltPage(path: string): string {
  const page = readFileSync(path, 'utf8');
  const [written = ''] = /<title>.*?<\/title>/s.exec(page) ?? [];
  return page.replace(written, '').replace('</head>', () => `${written}</head>`);
}

/** What can be sent of a page before it is drawn, and what is left to send then. */
export const beforeTitle = (page: string): string => page.slice(0, page.indexOf(title));
export const fromTitle = (page: string): string => page.slice(page.indexOf(title));
