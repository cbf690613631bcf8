import { destinationOf } from './destinations';

test.each([
  ['/ccme/overview?asOf=2026-03-12', 'overview'],
  ['/ccme/indicators/OP3-1', 'overview'],
  ['/ccme/activities/A3?asOf=2026-03-12', 'overview'],
  ['/ccme/indicators/OP3-1/log', 'log'],
  ['/ccme/indicators/OP3-1/log/3f0c#cells', 'log'],
  ['/ccme/sdgs?goal=4', 'overview'],
  ['/ccme/log', 'log'],
  ['/ccme/review', 'review'],
  ['/ccme/framework/periods', 'framework'],
  ['/ccme/reports', 'reports'],
  ['/ccme/settings', 'settings'],
  ['/ccme/not-allowed', null],
  ['/', null],
])('%s lies under %s', (url, place) => {
  expect(destinationOf(url)).toBe(place);
});
