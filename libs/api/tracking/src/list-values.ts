import { Clock, requireProject, type SignedIn } from '@mizan/api/platform';
import { limits, type Page, type Value } from '@mizan/contract';
import type { Day, ValueStatus } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { cursorOf, readCursor } from './cursor';
import { requireIndicator } from './read-value';
import { answerOf, answerTo, readsApprovedOnly } from './value-answer';
import { listValues, type ValueFilter, type ValueRead } from './values.sql';

export interface ValuesAsked {
  status?: ValueStatus;
  from?: Day;
  to?: Day;
  limit?: number;
  cursor?: string;
}

/** Lists values, those measured last first, a page at a time. */
@Injectable()
export class ListValues {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Of one indicator; to donors approved values alone, whatever status they ask for. */
  async ofIndicator(projectCode: string, code: string, asked: ValuesAsked, asker: SignedIn): Promise<Page<Value>> {
    const project = await requireProject(this.em, projectCode);
    const indicator = await requireIndicator(this.em, project, code, this.clock.today(project.timeZone));
    const filter = { ...filterOf(asked, asker), indicatorId: indicator.id };
    return this.page(project.id, filter, answerTo(asker, indicator));
  }

  /** Of every indicator, for the team. */
  async ofProject(projectCode: string, asked: ValuesAsked, asker: SignedIn): Promise<Page<Value>> {
    const project = await requireProject(this.em, projectCode);
    return this.page(project.id, filterOf(asked, asker), (value) => answerOf(value, asker));
  }

  private async page(
    projectId: number,
    filter: ValueFilter,
    answer: (value: ValueRead) => Value,
  ): Promise<Page<Value>> {
    // One more than asked for tells whether there is a page after this one.
    const values = await listValues(this.em, projectId, { ...filter, limit: filter.limit + 1 });
    const shown = values.slice(0, filter.limit);
    const last = shown.at(-1);
    return { items: shown.map(answer), nextCursor: last && values.length > shown.length ? cursorOf(last) : null };
  }
}

function filterOf({ status, from, to, limit, cursor }: ValuesAsked, asker: SignedIn): ValueFilter {
  return {
    indicatorId: null,
    status: status ?? null,
    approvedOnly: readsApprovedOnly(asker),
    from: from ?? null,
    to: to ?? null,
    after: cursor === undefined ? null : readCursor(cursor),
    limit: limit ?? limits.defaultPageSize,
  };
}
