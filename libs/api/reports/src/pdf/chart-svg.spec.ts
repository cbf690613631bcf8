import { languages } from '@mizan/domain';
import { fullReport } from '../full-report-example';
import { exampleReport, givenIndicators } from '../report-examples';
import { chartSvg } from './chart-svg';

const data = fullReport();

test.each(languages)('in %s a chart is a drawing that says what it shows', async (language) => {
  const svg = (await chartSvg(data, 'OP-1', language)!()).toString('utf8');
  expect(svg).toMatch(/^<svg[^>]* role="img"><title>[^<]*OP-1[^<]*16[^<]*100[^<]*<\/title>/);
  expect(svg).not.toMatch(/<script|href="http/);
});

test('the labels of the last value and the last target stand on a ground that hides the lines behind them', async () => {
  const svg = (await chartSvg(data, 'OP-1', 'fr')!()).toString('utf8');
  const grounds = [...svg.matchAll(/fill="#ffffff"[^>]* d="M 0 0m 0 1 c [^h]*h ([\d.]+)/g)].map(([, width]) =>
    Number(width),
  );
  expect(grounds).toHaveLength(2);
  // As wide as two digits at least.
  expect(Math.min(...grounds)).toBeGreaterThan(8);
});

test('the same report gives the same drawing', async () => {
  const [one, other] = [await chartSvg(data, 'OP-1', 'fr')!(), await chartSvg(structuredClone(data), 'OP-1', 'fr')!()];
  expect(one.equals(other)).toBe(true);
});

test.each([
  ['an unknown code', 'OP-99'],
  ['a narrative, which has no levels', 'IMP-2'],
  ['a name that every object has', 'constructor'],
])('no chart for %s', (_, code) => expect(chartSvg(data, code, 'fr')).toBeNull());

test('markup in a title stays text', async () => {
  const hostile = exampleReport(givenIndicators.slice(0, 1));
  hostile.framework.indicators[0]!.title = { fr: '<script>alert(1)</script> & #panic()' };
  const svg = (await chartSvg(hostile, 'OP-1', 'fr')!()).toString('utf8');
  expect(svg).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; #panic()');
  expect(svg).not.toContain('<script>');
});
