import type { Refusal } from './refusal';
import { needsReason, refuseIndicator } from './refuse-indicator';
import type { Commitment, DraftIndicator, IndicatorSetting } from './refuse-indicator';

const targets = [
  { dueOn: '2026-04-30', value: 8 },
  { dueOn: '2027-04-30', value: 25 },
];
const trained: DraftIndicator = {
  result: 'OP3',
  activity: 'A3',
  title: { en: 'Number of CCME staff who completed digital-skills training' },
  measure: 'number',
  unit: 'persons',
  definition: { en: 'Distinct persons' },
  accumulation: 'sum',
  direction: 'increase',
  baseline: { value: 0, on: '2025-11-01' },
  targets,
  disaggregation: ['sex'],
  sdgTargets: ['4.4'],
};
const linked: DraftIndicator = { ...trained, sdgTargets: ['4.4', '17.9'] };
const links = (...codes: string[]) => codes.map((target) => ({ target, relevance: 'primary' as const }));
const stage: DraftIndicator = {
  ...trained,
  measure: 'score',
  accumulation: 'latest',
  scale: { '0': 'no decision', '1': 'study validated', '2': 'option selected' },
  targets: [{ dueOn: '2026-04-30', value: 2 }],
};
const story: DraftIndicator = {
  ...trained,
  measure: 'narrative',
  accumulation: 'latest',
  baseline: { value: null },
  targets: [],
};
const setting: IndicatorSetting = {
  projectStartsOn: '2025-11-01',
  resultCodes: ['IMP', 'OP3'],
  activityCodes: ['A3'],
  axisCodes: ['sex', 'age'],
  before: null,
  hasValues: false,
  hasApproved: false,
};
const refusal = (code: Refusal['code'], path: string, params?: Refusal['params']): Refusal => ({
  code,
  path,
  ...(params && { params }),
});

describe('a new indicator', () => {
  test.each<[string, DraftIndicator, Refusal | null]>([
    ['a good one', trained, null],
    [
      'a bare one',
      {
        result: 'IMP',
        title: { ar: 'عدد' },
        measure: 'number',
        accumulation: 'max',
        direction: 'decrease',
        baseline: { value: null },
        targets: [],
      },
      null,
    ],
    ['of the project, not of an activity', { ...trained, activity: null }, null],
    ['a story', story, null],
    ['a stage', stage, null],
    ['no title', { ...trained, title: {} }, refusal('title-missing', 'title')],
    ['a blank title', { ...trained, title: { fr: ' ', en: '' } }, refusal('title-missing', 'title')],
    [
      'a result that is not there',
      { ...trained, result: 'OP9' },
      refusal('unknown-result', 'result', { result: 'OP9' }),
    ],
    [
      'an activity that is not there',
      { ...trained, activity: 'A9' },
      refusal('unknown-activity', 'activity', { activity: 'A9' }),
    ],
    [
      'an axis that is not there',
      { ...trained, disaggregation: ['sex', 'shoe'] },
      refusal('unknown-axis', 'disaggregation.1', { axis: 'shoe' }),
    ],
    [
      'an axis twice',
      { ...trained, disaggregation: ['sex', 'sex'] },
      refusal('axis-duplicate', 'disaggregation.1', { axis: 'sex' }),
    ],
    ['SDG targets of both kinds', { ...trained, sdgTargets: ['16.10', '3.d'] }, null],
    [
      'no SDG target',
      { ...trained, sdgTargets: ['4.4', 'goal 4'] },
      refusal('unknown-sdg-target', 'sdgTargets.1', { target: 'goal 4' }),
    ],
    [
      'an SDG target that no goal has',
      { ...trained, sdgTargets: ['4.4', '4.99'] },
      refusal('unknown-sdg-target', 'sdgTargets.1', { target: '4.99' }),
    ],
    [
      'a means of implementation that the goal has not',
      { ...trained, sdgTargets: ['17.b'] },
      refusal('unknown-sdg-target', 'sdgTargets.0', { target: '17.b' }),
    ],
    ['SDG links alone', { ...trained, sdgTargets: undefined, sdgLinks: links('4.4', '17.9') }, null],
    ['SDG links of the same targets in another order', { ...linked, sdgLinks: links('17.9', '4.4') }, null],
    ['no SDG links and no targets', { ...trained, sdgTargets: [], sdgLinks: [] }, null],
    [
      'an SDG link to no target',
      { ...linked, sdgLinks: links('4.4', '4.99') },
      refusal('unknown-sdg-target', 'sdgLinks.1.target', { target: '4.99' }),
    ],
    [
      'an SDG link more than targets',
      { ...linked, sdgLinks: links('4.4', '17.9', '5.5') },
      refusal('sdg-targets-differ', 'sdgLinks', { target: '5.5' }),
    ],
    [
      'an SDG target without its link',
      { ...linked, sdgLinks: links('4.4') },
      refusal('sdg-targets-differ', 'sdgLinks', { target: '17.9' }),
    ],
    [
      'SDG links beside no targets',
      { ...trained, sdgTargets: [], sdgLinks: links('4.4') },
      refusal('sdg-targets-differ', 'sdgLinks', { target: '4.4' }),
    ],
    [
      'an SDG goal alone',
      { ...trained, sdgTargets: ['4'] },
      refusal('unknown-sdg-target', 'sdgTargets.0', { target: '4' }),
    ],
    [
      'scores that add up',
      { ...stage, accumulation: 'sum' },
      refusal('accumulation-not-allowed', 'accumulation', { measure: 'score', accumulation: 'sum' }),
    ],
    [
      'the mean of percentages',
      { ...trained, measure: 'percentage', accumulation: 'average' },
      refusal('accumulation-not-allowed', 'accumulation', { measure: 'percentage', accumulation: 'average' }),
    ],
    [
      'stories that add up',
      { ...story, accumulation: 'sum' },
      refusal('accumulation-not-allowed', 'accumulation', { measure: 'narrative', accumulation: 'sum' }),
    ],
  ])('%s', (_, draft, expected) => expect(refuseIndicator(draft, setting)).toEqual(expected));
});

