import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { Product } from '../product.ts';
import { pictureEveryPage } from './every-page.ts';
import { pictureReadme } from './readme.ts';

/*
 * Pictures of the built product and its demonstration: the README's (`docs/images`), and every page in every language,
 * light and dark, on a desk and on a phone, to be looked at (`docs/screenshots`, which git leaves out).
 */

// So that the reports in the pictures tell an address as people's own would, and not this machine's.
process.env['PUBLIC_URL'] = 'https://mizan.example';
const product = await Product.start();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  await pictureReadme(browser, product.url);
  await pictureEveryPage(browser, product.url);
} finally {
  await browser.close();
  await product.stop();
}
