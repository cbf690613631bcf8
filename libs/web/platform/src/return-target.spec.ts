import { returnTarget, signInAddress } from './return-target';

test.each([
  ['a page of this site', '/ccme/log?asOf=2026-03-12#cells', '/ccme/log?asOf=2026-03-12#cells'],
  ['nothing', null, '/'],
  ['another site', 'https://evil.example/', '/'],
  ['another host without a scheme', '//evil.example/x', '/'],
  ['another host behind a backslash', '/\\evil.example', '/'],
  ['another host behind a tab', '/\t/evil.example', '/'],
  ['another host behind dots', '/.//evil.example', '/'],
  ['a script', 'javascript:alert(1)', '/'],
  ['a bare word', 'ccme', '/'],
  ['the sign-in page itself', '/sign-in?returnTo=/x', '/'],
])('%s', (_, asked, target) => {
  expect(returnTarget(asked)).toBe(target);
});

test('the way to the sign-in page carries the way back', () => {
  expect(signInAddress('/ccme/log?a=1')).toBe('/sign-in?returnTo=%2Fccme%2Flog%3Fa%3D1');
  expect(signInAddress('/')).toBe('/sign-in');
});