describe('baseline and targets', () => {
  const due = (dueOn: string, value: number) => ({ ...trained, targets: [...targets, { dueOn, value }] });

  test.each<[string, DraftIndicator, Refusal | null]>([
    ['an unknown baseline', { ...trained, baseline: { value: null } }, null],
    [
      'a baseline too precise',
      { ...trained, baseline: { value: 1 / 3 } },
      refusal('too-precise', 'baseline.value', { decimals: 6 }),
    ],
    [
      'a baseline out of range',
      { ...trained, baseline: { value: 1e9 } },
      refusal('out-of-range', 'baseline.value', { limit: 1e9 }),
    ],
    [
      'a baseline on no day',
      { ...trained, baseline: { value: 0, on: '2025-02-30' } },
      refusal('day-invalid', 'baseline.on'),
    ],
    ['a baseline of a story', { ...story, baseline: { value: 0 } }, refusal('baseline-not-allowed', 'baseline.value')],
    ['targets of a story', { ...story, targets }, refusal('target-not-allowed', 'targets')],
    [
      'two targets on one day',
      due('2026-04-30', 9),
      refusal('target-duplicate', 'targets.2.dueOn', { dueOn: '2026-04-30' }),
    ],
    ['a target on the baseline’s day', due('2025-11-01', 0), null],
    [
      'a target before the baseline',
      due('2025-10-31', 0),
      refusal('target-before-baseline', 'targets.2.dueOn', { baselineOn: '2025-11-01' }),
    ],
    [
      'a target before the project, the baseline undated',
      { ...due('2025-10-31', 0), baseline: { value: 0, on: null } },
      refusal('target-before-baseline', 'targets.2.dueOn', { baselineOn: '2025-11-01' }),
    ],
    ['a target on no day', due('soon', 9), refusal('day-invalid', 'targets.2.dueOn')],
    ['a target too precise', due('2026-06-01', 0.1 + 0.2), refusal('too-precise', 'targets.2.value', { decimals: 6 })],
    [
      'a target that is no number',
      due('2026-06-01', Number.NaN),
      refusal('out-of-range', 'targets.2.value', { limit: 1e9 }),
    ],
    ['targets out of order', { ...trained, targets: [...targets].reverse() }, null],
  ])('%s', (_, draft, expected) => expect(refuseIndicator(draft, setting)).toEqual(expected));
});

