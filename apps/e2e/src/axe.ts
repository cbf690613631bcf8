import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/**
 * What axe finds on a page, each with the elements that it is about; nothing where all is in order.
 *
 * @param within A selector of the part that is asked about; the whole page without it.
 * @param rules The rules that are asked for; all of them without it, and the size of targets, which is younger.
 */
export async function foundByAxe(
  page: Page,
  { within = 'html', rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  // Once for a page: no page has frames to go through, and fetching axe anew takes as long as a small page's rules.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const options: RunOptions = {
    // What is in order need not be told.
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : { rules: { 'target-size': { enabled: true } } }),
  };
  const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`;
  const violations = await page.evaluate<AxeResults['violations']>(`${run}.then(({ violations }) => violations)`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
