import type { ReportLack } from '@mizan/domain';
import { groupsOf } from './lack-groups';

const lacks: ReportLack[] = [
  { kind: 'not-translated', section: 'summary', languages: ['ar'] },
  { kind: 'not-written', section: 'result:OP1' },
  { kind: 'no-evidence', indicator: 'OP1-1', count: 3 },
  { kind: 'unexplained', indicator: 'OP1-2', status: 'off-track' },
  { kind: 'not-approved', indicator: 'OP1-1', count: 2 },
  { kind: 'not-approved', indicator: 'OP1-2', count: 1 },
];

test('figures that are missing come before words, each kind once', () =>
  expect(groupsOf(lacks).map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['not-approved', 2],
    ['unexplained', 1],
    ['no-evidence', 1],
    ['not-written', 1],
    ['not-translated', 1],
  ]));

test('each leads to where it is mended: an indicator’s page, or a text in the language that is missing', () => {
  const [waiting, unexplained, , , untranslated] = groupsOf(lacks);
  expect(waiting?.lines[0]).toMatchObject({ indicator: 'OP1-1', section: null, count: 2 });
  expect(unexplained?.lines[0]).toMatchObject({ indicator: null, section: 'indicator:OP1-2' });
  expect(untranslated?.lines[0]).toMatchObject({ section: 'summary', languages: ['ar'] });
});

test('a report that lacks nothing has no groups', () => expect(groupsOf([])).toEqual([]));
