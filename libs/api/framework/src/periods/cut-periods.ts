import { holdAllValues, moveValuesToPeriods } from '@mizan/api/database';
import { Problem, recordAudit, requireProject, requireVersion, type SignedIn } from '@mizan/api/platform';
import type { ProjectPeriods } from '@mizan/contract';
import { periodsOf, refuseNewPeriods, type Period, type PeriodLength } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { deletePeriodsBut, holdPeriods, putPeriods } from './periods.sql';
import { periodsFor, versionOf } from './show-periods';

/** Who cuts which project. */
export interface CutAsked {
  project: string;
  /** The version of the periods that the change is based on; undefined where none was given. */
  ifMatch: string | undefined;
  asker: SignedIn;
}

/**
 * Cuts the project into months, quarters or half-years, also when it has values: each moves to the period that holds its
 * day, and the totals are recomputed from them, so that no figure changes. Due dates set by hand go with the periods
 * that they were set for. The same length again changes nothing.
 */
@Injectable()
export class CutPeriods {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run({ project: projectCode, ifMatch, asker }: CutAsked, months: PeriodLength): Promise<ProjectPeriods> {
    return this.db.transaction(async (em) => {
      // However many values there are: those who write wait for it, and a cut half done is none.
      await em.query('SET LOCAL statement_timeout = 0');
      const project = await requireProject(em, projectCode);
      await holdAllValues(em);
      const before = await holdPeriods(em, project.id);
      const after = periodsOf(project.startsOn, project.endsOn, months);
      if (!isSameCut(before, after)) {
        requireVersion(ifMatch, versionOf(before));
        const refusal = refuseNewPeriods(before);
        if (refusal) throw Problem.refused(refusal);
        const put = await putPeriods(em, project.id, after, versionOf(before) + 1);
        const inOrder = put.sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
        const moved = await moveValuesToPeriods(em, project.id, inOrder);
        await deletePeriodsBut(
          em,
          project.id,
          put.map(({ id }) => id),
        );
        const detail = { months, moved, before: before.map(spanOf), after: after.map(spanOf) };
        await recordAudit(em, { personId: asker.id, did: 'periods.cut', to: `periods:${project.code}`, detail });
      }
      return periodsFor(em, project.id, asker);
    });
  }
}

const spanOf = ({ code, startsOn, endsOn, dueOn }: Period) => ({ code, startsOn, endsOn, dueOn });

function isSameCut(before: readonly Period[], after: readonly Period[]): boolean {
  const cut = (periods: readonly Period[]) =>
    JSON.stringify(periods.map(({ code, startsOn, endsOn }) => [code, startsOn, endsOn]));
  return cut(before) === cut(after);
}
