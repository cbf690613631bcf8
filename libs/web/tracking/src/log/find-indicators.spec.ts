import type { IndicatorStatus } from '@mizan/domain';
import type { IndicatorFigures, ReportingPeriod, Value } from '@mizan/contract';
import { foldText, inOrder, matching, type Choice } from './find-indicators';

const periods: ReportingPeriod[] = [
  { code: 'Q3', startsOn: '2026-05-01', endsOn: '2026-07-31', dueOn: '2026-08-15', locked: false, lockedAt: null },
  { code: 'Q4', startsOn: '2026-08-01', endsOn: '2026-10-31', dueOn: '2026-11-15', locked: false, lockedAt: null },
  { code: 'Q5', startsOn: '2026-11-01', endsOn: '2027-01-31', dueOn: '2027-02-15', locked: false, lockedAt: null },
];

function figures(
  code: string,
  status: IndicatorStatus,
  measuredOn: string | null = null,
  title: IndicatorFigures['title'] = {},
): IndicatorFigures {
  return { code, status, measuredOn, title } as IndicatorFigures;
}

describe('the order of a person in a hurry', () => {
  const order = (
    indicators: IndicatorFigures[],
    {
      dates = {},
      waitingFor = [],
      today = '2026-10-20',
      of = periods,
    }: { dates?: Record<string, string[]>; waitingFor?: string[]; today?: string; of?: ReportingPeriod[] } = {},
  ) =>
    inOrder(indicators, {
      today,
      periods: of,
      targetDates: new Map(Object.entries(dates)),
      submitted: waitingFor.map((indicator) => ({ indicator }) as Value),
    });

  test('late first, then due in an open period, then the rest', () => {
    const choices = order(
      [figures('OP1', 'on-track'), figures('OP2', 'at-risk', '2026-07-01'), figures('OP3', 'overdue')],
      {
        dates: { OP2: ['2026-10-31'], OP3: ['2026-07-31'] },
      },
    );
    expect(choices.map(({ indicator, urgency, dueOn, lateFor }) => [indicator.code, urgency, dueOn, lateFor])).toEqual([
      ['OP3', 'overdue', '2026-08-15', '2026-07-31'],
      ['OP2', 'due', '2026-11-15', null],
      ['OP1', 'later', null, null],
    ]);
  });

  const status = 'on-track';
  test.each<
    [
      string,
      { status: IndicatorStatus; measuredOn: string | null; target: string[]; today: string },
      Choice['urgency'],
      string | null,
    ]
  >([
    [
      'a target inside the period',
      { status, measuredOn: null, target: ['2026-10-31'], today: '2026-10-20' },
      'due',
      '2026-11-15',
    ],
    [
      'a target on its first day',
      { status, measuredOn: null, target: ['2026-08-01'], today: '2026-10-20' },
      'due',
      '2026-11-15',
    ],
    [
      'a target in a period to come',
      { status, measuredOn: null, target: ['2026-11-01'], today: '2026-10-20' },
      'later',
      null,
    ],
    ['no target', { status, measuredOn: null, target: [], today: '2026-10-20' }, 'later', null],
    [
      'the period ended but is not yet to be reported',
      { status, measuredOn: '2026-07-01', target: ['2026-10-31', '2027-01-31'], today: '2026-11-10' },
      'due',
      '2026-11-15',
    ],
    [
      'a value measured before the period',
      { status, measuredOn: '2026-07-31', target: ['2026-10-31'], today: '2026-10-20' },
      'due',
      '2026-11-15',
    ],
    [
      'a value measured in the period',
      { status, measuredOn: '2026-08-01', target: ['2026-10-31'], today: '2026-10-20' },
      'later',
      null,
    ],
    [
      'the report day has passed, below the target',
      { status: 'off-track', measuredOn: '2026-07-31', target: ['2026-10-31'], today: '2026-11-23' },
      'overdue',
      '2026-11-15',
    ],
    [
      'the report day has passed, the target is met',
      { status, measuredOn: '2026-07-31', target: ['2026-10-31'], today: '2026-11-23' },
      'later',
      null,
    ],
    [
      'the final target is met',
      { status: 'achieved', measuredOn: '2026-07-31', target: ['2026-10-31'], today: '2026-10-20' },
      'later',
      null,
    ],
  ])('%s', (_, { status, measuredOn, target, today }, urgency, dueOn) =>
    expect(order([figures('OP1', status, measuredOn)], { dates: { OP1: target }, today })[0]).toMatchObject({
      urgency,
      dueOn,
    }),
  );

  test('the end of a period that takes no values any more is not proposed', () => {
    const locked = periods.map((period) => ({ ...period, locked: true }));
    const [choice] = order([figures('OP1', 'overdue')], { dates: { OP1: ['2026-07-31'] }, of: locked });
    expect(choice).toMatchObject({ urgency: 'overdue', dueOn: '2026-08-15', lateFor: null });
  });

  test('what waits for approval is no longer pressing, and says how many wait', () => {
    const [choice] = order([figures('OP1', 'overdue')], { dates: { OP1: ['2026-10-31'] }, waitingFor: ['OP1', 'OP1'] });
    expect(choice).toMatchObject({ urgency: 'later', waiting: 2 });
  });

  test('those due sooner come first; equals keep the order of the framework', () => {
    const choices = order(
      ['OP1', 'OP2', 'OP3'].map((code) => figures(code, 'on-track')),
      {
        dates: { OP1: ['2027-01-31'], OP2: ['2026-10-31'], OP3: ['2027-01-31'] },
        today: '2026-11-10',
      },
    );
    expect(choices.map(({ indicator }) => indicator.code)).toEqual(['OP2', 'OP1', 'OP3']);
  });
});

