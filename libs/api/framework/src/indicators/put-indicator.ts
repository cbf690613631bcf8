import { findIndicator, type IndicatorRead, type ProjectSetting } from '@mizan/api/database';
import {
  Clock,
  indicatorOf,
  Problem,
  recordAudit,
  requireProject,
  requireVersion,
  type SignedIn,
} from '@mizan/api/platform';
import type { Indicator, IndicatorDraft } from '@mizan/contract';
import { isWritten, refuseDifferingTargets, refuseIndicator } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { requireIndicatorCode } from './indicator-code';
import {
  insertIndicator,
  openPlan,
  readPlace,
  readStage,
  takeTurn,
  updateIndicator,
  type Place,
  type PlanChange,
} from './indicator.sql';
import { isSame, planOf, stateAfter, stateOf, type IndicatorState } from './indicator-state';

export interface IndicatorPut {
  project: string;
  code: string;
  draft: IndicatorDraft;
  /** The version that the change is based on; undefined where none was given. */
  ifMatch: string | undefined;
  asker: SignedIn;
}

export interface IndicatorAnswer {
  indicator: Indicator;
  created: boolean;
}

/** One put in progress: the project, its turn taken, and who puts what. */
interface Turn {
  em: EntityManager;
  project: ProjectSetting;
  place: Place;
  change: PlanChange;
  put: IndicatorPut;
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

  run(put: IndicatorPut): Promise<IndicatorAnswer> {
    requireIndicatorCode(put.code);
    return this.db.transaction(async (em) => {
      const project = await requireProject(em, put.project);
      await takeTurn(em, project.id, put.code);
      const { draft, asker } = put;
      const reason = isWritten(draft.reason) ? draft.reason.trim() : null;
      const change = { personId: asker.id, at: this.clock.now(), reason };
      const turn: Turn = { em, project, place: await readPlace(em, project.id), change, put };
      const before = await this.read(em, project, put.code);
      const created = before === null;
      const indicator = created ? await this.create(turn) : await this.changeIfDifferent(turn, before);
      return { indicator, created };
    });
  }

  private async create(turn: Turn): Promise<Indicator> {
    const { em, place, change, put } = turn;
    if (put.ifMatch !== undefined) throw Problem.of('stale');
    const after = stateAfter(put.draft, null);
    refuse(turn, after, null);
    await insertIndicator(em, place, { code: put.code, standing: 'proposal', ...after }, change);
    return this.recorded(turn, 'indicator.created', null);
  }

  private async changeIfDifferent(turn: Turn, read: IndicatorRead): Promise<Indicator> {
    const { em, place, change, put } = turn;
    const indicator = indicatorOf(read);
    const before = stateOf(indicator);
    const contradiction = refuseDifferingTargets(put.draft);
    if (contradiction) throw Problem.refused(contradiction);
    const after = stateAfter(put.draft, before);
    if (isSame(before, after)) return indicator;
    requireVersion(put.ifMatch, indicator.version);
    refuse(turn, after, { state: before, ...(await readStage(em, read.id)) });
    await updateIndicator(em, place, read.id, indicator.version, after);
    if (!isSame(planOf(before), planOf(after))) await openPlan(em, read.id, planOf(after), change);
    return this.recorded(turn, 'indicator.changed', before);
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
  hasValues: boolean;
  hasApproved: boolean;
}

function refuse({ project, place, put }: Turn, after: IndicatorState, before: Stood | null): void {
  const { targets, reason, sdgTargets, sdgLinks } = put.draft;
  // Lists as they were sent: a refusal names the place of the one at fault.
  const refusal = refuseIndicator(
    { ...after, targets, reason, sdgTargets, sdgLinks },
    {
      projectStartsOn: project.startsOn,
      resultCodes: Object.keys(place.results),
      activityCodes: Object.keys(place.activities),
      axisCodes: Object.keys(place.axes),
      before: before && { ...before.state, baseline: before.state.baseline.value },
      hasValues: before?.hasValues ?? false,
      hasApproved: before?.hasApproved ?? false,
    },
  );
  if (refusal) throw Problem.refused(refusal);
}
