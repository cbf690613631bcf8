import { chartCsv, chartRows } from './chart-table';
import { csv } from './csv';

const points = [
  { on: '2026-04-30', target: 8, actual: 0 },
  { on: '2026-07-31', target: 18, actual: null },
];

test('the table says what the chart draws; nothing known is nothing, and zero is zero', () => {
  expect(
    chartRows(
      points,
      (day) => `le ${day}`,
      (level) => `${level} p.`,
    ),
  ).toEqual([
    { on: '2026-04-30', day: 'le 2026-04-30', target: '8 p.', actual: '0 p.' },
    { on: '2026-07-31', day: 'le 2026-07-31', target: '18 p.', actual: null },
  ]);
});

test('the file says what it shows, where it comes from and, on each line, the day', () => {
  const head = {
    title: '0 of 8 expected',
    subject: 'OP3-1 =Staff',
    unit: 'persons',
    source: '@CCME, 23 November 2026',
    baseline: 0,
  };
  const words = { day: 'Day', target: 'Target', actual: 'Actual', baseline: 'Baseline' };
  expect(
    csv(chartCsv(head, words, points))
      .replace('\uFEFF', '')
      .split('\r\n'),
  ).toEqual([
    'OP3-1 =Staff',
    '0 of 8 expected',
    'persons',
    `"'@CCME, 23 November 2026"`,
    '',
    'Day,Target,Actual,Baseline',
    '2026-04-30,8,0,0',
    '2026-07-31,18,,0',
    '',
  ]);
});
