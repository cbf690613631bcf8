import { breakdownFinding } from './breakdown-finding';

const row = (name: string, level: number | null) => ({
  ...{ key: name, name, level },
  figure: level === null ? 'withheld' : `${level} persons`,
  quiet: level === null,
});

test.each([
  [
    'the highest is named',
    [row('Women', 12), row('Men', 6)],
    { kind: 'highest', names: ['Women'], figure: '12 persons' },
  ],
  [
    'two that lead alike are both named',
    [row('France', 4), row('Spain', 1), row('Senegal', 4)],
    { kind: 'highest', names: ['France', 'Senegal'], figure: '4 persons' },
  ],
  [
    'all alike lead nobody',
    [row('Women', 3), row('Men', 3)],
    { kind: 'equal', names: ['Women', 'Men'], figure: '3 persons' },
  ],
  [
    'a single known figure stands above nobody: the others may be withheld for being few, or for giving those away',
    [row('Women', 32), row('Men', null), row('Unknown', null)],
    { kind: 'single', names: ['Women'], figure: '32 persons' },
  ],
  ['zero is a figure', [row('Women', 0), row('Men', null)], { kind: 'single', names: ['Women'], figure: '0 persons' }],
  ['nothing known', [row('Women', null)], { kind: 'nothing', names: [], figure: '' }],
  ['no category', [], { kind: 'nothing', names: [], figure: '' }],
])('%s', (_, rows, finding) => expect(breakdownFinding(rows)).toEqual(finding));
