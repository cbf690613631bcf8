import type { Block, Cell } from './paper';
import { withWholeRows } from './whole-rows';

const short = (rows = 1): Cell => ({ lines: [{ pieces: ['short'] }], rows });
const long = (rows = 1): Cell => ({ lines: [{ pieces: ['long '.repeat(200)] }], rows });
const table = (rows: Cell[][], groups?: 'kept'): Block => ({
  kind: 'table',
  columns: [],
  header: [],
  rows,
  ...(groups && { groups }),
});

test.each([
  ['a row of short cells stays whole', table([[short(), short()]]), [[true, true]]],
  [
    'one long cell lets all its row be torn',
    table([
      [short(), long()],
      [short(), short()],
    ]),
    [
      [false, false],
      [true, true],
    ],
  ],
  ['a spanning cell may be torn, its rows not', table([[short(2), short()], [short()]]), [[false, true], [true]]],
  [
    'a long spanning cell lets its rows be torn',
    table([[long(2), short()], [short()], [short()]]),
    [[false, false], [false], [true]],
  ],
  ['a kept group stays on one page', table([[short(2), short()], [short()]], 'kept'), [[true, true], [true]]],
  [
    'a kept group that is too tall does not',
    table([[short(20), short()], ...Array.from({ length: 19 }, () => [short()])], 'kept'),
    [[false, true], ...Array.from({ length: 19 }, () => [true])],
  ],
  ['within a page of its own too', { kind: 'landscape', blocks: [table([[long()]])] } satisfies Block, [[false]]],
])('%s', (_, block, expected) => {
  const [done] = withWholeRows([block]);
  const inner = done?.kind === 'landscape' ? done.blocks[0] : done;
  expect(inner?.kind === 'table' && inner.rows.map((cells) => cells.map(({ whole }) => whole))).toEqual(expected);
});
