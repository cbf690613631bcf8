import {
  ActivityRow,
  AxisCategoryRow,
  AxisRow,
  IndicatorAxisRow,
  IndicatorPlanRow,
  IndicatorRow,
  PeriodRow,
  ProjectRow,
  ResultRow,
  TargetRow,
} from '@mizan/api/database';
import { periodsOf, type Day, type IndicatorRules } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

export interface IndicatorGiven extends Partial<IndicatorRules> {
  code: string;
  unit?: string | null;
  scale?: Record<string, string> | null;
  /** Codes of axes: `sex`, `age`. */
  disaggregation?: string[];
}

export interface ProjectGiven {
  code?: string;
  startsOn?: Day;
  endsOn?: Day;
  indicators?: IndicatorGiven[];
}

const axes = {
  sex: ['female', 'male', 'unknown'],
  age: ['under-30', '30-plus', 'unknown'],
  country: ['be', 'fr', 'unknown'],
};

/**
 * A small project: one impact, one outcome and one output (`OP`), one activity (`A1`), the axes `sex`, `age` and `country`, quarters
 * from November 2025 to April 2027, and the indicators given (a number that sums up from 0 to 100 unless said otherwise).
 */
export async function insertProject(em: EntityManager, given: ProjectGiven = {}): Promise<{ projectId: number }> {
  const { code = 'p', startsOn = '2025-11-01', endsOn = '2027-04-30', indicators = [] } = given;
  const { id: projectId } = await em.save(
    em.create(ProjectRow, {
      code,
      title: { en: 'A small project' },
      startsOn,
      endsOn,
      startsOnStanding: 'confirmed',
      timeZone: 'Africa/Casablanca',
      languages: ['en'],
      context: { en: 'For a test' },
      tolerance: 0.15,
      amber: 0.6,
      smallGroupLimit: 5,
      demonstration: false,
    }),
  );
  const result = (of: Partial<ResultRow>) =>
    em.save(em.create(ResultRow, { projectId, standing: 'confirmed', assumptions: null, parentId: null, ...of }));
  const impact = await result({ code: 'IMP', level: 'impact', title: { en: 'Impact' }, position: 0 });
  const outcome = await result({
    code: 'OC',
    level: 'outcome',
    title: { en: 'Outcome' },
    parentId: impact.id,
    position: 1,
  });
  const output = await result({
    code: 'OP',
    level: 'output',
    title: { en: 'Output' },
    parentId: outcome.id,
    position: 2,
  });
  const activity = await em.save(
    em.create(ActivityRow, { projectId, code: 'A1', title: { en: 'Activity' }, position: 0 }),
  );
  await em.insert(
    PeriodRow,
    periodsOf(startsOn, endsOn, 3).map((period) => ({ projectId, ...period })),
  );
  const axisIds = new Map<string, number>();
  for (const [position, [axis, categories]] of Object.entries(axes).entries()) {
    const { id } = await em.save(em.create(AxisRow, { projectId, code: axis, label: { en: axis }, position }));
    axisIds.set(axis, id);
    await em.insert(
      AxisCategoryRow,
      categories.map((category, at) => ({ axisId: id, code: category, label: { en: category }, position: at })),
    );
  }
  for (const [position, indicator] of indicators.entries()) {
    await insertIndicator(
      em,
      { projectId, resultId: output.id, activityId: activity.id, position },
      indicator,
      axisIds,
    );
  }
  return { projectId };
}

async function insertIndicator(
  em: EntityManager,
  place: { projectId: number; resultId: number; activityId: number; position: number },
  given: IndicatorGiven,
  axisIds: ReadonlyMap<string, number>,
): Promise<void> {
  const { id } = await em.save(
    em.create(IndicatorRow, {
      ...place,
      code: given.code,
      title: { en: `Indicator ${given.code}` },
      measure: given.measure ?? 'number',
      accumulation: given.accumulation ?? 'sum',
      direction: given.direction ?? 'increase',
      numerator: null,
      denominator: null,
      scale: given.scale ?? null,
      source: null,
      frequency: null,
      responsible: null,
      standing: 'confirmed',
      version: 1,
    }),
  );
  const plan = await em.save(
    em.create(IndicatorPlanRow, {
      indicatorId: id,
      since: new Date('2025-10-01T00:00:00Z'),
      until: null,
      baseline: given.baseline === undefined ? 0 : given.baseline,
      baselineOn: '2025-11-01',
      baselineNote: null,
      unit: given.unit ?? null,
      definition: null,
      changedBy: null,
      reason: null,
    }),
  );
  const targets = given.targets ?? [
    { dueOn: '2026-01-31', value: 10 },
    { dueOn: '2026-10-31', value: 60 },
    { dueOn: '2027-04-30', value: 100 },
  ];
  await em.insert(
    TargetRow,
    targets.map((target) => ({ planId: plan.id, ...target })),
  );
  const disaggregation = given.disaggregation ?? [];
  await em.insert(
    IndicatorAxisRow,
    disaggregation.map((axis, position) => ({ indicatorId: id, axisId: axisIds.get(axis)!, position })),
  );
}
