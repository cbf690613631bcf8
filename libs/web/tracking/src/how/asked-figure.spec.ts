import { askFor, readAsked, type AskedFigure } from './asked-figure';

test.each<[string, AskedFigure]>([
  ['indicator:OP3-1:progress', { kind: 'indicator', code: 'OP3-1', figure: 'progress' }],
  ['indicator:OP3-1:category:sex:female', { kind: 'category', code: 'OP3-1', axis: 'sex', category: 'female' }],
  ['indicator:OP3-1:point:2026-07-31', { kind: 'point', code: 'OP3-1', day: '2026-07-31' }],
  ['project', { kind: 'roll-up', of: 'project', code: '' }],
  ['activity:A1', { kind: 'roll-up', of: 'activity', code: 'A1' }],
  ['result:OP3', { kind: 'roll-up', of: 'result', code: 'OP3' }],
  ['milestones', { kind: 'milestones', activity: null }],
  ['milestones:A1', { kind: 'milestones', activity: 'A1' }],
  ['statuses', { kind: 'statuses' }],
])('the address %s names a figure', (text, figure) => expect(readAsked(text)).toEqual(figure));

test.each([
  '',
  'nothing',
  'indicator',
  'indicator:OP3-1',
  'indicator:OP3-1:price',
  'indicator::actual',
  'indicator:OP3-1:point:yesterday',
  'indicator:OP3-1:category:sex',
  'activity',
  'indicator:%E0%A4%A:actual',
])('the address %s names none', (text) => expect(readAsked(text)).toBeNull());

test('a code with a colon comes back whole', () => {
  expect(readAsked(askFor('indicator', 'OP:1', 'actual'))).toEqual({
    kind: 'indicator',
    code: 'OP:1',
    figure: 'actual',
  });
});
