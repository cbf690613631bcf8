import { isDeepStrictEqual } from 'node:util';
import { readProject, type ProjectSetting } from '@mizan/api/database';
import { Problem, recordAudit, requireProject, requireVersion } from '@mizan/api/platform';
import { limits, type Project, type ProjectDraft } from '@mizan/contract';
import { addMonths, periodAt, periodsOf, refuseProject } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn, required, type Put, type PutAnswer } from '../changes/change';
import { requireCode } from '../changes/framework-code';
import { writtenIn } from '../changes/written';
import {
  holdIndicators,
  insertProject,
  readMeasuredDays,
  readPeriodCodes,
  setPeriods,
  updateProject,
  type ProjectState,
} from './projects.sql';

type ProjectPut = Omit<Put<ProjectDraft>, 'code'>;

/** Creates a project with its quarters, or changes it; its dates only as long as every value stays in its period. */
@Injectable()
export class PutProject {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(put: ProjectPut): Promise<PutAnswer<Project>> {
    requireCode(put.project, 'project');
    refuse(put.draft);
    const created = await this.create(put);
    return created ? { piece: created, created: true } : { piece: await this.changeIfDifferent(put), created: false };
  }

  private create(put: ProjectPut): Promise<Project | null> {
    return this.db.transaction(async (em) => {
      const state = stateAfter(put.draft, null);
      if (!(await insertProject(em, put.project, state))) return null;
      if (put.ifMatch !== undefined) throw Problem.of('stale');
      const { id } = await requireProject(em, put.project);
      await setPeriods(em, id, periodsOf(state.startsOn, state.endsOn, 3));
      return recorded(em, put, 'project.created', null);
    });
  }

  private changeIfDifferent(put: ProjectPut): Promise<Project> {
    return inTurn(this.db, put.project, async (em, setting) => {
      const before = required(await readProject(em, put.project));
      const after = stateAfter(put.draft, before);
      if (isDeepStrictEqual(after, stateOf(before))) return before;
      requireVersion(put.ifMatch, before.version);
      if (after.startsOn !== before.startsOn || after.endsOn !== before.endsOn) await moveDates(em, setting, after);
      await updateProject(em, setting.id, after);
      return recorded(em, put, 'project.changed', before);
    });
  }
}

function refuse(draft: ProjectDraft): void {
  const refusal = refuseProject(draft);
  if (refusal) throw Problem.refused(refusal);
  if (draft.endsOn <= addMonths(draft.startsOn, limits.projectMonths)) return;
  const message = `${limits.projectMonths} months at most`;
  throw Problem.of('invalid-field', [{ path: 'endsOn', code: 'invalid-field', message }]);
}

const monthsOf: Record<string, 1 | 3 | 6> = { M: 1, Q: 3, H: 6 };

/** Periods of the same length over the new dates, where every value stays in the period that it is in. */
async function moveDates(em: EntityManager, { id }: ProjectSetting, { startsOn, endsOn }: ProjectState): Promise<void> {
  await holdIndicators(em, id);
  const [first = 'Q1'] = await readPeriodCodes(em, id);
  const periods = periodsOf(startsOn, endsOn, monthsOf[first.charAt(0)] ?? 3);
  const days = await readMeasuredDays(em, id);
  const moved = days.some(({ measuredOn, period }) => {
    const now = periodAt(periods, measuredOn);
    return measuredOn > endsOn || now?.code !== period;
  });
  if (moved) {
    const params = { first: days[0]?.measuredOn ?? '', last: days.at(-1)?.measuredOn ?? '' };
    throw Problem.refused({ code: 'values-outside-dates', path: 'startsOn', params });
  }
  await setPeriods(em, id, periods);
}

function stateAfter(draft: ProjectDraft, before: Project | null): ProjectState {
  const { title, startsOn, endsOn, languages } = draft;
  return {
    ...{ title: writtenIn(title), startsOn, endsOn, languages: [...languages] },
    context: draft.context ? writtenIn(draft.context) : (before?.context ?? {}),
    timeZone: draft.timeZone ?? before?.timeZone ?? 'Africa/Casablanca',
    tolerance: draft.tolerance ?? before?.tolerance ?? 0.15,
    amber: draft.amber ?? before?.amber ?? 0.6,
    smallGroupLimit: draft.smallGroupLimit ?? before?.smallGroupLimit ?? 5,
  };
}

function stateOf(project: Project): ProjectState {
  const { title, startsOn, endsOn, languages, context, timeZone, tolerance, amber, smallGroupLimit } = project;
  return { title, startsOn, endsOn, languages, context, timeZone, tolerance, amber, smallGroupLimit };
}

async function recorded(em: EntityManager, put: ProjectPut, did: string, before: Project | null): Promise<Project> {
  const after = required(await readProject(em, put.project));
  const detail = { before: before && stateOf(before), after: stateOf(after) };
  await recordAudit(em, { personId: put.asker.id, did, to: `project:${put.project}`, detail });
  return after;
}