describe('a scale', () => {
  test.each<[string, DraftIndicator, Refusal | null]>([
    ['of a number', { ...trained, scale: { '0': 'none' } }, refusal('scale-not-allowed', 'scale')],
    ['left out', { ...stage, scale: null }, null],
    [
      'a level that is no number',
      { ...stage, scale: { '0': 'none', good: 'good' } },
      refusal('scale-level-invalid', 'scale.good', { level: 'good' }),
    ],
    [
      'a level twice',
      { ...stage, scale: { '1': 'one', '2': 'two', '1.0': 'one again' } },
      refusal('scale-level-invalid', 'scale.1.0', { level: '1.0' }),
    ],
    [
      'a target above it',
      { ...stage, targets: [{ dueOn: '2026-04-30', value: 3 }] },
      refusal('scale-target-outside', 'targets.0.value', { lowest: 0, highest: 2 }),
    ],
    [
      'a target below it',
      { ...stage, targets: [{ dueOn: '2026-04-30', value: -1 }] },
      refusal('scale-target-outside', 'targets.0.value', { lowest: 0, highest: 2 }),
    ],
  ])('%s', (_, draft, expected) => expect(refuseIndicator(draft, setting)).toEqual(expected));
});

describe('a change', () => {
  const before = {
    measure: 'number',
    accumulation: 'sum',
    direction: 'increase',
    unit: 'persons',
    definition: { en: 'Distinct persons' },
    baseline: 0,
    targets,
  } as const;
  const asItStood: IndicatorSetting = { ...setting, before, hasValues: true, hasApproved: true };
  const untouched = { ...asItStood, hasValues: false, hasApproved: false };
  const unapproved = { ...asItStood, hasApproved: false };
  const further: DraftIndicator = { ...trained, targets: [{ dueOn: '2027-04-30', value: 30 }] };

  test.each<[string, DraftIndicator, IndicatorSetting, Refusal | null]>([
    ['of nothing', trained, asItStood, null],
    ['of the title alone', { ...trained, title: { fr: 'Agents formés' } }, asItStood, null],
    ['of the measure, no values yet', { ...trained, measure: 'ratio' }, untouched, null],
    ['of the measure, values exist', { ...trained, measure: 'ratio' }, unapproved, refusal('measure-fixed', 'measure')],
    [
      'of the accumulation, values exist',
      { ...trained, accumulation: 'max', reason: 'why not' },
      asItStood,
      refusal('measure-fixed', 'accumulation'),
    ],
    ['of a target, nothing approved yet', further, unapproved, null],
    ['of a target without a reason', further, asItStood, refusal('reason-missing', 'reason')],
    [
      'of a target with blanks for a reason',
      { ...further, reason: '  ' },
      asItStood,
      refusal('reason-missing', 'reason'),
    ],
    ['of a target with a reason', { ...further, reason: 'agreed with the donor' }, asItStood, null],
    [
      'of the baseline without a reason',
      { ...trained, baseline: { value: 1 } },
      asItStood,
      refusal('reason-missing', 'reason'),
    ],
    [
      'of the definition without a reason',
      { ...trained, definition: { en: 'Persons' } },
      asItStood,
      refusal('reason-missing', 'reason'),
    ],
    [
      'of the definition with a reason',
      { ...trained, definition: { en: 'Persons' }, reason: 'clearer' },
      asItStood,
      null,
    ],
    [
      'that drops an axis of which values have cells',
      { ...trained, disaggregation: [] },
      { ...asItStood, axesWithCells: ['sex'] },
      refusal('axis-in-use', 'disaggregation', { axis: 'sex' }),
    ],
    [
      'to a result that is out of use',
      trained,
      { ...asItStood, retiredCodes: { results: ['OP3'], activities: [] } },
      refusal('result-retired', 'result', { result: 'OP3' }),
    ],
    [
      'to an activity that is out of use',
      trained,
      { ...asItStood, retiredCodes: { results: ['A3'], activities: ['A3'] } },
      refusal('activity-retired', 'activity', { activity: 'A3' }),
    ],
    ['of the unit without a reason', { ...trained, unit: 'staff' }, asItStood, refusal('reason-missing', 'reason')],
    ['of the order of targets alone', { ...trained, targets: [...targets].reverse() }, asItStood, null],
  ])('%s', (_, draft, circumstances, expected) => expect(refuseIndicator(draft, circumstances)).toEqual(expected));
});

