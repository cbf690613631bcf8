import { chartCsv, figureCell, type ChartTable } from './chart-table';
import type { ChartAbout } from './chart-words';
import { csv } from './csv';

const persons = (level: number): string => `${level} p.`;

test.each([
  ['nothing known is nothing', null, { text: null, value: null }],
  ['zero is zero', 0, { text: '0 p.', value: 0 }],
])('%s', (_, level, cell) => expect(figureCell(level, persons)).toEqual(cell));

test('the file says what it shows, with its note, where it comes from, what it was narrowed to and, on each line, the day', () => {
  const about: ChartAbout = {
    title: '0 of 8 expected',
    subject: 'OP3-1 =Staff',
    summary: '',
    unit: 'persons',
    note: 'A proposal.',
    source: '@CCME, 23 November 2026',
    filters: 'Women alone',
    asOf: '2026-11-23',
    fileStem: 'OP3-1',
    direction: 'ltr',
  };
  const row = (on: string, actual: number | null) => ({
    key: on,
    name: `on ${on}`,
    value: on,
    cells: [figureCell(actual, persons), { text: 'steady' }],
  });
  const table: ChartTable = {
    heading: 'Day',
    columns: [
      { key: 'actual', name: 'Actual' },
      { key: 'trend', name: 'Trend', words: true },
    ],
    rows: [row('2026-04-30', 0), row('2026-07-31', null)],
  };
  expect(
    csv(chartCsv(about, 'Unit:', table))
      .replace('\uFEFF', '')
      .split('\r\n'),
  ).toEqual([
    'OP3-1 =Staff',
    '0 of 8 expected',
    'A proposal.',
    'Unit: persons',
    `"'@CCME, 23 November 2026"`,
    'Women alone',
    '',
    'Day,Actual,Trend',
    '2026-04-30,0,steady',
    '2026-07-31,,steady',
    '',
  ]);
});
