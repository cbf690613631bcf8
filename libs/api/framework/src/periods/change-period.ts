import type { ProjectSetting } from '@mizan/api/database';
import { Clock, Problem, recordAudit, requireProject, requireVersion, type SignedIn } from '@mizan/api/platform';
import type { PeriodDetail } from '@mizan/contract';
import { refuseDueDate, refuseUnlock, type Day, type Refusal } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { holdPeriods, updatePeriod, type PeriodChange, type StoredPeriod } from './periods.sql';
import { periodsFor, versionOf } from './show-periods';

/** Whose period is to change, and by whom. */
export interface PeriodAsked {
  project: string;
  code: string;
  /** The version that the change is based on; undefined where none was given. */
  ifMatch: string | undefined;
  asker: SignedIn;
}

/** What is to change of a period; null where it stands so already. */
interface Decided {
  did: string;
  reason?: string | null;
  change: PeriodChange;
  detail?: Record<string, unknown>;
}

/**
 * Changes one period: its due date, or whether it is locked. What stands so already stays as it is, so that sending
 * again after a lost answer harms nothing and leaves no second line in the audit.
 */
@Injectable()
export class ChangePeriod {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Needs `If-Match`, for the due date is overwritten. */
  changeDueDate(asked: PeriodAsked, dueOn: Day): Promise<PeriodDetail> {
    return this.change(asked, (period) => {
      if (dueOn === period.dueOn) return null;
      requireVersion(asked.ifMatch, period.version);
      refuse(refuseDueDate(dueOn, period));
      return { did: 'period.due-changed', change: { dueOn }, detail: { before: period.dueOn, after: dueOn } };
    });
  }

  /** Waits for the values being written in the period; those that come later are refused. */
  lock(asked: PeriodAsked, reason: string | null): Promise<PeriodDetail> {
    return this.change(asked, (period) => {
      if (period.lockedAt !== null) return null;
      if (asked.ifMatch !== undefined) requireVersion(asked.ifMatch, period.version);
      return { did: 'period.locked', reason, change: { lock: { at: this.clock.now(), by: asked.asker.id } } };
    });
  }

  unlock(asked: PeriodAsked, reason: string | null): Promise<PeriodDetail> {
    refuse(refuseUnlock(reason));
    return this.change(asked, (period) => {
      if (period.lockedAt === null) return null;
      if (asked.ifMatch !== undefined) requireVersion(asked.ifMatch, period.version);
      return { did: 'period.unlocked', reason, change: { lock: null }, detail: { lockedAt: period.lockedAt } };
    });
  }

  private change(asked: PeriodAsked, decide: (period: StoredPeriod) => Decided | null): Promise<PeriodDetail> {
    return this.db.transaction(async (em) => {
      const { code, asker } = asked;
      const project = await requireProject(em, asked.project);
      const periods = await holdPeriods(em, project.id);
      const period = periods.find((one) => one.code === code);
      if (!period) throw Problem.of('not-found');
      const decided = decide(period);
      if (decided) {
        await updatePeriod(em, period.id, versionOf(periods) + 1, decided.change);
        const { did, reason, detail } = decided;
        const to = `period:${project.code}/${code}`;
        await recordAudit(em, { personId: asker.id, did, to, reason: reason ?? null, ...(detail && { detail }) });
      }
      return requirePeriod(em, project, asked);
    });
  }
}

async function requirePeriod(em: EntityManager, project: ProjectSetting, asked: PeriodAsked): Promise<PeriodDetail> {
  const { periods } = await periodsFor(em, project.id, asked.asker);
  const period = periods.find(({ code }) => code === asked.code);
  if (!period) throw Problem.of('not-found');
  return period;
}

function refuse(refusal: Refusal | null): void {
  if (refusal) throw Problem.refused(refusal);
}
