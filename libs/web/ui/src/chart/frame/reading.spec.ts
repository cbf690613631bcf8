import type { TextDirection } from '@mizan/domain';
import { spoken, stepBy } from './reading';

test.each<[string, string, number | null, TextDirection, number | undefined]>([
  ['the first key enters at the beginning', 'ArrowRight', null, 'ltr', 0],
  ['or from the end', 'ArrowLeft', null, 'ltr', 3],
  ['onward', 'ArrowRight', 1, 'ltr', 2],
  ['and stays at the last', 'ArrowRight', 3, 'ltr', 3],
  ['back', 'ArrowUp', 1, 'ltr', 0],
  ['where the drawing runs from right to left, the keys follow it', 'ArrowLeft', 1, 'rtl', 2],
  ['to the first', 'Home', 2, 'ltr', 0],
  ['to the last', 'End', null, 'rtl', 3],
  ['another key leads nowhere', 'a', 1, 'ltr', undefined],
])('%s', (_, key, at, direction, next) => expect(stepBy(key, at, 4, direction)).toBe(next));

test('in a chart without points no key leads anywhere', () => expect(stepBy('Home', null, 0, 'ltr')).toBeUndefined());

test('a point is read out as sentences; what is not known is said', () =>
  expect(
    spoken(
      {
        key: '2026-07-31',
        name: '31 July 2026',
        parts: [
          { name: 'Actual', text: '14' },
          { name: 'Target', text: null },
        ],
      },
      'no value',
    ),
  ).toBe('31 July 2026. Actual 14. Target no value.'));
