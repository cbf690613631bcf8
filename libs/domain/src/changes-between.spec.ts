import { changesBetween, type ComparedFigures } from './changes-between';
import type { IndicatorStatus } from './status';

const indicator = (code: string, status: IndicatorStatus, actual: number | null = 1, target: number | null = 9) => ({
  code,
  status,
  actual,
  target,
});
const milestone = (en: string, plannedOn: string, deliveredOn: string | null = null) => ({
  title: { en },
  plannedOn,
  deliveredOn,
});
const figures = (
  asOf: string,
  indicators: ComparedFigures['indicators'],
  items: ReturnType<typeof milestone>[] = [],
): ComparedFigures => ({ asOf, indicators, activities: [{ code: 'A1', milestones: { items } }] });

test.each<[string, IndicatorStatus, IndicatorStatus, string[]]>([
  ['a fall', 'on-track', 'at-risk', ['worse']],
  ['a rise', 'at-risk', 'ahead', ['better']],
  ['reached', 'on-track', 'achieved', ['better']],
  ['no value where one was due', 'not-due', 'overdue', ['worse']],
  ['the first target due and kept', 'not-due', 'on-track', ['other-status']],
  ['the first target due and missed', 'not-due', 'off-track', ['worse']],
  ['a value at last, far behind', 'overdue', 'off-track', ['other-status']],
  ['its targets are gone', 'on-track', 'no-target', ['other-status']],
  ['nothing', 'on-track', 'on-track', []],
])('%s', (_, from, to, kinds) => {
  const changes = changesBetween(
    figures('2026-07-31', [indicator('I1', from)]),
    figures('2026-10-31', [indicator('I1', to)]),
  );
  expect(changes.map(({ kind }) => kind)).toEqual(kinds);
});

test('what needs attention comes first', () => {
  const before = figures(
    '2026-07-31',
    [indicator('I1', 'on-track', 4), indicator('I2', 'on-track'), indicator('I3', 'at-risk'), indicator('I4', 'ahead')],
    [milestone('Study', '2026-08-31'), milestone('Atlas', '2026-09-30'), milestone('Plan', '2026-06-30')],
  );
  const after = figures(
    '2026-10-31',
    [
      indicator('I5', 'no-target'),
      indicator('I1', 'on-track', 6, 12),
      indicator('I2', 'off-track'),
      indicator('I3', 'achieved'),
    ],
    [milestone('Study', '2026-08-31'), milestone('Atlas', '2026-09-30', '2026-10-02'), milestone('Plan', '2026-06-30')],
  );
  expect(changesBetween(before, after)).toEqual([
    { kind: 'worse', indicator: 'I2', from: 'on-track', to: 'off-track' },
    { kind: 'late', activity: 'A1', ...milestone('Study', '2026-08-31') },
    { kind: 'better', indicator: 'I3', from: 'at-risk', to: 'achieved' },
    { kind: 'delivered', activity: 'A1', ...milestone('Atlas', '2026-09-30', '2026-10-02') },
    { kind: 'target', indicator: 'I1', from: 9, to: 12 },
    { kind: 'value', indicator: 'I1', from: 4, to: 6 },
    { kind: 'new', indicator: 'I5' },
    { kind: 'gone', indicator: 'I4' },
  ]);
});

test('a delivery that came after the earlier day had not happened by then', () => {
  const item = milestone('Atlas', '2026-09-30', '2026-08-15');
  const changes = changesBetween(figures('2026-07-31', [], [item]), figures('2026-10-31', [], [item]));
  expect(changes.map(({ kind }) => kind)).toEqual(['delivered']);
});