describe('a promise that changes', () => {
  const promise: Commitment = { unit: 'persons', definition: { en: 'Distinct persons' }, baseline: 0, targets };

  test.each<[string, Partial<Commitment>, boolean]>([
    ['not at all', {}, false],
    ['the targets in another order', { targets: [...targets].reverse() }, false],
    ['blanks around the unit', { unit: ' persons' }, false],
    ['the unit', { unit: 'staff' }, true],
    ['no unit any more', { unit: null }, true],
    ['the baseline', { baseline: 1 }, true],
    ['a word of the definition', { definition: { en: 'Different persons' } }, true],
    ['the definition in one more language', { definition: { en: 'Distinct persons', fr: 'Personnes' } }, true],
    ['blanks around the definition', { definition: { en: ' Distinct persons ', ar: ' ' } }, false],
    ['no definition any more', { definition: null }, true],
    ['a baseline no longer known', { baseline: null }, true],
    ['a target’s level', { targets: [{ dueOn: '2026-04-30', value: 9 }, targets[1]!] }, true],
    ['a target’s date', { targets: [{ dueOn: '2026-05-30', value: 8 }, targets[1]!] }, true],
    ['a target less', { targets: targets.slice(1) }, true],
    ['a target more', { targets: [...targets, { dueOn: '2026-10-31', value: 15 }] }, true],
    ['no targets any more', { targets: [] }, true],
  ])('%s', (_, change, expected) => {
    expect(needsReason(promise, { ...promise, ...change })).toBe(expected);
    expect(needsReason({ ...promise, ...change }, promise)).toBe(expected);
  });

  test('no unit, written in two ways', () => {
    expect(needsReason({ ...promise, unit: null }, { ...promise, unit: '' })).toBe(false);
  });
});

describe('a part of a whole', () => {
  const share: DraftIndicator = {
    ...trained,
    measure: 'percentage',
    partOfWhole: true,
    targets: [
      { dueOn: '2026-04-30', value: 60 },
      { dueOn: '2027-04-30', value: 100 },
    ],
  };
  const ratio: DraftIndicator = { ...share, measure: 'ratio', targets: [{ dueOn: '2026-04-30', value: 1 }] };
  const higher = (draft: DraftIndicator, value: number): DraftIndicator => ({
    ...draft,
    targets: [...draft.targets, { dueOn: '2027-04-29', value }],
  });

  test.each<[string, DraftIndicator, Refusal | null]>([
    ['a percentage up to 100', share, null],
    ['a ratio up to 1', ratio, null],
    ['a number', { ...trained, partOfWhole: true }, refusal('part-of-whole-not-allowed', 'partOfWhole')],
    ['a score', { ...stage, partOfWhole: true }, refusal('part-of-whole-not-allowed', 'partOfWhole')],
    ['a number that is none', { ...trained, partOfWhole: false }, null],
    ['a percentage target above 100', higher(share, 100.5), refusal('above-whole', 'targets.2.value', { limit: 100 })],
    ['a ratio target above 1', higher(ratio, 1.5), refusal('above-whole', 'targets.1.value', { limit: 1 })],
    [
      'a baseline above 100',
      { ...share, baseline: { value: 101 } },
      refusal('above-whole', 'baseline.value', { limit: 100 }),
    ],
    ['a percentage of something else', { ...higher(share, 120), partOfWhole: false }, null],
    ['an average delay in days', { ...higher(ratio, 12), partOfWhole: false }, null],
  ])('%s', (_, draft, expected) => expect(refuseIndicator(draft, setting)).toEqual(expected));
});

describe('a rule that becomes narrower than the values there are', () => {
  const given = { lowest: 0, highest: 2, hasAboveWhole: false };
  const share: DraftIndicator = { ...trained, measure: 'percentage', partOfWhole: true };

  test.each<[string, DraftIndicator, IndicatorSetting['given'], Refusal | null]>([
    ['a scale that still holds them', stage, given, null],
    ['a scale whose levels are named anew', { ...stage, scale: { '0': 'nothing', '2': 'all' } }, given, null],
    [
      'a scale that ends below one',
      { ...stage, scale: { '0': 'none', '2': 'all' } },
      { ...given, highest: 3 },
      refusal('values-outside-scale', 'scale', { lowest: 0, highest: 3 }),
    ],
    [
      'a scale that begins above one',
      stage,
      { ...given, lowest: -1 },
      refusal('values-outside-scale', 'scale', { lowest: -1, highest: 2 }),
    ],
    ['a scale before any value', stage, { lowest: null, highest: null, hasAboveWhole: false }, null],
    ['a whole that holds every part', share, { lowest: null, highest: null, hasAboveWhole: false }, null],
    [
      'a whole that a part exceeds',
      share,
      { lowest: null, highest: null, hasAboveWhole: true },
      refusal('values-above-whole', 'partOfWhole'),
    ],
  ])('%s', (_, draft, values, expected) => {
    expect(refuseIndicator(draft, { ...setting, given: values ?? null })).toEqual(expected);
  });
});
