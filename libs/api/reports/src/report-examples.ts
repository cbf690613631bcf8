import type {
  FrozenFramework,
  FrozenIndicator,
  IndicatorFigures,
  IndicatorProgress,
  ReportData,
  FrozenResult,
} from '@mizan/contract';
import {
  addUp,
  assess,
  milestoneCount,
  noTotals,
  rollUp,
  series,
  seriesDays,
  withoutSmallGroups,
  type Day,
  type IndicatorRules,
  type Totals,
} from '@mizan/domain';

/** What an example says of an indicator, and the values that count: figures by the day they were measured. */
interface Given extends Partial<FrozenIndicator> {
  code: string;
  values?: { on: Day; value?: number; numerator?: number; denominator?: number; text?: string; comment?: string }[];
  /** People or things by category of its only axis. */
  cells?: Record<string, number>;
}

const to = '2026-10-31';
const periodEnds = ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31', '2027-01-31', '2027-04-30'];
const axes = [
  {
    code: 'sex',
    label: { fr: 'Sexe', ar: 'الجنس' },
    categories: [
      { code: 'female', label: { fr: 'Femmes', ar: 'نساء' } },
      { code: 'male', label: { fr: 'Hommes', ar: 'رجال' } },
      { code: 'unknown', label: { fr: 'Non précisé', ar: 'غير محدد' } },
    ],
  },
];

/** Every status, every measure, both directions, small and great figures, and each kind of absence. */
export const givenIndicators: Given[] = [
  {
    code: 'OP-1',
    unit: 'persons',
    disaggregation: ['sex'],
    cells: { female: 12, male: 3, unknown: 1 },
    values: [
      { on: '2026-03-12', value: 7, comment: 'Deux séances' },
      { on: '2026-09-30', value: 9, comment: 'Liste d’émargement signée' },
    ],
  },
  {
    code: 'OP-2',
    measure: 'percentage',
    unit: '% of reports',
    values: [{ on: '2026-10-01', numerator: 2, denominator: 3 }],
  },
  {
    code: 'OP-3',
    measure: 'ratio',
    unit: 'days',
    direction: 'decrease',
    baseline: known(30),
    values: [{ on: '2026-05-02', numerator: 37, denominator: 3 }],
    targets: due(20, 10),
  },
  { code: 'OP-4', values: [{ on: '2026-03-01', value: 10 }] },
  { code: 'OP-5', values: [{ on: '2026-03-01', value: 20 }] },
  { code: 'OP-6', values: [{ on: '2026-03-01', value: 7 }] },
  { code: 'OP-7', values: [{ on: '2026-03-01', value: 120 }] },
  { code: 'OP-8', values: [{ on: '2026-03-01', value: 1 }], targets: [{ dueOn: '2027-04-30', value: 5 }] },
  {
    code: 'OC-1',
    result: 'OC',
    measure: 'score',
    accumulation: 'latest',
    unit: 'score 1-5',
    scale: { '1': 'ad hoc', '5': 'leading' },
    baseline: known(2.2),
    targets: due(2.7, 3.2),
    values: [{ on: '2026-06-30', value: 2.4 }],
  },
  {
    code: 'OC-2',
    result: 'OC',
    unit: 'dirhams',
    baseline: known(0.1),
    targets: due(999_999_999.123456, 999_999_999.999999),
    values: [{ on: '2026-06-30', value: 0.2 }],
  },
  {
    code: 'OC-3',
    result: 'OC',
    direction: 'decrease',
    baseline: known(-5),
    targets: due(-7, -9),
    values: [{ on: '2026-06-30', value: -1.5 }],
  },
  {
    code: 'OC-4',
    result: 'OC',
    accumulation: 'average',
    values: [
      { on: '2026-06-30', value: 1 },
      { on: '2026-07-30', value: 2 },
      { on: '2026-08-30', value: 2 },
    ],
  },
  { code: 'OC-5', result: 'OC' },
  {
    code: 'IMP-1',
    result: 'IMP',
    baseline: { value: null, on: null, note: 'To be measured' },
    targets: [],
    values: [{ on: '2026-06-30', value: 0 }],
  },
  {
    code: 'IMP-2',
    result: 'IMP',
    measure: 'narrative',
    accumulation: 'latest',
    unit: null,
    baseline: { value: null, on: null, note: null },
    targets: [],
    values: [{ on: '2026-06-30', text: 'Une participante raconte.' }],
  },
];

/** A report of these indicators, as freezing would make it. Titles are in French, some in Arabic too. */
export function exampleReport(given: Given[] = givenIndicators): ReportData {
  const indicators = given.map(indicatorOf);
  const totals = given.map((of) => (day: Day) => totalsOf(of, day));
  const figures = indicators.map((indicator, at) => figuresOf(indicator, totals[at]?.(to) ?? noTotals));
  const framework = frameworkOf(indicators);
  return {
    id: '3f0e0c1a-3d7e-4c44-9a1e-0d6b1a7c2f10',
    title: { fr: 'Rapport intermédiaire n° 1', ar: 'التقرير المرحلي رقم 1' },
    from: '2026-05-01',
    to,
    frozenAt: '2026-11-23T09:30:15.000Z',
    project: {
      code: 'p',
      title: { fr: 'Un petit projet', ar: 'مشروع صغير' },
      startsOn: '2025-11-01',
      endsOn: '2027-04-30',
      startsOnStanding: 'proposal',
      languages: ['fr', 'ar'],
      demonstration: true,
      timeZone: 'Africa/Casablanca',
      context: { fr: 'Contexte' },
      partners: [{ role: 'main', name: { fr: 'Un partenaire' }, about: { fr: 'À propos' } }],
      targetGroups: [],
    },
    framework,
    overview: {
      asOf: to,
      project: rollUp(figures),
      results: framework.results.map(({ code, level, parent, title }) => ({
        code,
        level,
        parent,
        title,
        rollUp: rollUp(figures.filter(({ result }) => result === code)),
      })),
      activities: framework.activities.map(({ code, title, objectives, milestones }) => ({
        code,
        title,
        objectives,
        rollUp: rollUp(figures),
        milestones: { ...milestoneCount(milestones, to), items: milestones },
      })),
      indicators: figures,
      sdgTargets: [],
      demonstration: true,
    },
    progress: Object.fromEntries(
      given.map((of, at) => [of.code, progressOf(indicatorOf(of), of, totals[at] ?? (() => noTotals))]),
    ),
  };
}