describe('the search', () => {
  const choices: Choice[] = [
    figures('OP3-1', 'on-track', null, {
      fr: 'Nombre d’agents du CCME ayant achevé la formation',
      ar: 'عدد موظفي المجلس الذين أتموا التكوين',
      en: 'Number of CCME staff who completed training',
    }),
    figures('OP3-2', 'on-track', null, {
      fr: 'Gain moyen entre les scores',
      en: 'Average gain in scores, as in OP3-1',
    }),
    figures('OC1-1', 'on-track', null, {
      fr: 'Stade de décision sur le musée',
      ar: 'مرحلة القرار بشأن المتحف',
      en: 'Decision stage',
    }),
  ].map((indicator) => ({ indicator, urgency: 'later', dueOn: null, lateFor: null, waiting: 0 }));

  test.each([
    ['nothing typed', '', ['OP3-1', 'OP3-2', 'OC1-1']],
    ['a code', 'OP3-1', ['OP3-1', 'OP3-2']],
    ['a code in a hurry', 'op31', ['OP3-1']],
    ['the start of a code', 'oc', ['OC1-1']],
    ['a code with Arabic-Indic digits', 'op٣', ['OP3-1', 'OP3-2']],
    ['a French word without its accent', 'musee', ['OC1-1']],
    ['an English word', 'stage', ['OC1-1']],
    ['an Arabic word with hamza left out', 'اتموا', ['OP3-1']],
    ['an Arabic word with ta marbuta typed as ha', 'مرحله', ['OC1-1']],
    ['words of two languages, in any order', 'training nombre', ['OP3-1']],
    ['a straight apostrophe for a curly one', "d'agents", ['OP3-1']],
    ['a word that is nowhere', 'budget', []],
  ])('%s: %s', (_, search, codes) =>
    expect(matching(choices, search).map(({ indicator }) => indicator.code)).toEqual(codes),
  );
});

test.each([
  ['vowel signs', 'مُتَحَفٌ', 'متحف'],
  ['the stretching sign', 'متحـــف', 'متحف'],
  ['alef with hamza', 'أإآ', 'ااا'],
  ['capitals and accents', 'ÉTUDE', 'etude'],
])('folds %s', (_, text, folded) => expect(foldText(text)).toBe(folded));
