import type { Indicator, Value } from '@mizan/contract';
import { placeAfter, waitingOf } from './waiting-values';

const indicators = [{ code: 'OP3-1' }, { code: 'OP5-1' }] as Indicator[];
const value = (id: string, submittedAt: string | null, indicator = 'OP3-1'): Value =>
  ({ id, version: 2, indicator, submittedAt, createdAt: '2026-01-01T00:00:00Z' }) as Value;

test.each<[string, Value[], string[], string[]]>([
  [
    'those submitted first come first',
    [value('new', '2026-03-02T08:00:00Z'), value('old', '2026-03-01T08:00:00Z', 'OP5-1')],
    [],
    ['old', 'new'],
  ],
  [
    'what was decided is gone',
    [value('one', '2026-03-01T08:00:00Z'), value('two', '2026-03-02T08:00:00Z')],
    ['one 2'],
    ['two'],
  ],
  ['what was decided in an earlier version waits anew', [value('one', '2026-03-01T08:00:00Z')], ['one 1'], ['one']],
  ['a value of an indicator that is not known is left out', [value('one', '2026-03-01T08:00:00Z', 'X')], [], []],
  [
    'without a moment of submission that of logging counts',
    [value('one', '2026-03-01T08:00:00Z'), value('two', null)],
    [],
    ['two', 'one'],
  ],
])('%s', (_, values, decided, ids) =>
  expect(waitingOf(values, indicators, new Set(decided)).map((waiting) => waiting.value.id)).toEqual(ids),
);

test.each<[string, number, -1 | 0 | 1, number, number | null]>([
  ['down', 0, 1, 3, 1],
  ['down at the end', 2, 1, 3, 2],
  ['up at the top', 0, -1, 3, 0],
  ['the next one after a decision', 1, 0, 3, 1],
  ['the last one after a decision at the end', 2, 0, 2, 1],
  ['from nowhere', -1, 1, 3, 0],
  ['nothing left', 0, 0, 0, null],
])('the focus goes %s', (_, at, step, length, place) => expect(placeAfter(at, step, length)).toBe(place));
