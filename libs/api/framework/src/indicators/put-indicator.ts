import { isDeepStrictEqual } from 'node:util';
import { findIndicator, type IndicatorRead, type ProjectSetting } from '@mizan/api/database';
import { Clock, indicatorOf, Problem, recordAudit, requireVersion } from '@mizan/api/platform';
import type { Indicator, IndicatorDraft } from '@mizan/contract';
import { refuseDifferingTargets, refuseIndicator, type FiguresGiven } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { requireCode } from '../changes/framework-code';
import { inTurn, standingAfter, type Put, type PutAnswer } from '../changes/change';
import { putInPlace, readPosition } from '../changes/order.sql';
import { textOf } from '../changes/written';
import {
  holdIndicator,
  insertIndicator,
  openPlan,
  readAxesWithCells,
  readFiguresGiven,
  readOutOfUse,
  readPlace,
  readStage,
  updateIndicator,
  type OutOfUse,
  type Place,
  type PlanChange,
} from './indicator.sql';
import { isSame, planOf, stateAfter, stateOf, type IndicatorState } from './indicator-state';

/** One put in progress: the project, its turn taken, and who puts what. */
interface Turn {
  em: EntityManager;
  project: ProjectSetting;
  place: Place;
  outOfUse: OutOfUse;
  change: PlanChange;
  put: Put<IndicatorDraft>;
}

/**
 * Creates an indicator or changes it; the same draft again changes nothing. A changed baseline, target, unit or
 * definition closes the plan in force and opens the next one, so that what was promised before stays readable.
 */
@Injectable()
export class PutIndicator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(put: Put<IndicatorDraft>): Promise<PutAnswer<Indicator>> {
    requireCode(put.code);
    return inTurn(this.db, put.project, async (em, project) => {
      await holdIndicator(em, project.id, put.code);
      const { draft, asker } = put;
      const change = { personId: asker.id, at: this.clock.now(), reason: textOf(draft.reason) };
      const [place, outOfUse] = [await readPlace(em, project.id), await readOutOfUse(em, project.id)];
      const turn: Turn = { em, project, place, outOfUse, change, put };
      const before = await this.read(em, project, put.code);
      const created = before === null;
      const piece = created ? await this.create(turn) : await this.changeIfDifferent(turn, before);
      return { piece, created };
    });
  }

  private async create(turn: Turn): Promise<Indicator> {
    const { em, place, change, put } = turn;
    if (put.ifMatch !== undefined) throw Problem.of('stale');
    const after = stateAfter(put.draft, null);
    refuse(turn, after, null);
    const id = await insertIndicator(em, place, { code: put.code, standing: 'proposal', ...after }, change);
    await putInPlace(em, 'indicators', place.projectId, id, put.draft.position);
    return this.recorded(turn, 'indicator.created', null);
  }

  private async changeIfDifferent(turn: Turn, read: IndicatorRead): Promise<Indicator> {
    const { em, place, change, put } = turn;
    const { position } = put.draft;
    const indicator = indicatorOf(read);
    const before = stateOf(indicator);
    const contradiction = refuseDifferingTargets(put.draft);
    if (contradiction) throw Problem.refused(contradiction);
    const after = stateAfter(put.draft, before);
    const says = isSame(before, after);
    const stays =
      before.result === after.result &&
      (position === undefined || position === (await readPosition(em, 'indicators', place.projectId, read.id)));
    if (says && stays) return indicator;
    requireVersion(put.ifMatch, indicator.version);
    refuse(turn, after, await standingAt(em, read, before, after));
    const standing = says ? read.standing : standingAfter(read.standing, put.asker);
    if (!isSame(planOf(before), planOf(after))) {
      await openPlan(em, read.id, { ...planOf(after), retired: read.retired }, change);
    }
    await updateIndicator(em, place, read.id, indicator.version, after, standing);
    if (!stays) await putInPlace(em, 'indicators', place.projectId, read.id, position);
    return this.recorded(turn, says ? 'indicator.moved' : 'indicator.changed', before);
  }

  private async recorded(
    { em, project, change, put }: Turn,
    did: string,
    before: IndicatorState | null,
  ): Promise<Indicator> {
    const read = await this.read(em, project, put.code);
    if (!read) throw new Error('an indicator that was just written is there');
    const indicator = indicatorOf(read);
    const { personId, reason } = change;
    const to = `indicator:${project.code}/${put.code}`;
    await recordAudit(em, { personId, did, to, reason, detail: { before, after: stateOf(indicator) } });
    return indicator;
  }

  /** The indicator with the plan in force. */
  private read(em: EntityManager, project: ProjectSetting, code: string): Promise<IndicatorRead | null> {
    return findIndicator(em, project, code, this.clock.today(project.timeZone));
  }
}

interface Stood {
  state: IndicatorState;
  retired: boolean;
  hasValues: boolean;
  hasApproved: boolean;
  axesWithCells: string[];
  given: FiguresGiven | null;
}

/** How the indicator stood, with what its values say of a rule that becomes narrower. */
async function standingAt(
  em: EntityManager,
  { id, retired }: IndicatorRead,
  state: IndicatorState,
  after: IndicatorState,
): Promise<Stood> {
  const lost = state.disaggregation.filter((axis) => !after.disaggregation.includes(axis));
  const isNarrower =
    (after.scale !== null && !isDeepStrictEqual(after.scale, state.scale)) || (after.partOfWhole && !state.partOfWhole);
  return {
    state,
    retired,
    ...(await readStage(em, id)),
    axesWithCells: await readAxesWithCells(em, id, lost),
    given: isNarrower ? await readFiguresGiven(em, id) : null,
  };
}

function refuse({ project, place, outOfUse, put }: Turn, after: IndicatorState, before: Stood | null): void {
  const { targets, reason, sdgTargets, sdgLinks, partOfWhole = after.partOfWhole } = put.draft;
  // Lists as they were sent: a refusal names the place of the one at fault.
  const refusal = refuseIndicator(
    { ...after, targets, reason, sdgTargets, sdgLinks, partOfWhole },
    {
      projectStartsOn: project.startsOn,
      resultCodes: Object.keys(place.results),
      activityCodes: Object.keys(place.activities),
      axisCodes: Object.keys(place.axes),
      before: before && { ...before.state, baseline: before.state.baseline.value },
      hasValues: before?.hasValues ?? false,
      hasApproved: before?.hasApproved ?? false,
      retiredCodes: before?.retired ? undefined : outOfUse,
      axesWithCells: before?.axesWithCells ?? [],
      given: before?.given ?? null,
    },
  );
  if (refusal) throw Problem.refused(refusal);
}
