import { changesPromise, checkSheet, fieldOf, type SheetProblem, type SheetSetting } from './check-sheet';
import { readSheet, sheetOf, type SheetEntry } from './sheet-entry';
import { setting, trained } from './sheet-examples';

const typed = (part: Partial<SheetEntry>): SheetEntry => ({ ...sheetOf(trained, ','), ...part });
const target = (id: string, dueOn: string, value: string) => ({ id, dueOn, value });
const said = (problem: SheetProblem): [string, string] => [
  problem.field,
  'refusal' in problem ? problem.refusal.code : 'lack' in problem ? problem.lack : problem.trouble,
];
const problemsOf = (part: Partial<SheetEntry>, place: Partial<SheetSetting> = {}) =>
  checkSheet(typed(part), { ...setting, ...place }).problems.map(said);

describe('checkSheet', () => {
  test('has nothing against a sheet that stands', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.each<[string, Partial<SheetEntry>, [string, string][]]>([
    ['no title', { title: { en: ' ' } }, [['title', 'title-missing']]],
    ['no result', { result: '' }, [['result', 'result-missing']]],
    ['a result that is not there', { result: 'OP9' }, [['result', 'unknown-result']]],
    [
      'an accumulation that the measure does not allow',
      { measure: 'percentage', accumulation: 'max' },
      [['accumulation', 'accumulation-not-allowed']],
    ],
    [
      'a target before the baseline',
      { targets: [target('a', '2025-10-31', '8')] },
      [['targets.a.dueOn', 'target-before-baseline']],
    ],
    [
      'a target before the project starts, where the baseline has no date',
      { baselineOn: '', targets: [target('a', '2025-10-31', '8')] },
      [['targets.a.dueOn', 'target-before-baseline']],
    ],
    [
      'two targets on a day',
      { targets: [target('a', '2026-04-30', '8'), target('b', '2026-04-30', '9')] },
      [['targets.b.dueOn', 'target-duplicate']],
    ],
    ['a level without a day', { targets: [target('a', '', '8')] }, [['targets.a.dueOn', 'day-invalid']]],
    [
      'a target off the scale',
      {
        measure: 'score',
        accumulation: 'latest',
        scale: [
          { id: 'x', level: '1', name: 'low' },
          { id: 'y', level: '5', name: 'high' },
        ],
        targets: [target('a', '2026-04-30', '6')],
      },
      [['targets.a.value', 'scale-target-outside']],
    ],
    [
      'a share above the whole that holds it, on a day before the baseline',
      { measure: 'percentage', partOfWhole: true, targets: [target('a', '2025-10-31', '120')] },
      [
        ['targets.a.value', 'above-whole'],
        ['targets.a.dueOn', 'target-before-baseline'],
      ],
    ],
    [
      'a baseline above the whole that holds it',
      { measure: 'percentage', partOfWhole: true, baselineValue: '100,5' },
      [['baseline.value', 'above-whole']],
    ],
    ['a number too large', { baselineValue: '1000000000' }, [['baseline.value', 'out-of-range']]],
  ])('refuses %s beside its field', (_, part, problems) => {
    expect(problemsOf(part)).toEqual(problems);
  });

  test('says all that is wrong at once, each in its place, though the rule gives one reason', () => {
    const problems = problemsOf({
      title: {},
      accumulation: 'sum',
      measure: 'score',
      baselineValue: 'zero',
      targets: [
        target('a', '2025-01-01', '8'),
        target('b', '', '9'),
        target('c', '2026-01-01', 'x'),
        target('d', '2026-01-01', '4'),
      ],
    });
    expect(new Map(problems)).toEqual(
      new Map([
        ['title', 'title-missing'],
        ['accumulation', 'accumulation-not-allowed'],
        ['baseline.value', 'letters'],
        ['targets.a.dueOn', 'target-before-baseline'],
        ['targets.b.dueOn', 'day-invalid'],
        ['targets.c.value', 'letters'],
        ['targets.d.dueOn', 'target-duplicate'],
      ]),
    );
  });

  test.each([
    ['none', '', 'code-missing'],
    ['one with blanks', 'OP3 6', 'code-invalid'],
    ['one with a slash', 'OP3/6', 'code-invalid'],
    ['one that is taken', 'OP3-1', 'code-taken'],
  ])('a new indicator’s code: %s', (_, code, lack) => {
    expect(problemsOf({ code }, { before: null })).toEqual([['code', lack]]);
  });

  test('the code of one that stands is not judged again', () => {
    expect(problemsOf({ code: 'OP3-1' })).toEqual([]);
  });

  test.each<[string, Partial<SheetEntry>]>([
    ['a target', { targets: [target('a', '2026-04-30', '9')] }],
    ['the baseline', { baselineValue: '1' }],
    ['the unit', { unit: 'days' }],
    ['the definition, in any language', { definition: { ...trained.definition, en: 'CCME staff who completed one' } }],
  ])('%s that changes after an approval needs a reason, and a reason is enough', (_, part) => {
    const approved = { hasValues: true, hasApproved: true };
    expect(problemsOf(part, approved)).toEqual([['reason', 'reason-missing']]);
    expect(problemsOf({ ...part, reason: 'The partner left' }, approved)).toEqual([]);
    expect(problemsOf(part)).toEqual([]);
  });

  test('what is in use does not hang on what is not', () => {
    const [result] = setting.framework.results;
    const framework = { ...setting.framework, results: result ? [{ ...result, retired: true }] : [] };
    expect(problemsOf({}, { framework })).toEqual([['result', 'result-retired']]);
    expect(problemsOf({}, { framework, before: { ...trained, retired: true } })).toEqual([]);
  });

  test('with values, neither the measure nor their sum changes', () => {
    const logged = { hasValues: true };
    expect(problemsOf({ measure: 'percentage' }, logged)).toEqual([['measure', 'measure-fixed']]);
    expect(problemsOf({ accumulation: 'max' }, logged)).toEqual([['accumulation', 'measure-fixed']]);
  });
});

test('a promise changes by its own fields alone', () => {
  const changes = (part: Partial<SheetEntry>) => changesPromise(trained, readSheet(typed(part)).facts);
  expect([changes({}), changes({ source: 'Other' }), changes({ baselineValue: '2' })]).toEqual([false, false, true]);
});

test.each([
  ['targets.1.value', 'targets.b.value'],
  ['targets.0', 'targets.a.dueOn'],
  ['targets', 'targets'],
  ['scale.2', 'scale.y.level'],
  ['title.fr', 'title'],
  ['dataQuality', 'dataQuality'],
  ['disaggregation.0', 'disaggregation'],
  ['sdgTargets.1', 'sdgLinks'],
  ['baseline.on', 'baseline.on'],
])('the path %s is the field %s', (path, field) => {
  const entry = typed({ scale: [{ id: 'y', level: '2', name: 'two' }] });
  expect(fieldOf(path, { targetRows: ['a', 'b'] }, entry)).toBe(field);
});
