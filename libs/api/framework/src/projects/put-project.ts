import { isDeepStrictEqual } from 'node:util';
import { readProject, type ProjectSetting } from '@mizan/api/database';
import { Problem, recordAudit, requireProject, requireVersion } from '@mizan/api/platform';
import { limits, type Partner, type PartnerDraft, type Project, type ProjectDraft } from '@mizan/contract';
import {
  addMonths,
  lengthOf,
  periodAt,
  periodsOf,
  refuseNewPeriods,
  refusePeriodLength,
  refuseProject,
  refuseProjectCode,
} from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn, required, type Put, type PutAnswer } from '../changes/change';
import { requireCode } from '../changes/framework-code';
import { writtenIn } from '../changes/written';
import { holdPeriods } from '../periods/periods.sql';
import {
  holdIndicators,
  insertProject,
  readMeasuredDays,
  readPeriodCodes,
  setPartners,
  setPeriods,
  updateProject,
  type ProjectState,
} from './projects.sql';

type ProjectPut = Omit<Put<ProjectDraft>, 'code'>;

/** Months in a reporting period where nobody says another length. */
const quarter = 3;

/** Creates a project with its periods, or changes it; its dates only as long as every value stays in its period. */
@Injectable()
export class PutProject {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(put: ProjectPut): Promise<PutAnswer<Project>> {
    requireCode(put.project, 'project');
    refuse(put);
    const created = await this.create(put);
    return created ? { piece: created, created: true } : { piece: await this.changeIfDifferent(put), created: false };
  }

  private create(put: ProjectPut): Promise<Project | null> {
    return this.db.transaction(async (em) => {
      const state = stateAfter(put.draft, null);
      if (!(await insertProject(em, put.project, state))) return null;
      if (put.ifMatch !== undefined) throw Problem.of('stale');
      const { id } = await requireProject(em, put.project);
      await setPartners(em, id, state.partners);
      await setPeriods(em, id, periodsOf(state.startsOn, state.endsOn, put.draft.periodMonths ?? quarter));
      return recorded(em, put, 'project.created', null);
    });
  }

  private changeIfDifferent(put: ProjectPut): Promise<Project> {
    return inTurn(this.db, put.project, async (em, setting) => {
      const before = required(await readProject(em, put.project));
      const after = stateAfter(put.draft, before);
      const cut = refusePeriodLength(put.draft.periodMonths, await readPeriodCodes(em, setting.id));
      if (!cut && isDeepStrictEqual(after, stateOf(before))) return before;
      requireVersion(put.ifMatch, before.version);
      if (cut) throw Problem.refused(cut);
      if (after.startsOn !== before.startsOn || after.endsOn !== before.endsOn) await moveDates(em, setting, after);
      await updateProject(em, setting.id, after);
      if (!isDeepStrictEqual(after.partners, before.partners)) await setPartners(em, setting.id, after.partners);
      return recorded(em, put, 'project.changed', before);
    });
  }
}

function refuse({ project, draft }: ProjectPut): void {
  const refusal = refuseProjectCode(project) ?? refuseProject(draft);
  if (refusal) throw Problem.refused(refusal);
  const isCounted = draft.endsOn < limits.projectEndsBefore;
  if (isCounted && draft.endsOn <= addMonths(draft.startsOn, limits.projectMonths)) return;
  const message = `${limits.projectMonths} months at most, and over before ${limits.projectEndsBefore}`;
  throw Problem.of('invalid-field', [{ path: 'endsOn', code: 'invalid-field', message }]);
}

/** Periods of the same length over the new dates, where every value stays in the period that it is in. */
async function moveDates(em: EntityManager, { id }: ProjectSetting, { startsOn, endsOn }: ProjectState): Promise<void> {
  await holdIndicators(em, id);
  const locked = refuseNewPeriods(await holdPeriods(em, id));
  if (locked) throw Problem.refused(locked);
  const periods = periodsOf(startsOn, endsOn, lengthOf(await readPeriodCodes(em, id)) ?? quarter);
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
    partners: draft.partners?.map(partnerOf) ?? before?.partners ?? [],
    timeZone: draft.timeZone ?? before?.timeZone ?? 'Africa/Casablanca',
    tolerance: draft.tolerance ?? before?.tolerance ?? 0.15,
    amber: draft.amber ?? before?.amber ?? 0.6,
    smallGroupLimit: draft.smallGroupLimit ?? before?.smallGroupLimit ?? 5,
    evidenceQuotaBytes: draft.evidenceQuotaBytes ?? before?.evidenceQuotaBytes ?? 5 * 1024 ** 3,
    funding: draft.funding ?? before?.funding ?? 'none',
    logframe: draft.logframe ?? before?.logframe ?? 'current-first',
  };
}

function partnerOf({ role, name, about = {} }: PartnerDraft): Partner {
  return { role: role.trim(), name: writtenIn(name), about: writtenIn(about) };
}

function stateOf(project: Project): ProjectState {
  const {
    code: _code,
    startsOnStanding: _standing,
    targetGroups: _groups,
    demonstration: _d,
    version: _v,
    ...state
  } = project;
  return state;
}

async function recorded(em: EntityManager, put: ProjectPut, did: string, before: Project | null): Promise<Project> {
  const after = required(await readProject(em, put.project));
  const detail = { before: before && stateOf(before), after: stateOf(after) };
  await recordAudit(em, { personId: put.asker.id, did, to: `project:${put.project}`, detail });
  return after;
}
