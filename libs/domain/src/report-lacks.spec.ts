import { lacksOf, type ReportedIndicator, type ReportedState, type ReportLack } from './report-lacks';
import { isReportSection, sectionsOf, type Narrative } from './report-sections';
import type { Language } from './text';

const indicator: ReportedIndicator = {
  code: 'OP-1',
  status: 'on-track',
  waiting: 0,
  approved: 2,
  withoutEvidence: 0,
  targetDue: true,
  commented: true,
};
const codes = { result: ['OP'], activity: ['A1'], indicator: ['OP-1'] };
const whole: Narrative = Object.fromEntries(
  sectionsOf({ ...codes, indicator: [] }).map((section) => [section, { fr: 'Écrit', ar: 'مكتوب' }]),
);
const languages: Language[] = ['fr', 'ar'];
const lacks = (of: Partial<ReportedIndicator>, state: Partial<ReportedState> = {}): ReportLack[] =>
  lacksOf({
    indicators: [{ ...indicator, ...of }],
    results: codes.result,
    activities: codes.activity,
    narrative: whole,
    languages,
    ...state,
  });
const written = (narrative: Narrative): Partial<ReportedState> => ({ narrative: { ...whole, ...narrative } });

test('a report with approved values, evidence, comments and every text lacks nothing', () =>
  expect(lacks({})).toEqual([]));

test.each<[string, Partial<ReportedIndicator>, Partial<ReportedState>, ReportLack[]]>([
  ['values that wait', { waiting: 3 }, {}, [{ kind: 'not-approved', indicator: 'OP-1', count: 3 }]],
  ['a target due without a value', { approved: 0 }, {}, [{ kind: 'no-value', indicator: 'OP-1' }]],
  ['no value where none was due', { approved: 0, targetDue: false, commented: false }, {}, []],
  ['a value without a file', { withoutEvidence: 1 }, {}, [{ kind: 'no-evidence', indicator: 'OP-1', count: 1 }]],
  ['a value without words', { commented: false }, {}, [{ kind: 'no-comment', indicator: 'OP-1' }]],
  ['words in the report instead', { commented: false }, written({ 'indicator:OP-1': { fr: 'Dit', ar: 'قيل' } }), []],
  [
    'a variance that only a value’s comment mentions',
    { status: 'off-track' },
    {},
    [{ kind: 'unexplained', indicator: 'OP-1', status: 'off-track' }],
  ],
  [
    'a variance explained in one of two languages',
    { status: 'at-risk' },
    written({ 'indicator:OP-1': { fr: 'Faute de salle' } }),
    [{ kind: 'not-translated', section: 'indicator:OP-1', languages: ['ar'] }],
  ],
  ['a text of blanks', {}, written({ summary: { fr: ' \n' } }), [{ kind: 'not-written', section: 'summary' }]],
  ['a result without a word', {}, written({ 'result:OP': {} }), [{ kind: 'not-written', section: 'result:OP' }]],
  [
    'a text in a third language alone',
    {},
    written({ lessons: { en: 'Invite earlier' } }),
    [{ kind: 'not-translated', section: 'lessons', languages: ['fr', 'ar'] }],
  ],
])('%s', (_, of, state, expected) => expect(lacks(of, state)).toEqual(expected));

test.each([
  ['summary', true],
  ['result:OP', true],
  ['indicator:OP-1', true],
  ['indicator:OP-2', false],
  ['result:', false],
  ['toString', false],
])('a text for %s: %s', (section, isThere) => expect(isReportSection(section, codes)).toBe(isThere));