function known(value: number): FrozenIndicator['baseline'] {
  return { value, on: '2025-11-01', note: null };
}

function due(now: number, finally_: number): FrozenIndicator['targets'] {
  return [
    { dueOn: '2026-04-30', value: now },
    { dueOn: '2027-04-30', value: finally_ },
  ];
}

function indicatorOf({ values: _values, cells: _cells, ...given }: Given): FrozenIndicator {
  return {
    result: 'OP',
    activity: 'A1',
    title: { fr: `Indicateur ${given.code}`, ar: `المؤشر ${given.code}` },
    definition: null,
    measure: 'number',
    unit: 'sessions',
    accumulation: 'sum',
    direction: 'increase',
    numerator: null,
    denominator: null,
    scale: null,
    baseline: known(0),
    targets: due(10, 100),
    disaggregation: [],
    source: 'Registre',
    frequency: 'quarterly',
    responsible: 'Chargée de suivi',
    sdgTargets: [],
    standing: 'proposal',
    version: 1,
    ...given,
  };
}

function totalsOf({ values = [] }: Given, day: Day): Totals {
  const counted = values.filter(({ on }) => on <= day);
  return addUp(
    counted.map(({ on, ...figures }) => ({ measuredOn: on, recordedAt: `${on}T10:00:00.000Z`, ...figures })),
  );
}

function rulesOf({ measure, accumulation, direction, baseline, targets }: FrozenIndicator): IndicatorRules {
  return { measure, accumulation, direction, baseline: baseline.value, targets };
}

function figuresOf(indicator: FrozenIndicator, totals: Totals): IndicatorFigures {
  const { code, title, result, activity, measure, unit, baseline, standing } = indicator;
  const measuredOn = totals.latest?.measuredOn ?? null;
  const about = { code, title, result, activity, measure, unit, standing, baseline: baseline.value, measuredOn };
  return { ...about, ...assess(rulesOf(indicator), totals, to) };
}

function progressOf(
  indicator: FrozenIndicator,
  { values = [], cells = {} }: Given,
  totalsAt: (day: Day) => Totals,
): IndicatorProgress {
  const rules = rulesOf(indicator);
  const own = axes.filter(({ code }) => indicator.disaggregation.includes(code));
  const asked = own.map(({ code, categories }) => ({ code, categories: categories.map((category) => category.code) }));
  const counted = Object.entries(cells).map(([category, value]) => ({
    categories: { sex: category },
    totals: addUp([{ measuredOn: to, recordedAt: `${to}T10:00:00.000Z`, value }]),
  }));
  return {
    asOf: to,
    ...assess(rules, totalsAt(to), to),
    baseline: rules.baseline,
    series: series(rules, seriesDays(rules.targets, periodEnds, to), totalsAt, to),
    disaggregation: withoutSmallGroups({ ...indicator, pastUnits: [] }, asked, counted, 5),
    explanation: {
      counted: values.length,
      values: values.toReversed().map(({ on, value, numerator, denominator, text, comment }, at) => ({
        id: `00000000-0000-4000-8000-00000000000${at}`,
        measuredOn: on,
        value: value ?? null,
        numerator: numerator ?? null,
        denominator: denominator ?? null,
        text: text ?? null,
        comment: comment ?? null,
        loggedBy: null,
        approvedBy: { email: 'amina@example.org', name: 'Amina Responsable' },
        approvedAt: `${on}T12:00:00.000Z`,
        demonstration: true,
      })),
    },
  };
}

function frameworkOf(indicators: FrozenIndicator[]): FrozenFramework {
  const results: FrozenResult[] = [
    { code: 'IMP', level: 'impact', parent: null, title: { fr: 'L’impact' }, assumptions: null, standing: 'confirmed' },
    {
      code: 'OC',
      level: 'outcome',
      parent: 'IMP',
      title: { fr: 'L’effet' },
      assumptions: { fr: 'Les partenaires restent engagés' },
      standing: 'confirmed',
    },
    { code: 'OP', level: 'output', parent: 'OC', title: { fr: 'Le produit' }, assumptions: null, standing: 'proposal' },
  ];
  const milestones = [
    {
      title: { fr: 'Rapport de démarrage' },
      plannedOn: '2025-12-15',
      deliveredOn: '2025-12-15',
      standing: 'proposal' as const,
    },
    {
      title: { fr: 'Étude comparative' },
      plannedOn: '2026-02-28',
      deliveredOn: '2026-05-20',
      standing: 'proposal' as const,
    },
    { title: { fr: 'Atelier' }, plannedOn: '2026-06-15', deliveredOn: null, standing: 'proposal' as const },
    { title: { fr: 'Publication' }, plannedOn: '2027-03-31', deliveredOn: null, standing: 'proposal' as const },
  ];
  return {
    results,
    activities: [{ code: 'A1', title: { fr: 'Une activité' }, objectives: ['OC'], milestones }],
    axes,
    periods: [],
    indicators,
    sdgTargets: [],
  };
}
