import { isDeepStrictEqual } from 'node:util';
import type { ProjectSetting } from '@mizan/api/database';
import { Problem, requireVersion } from '@mizan/api/platform';
import type { Activity, ActivityDraft } from '@mizan/contract';
import { refuseActivity } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn, type Put, type PutAnswer } from '../changes/change';
import { requireCode } from '../changes/framework-code';
import { putInPlace, readPosition } from '../changes/order.sql';
import { writtenIn } from '../changes/written';
import { readResults } from '../results/results.sql';
import { findActivity, insertActivity, setObjectives, updateActivity, type ActivityRead } from './activities.sql';
import { activityOf, recordedActivity } from './activity-of';

/** Creates an activity or changes it; the same draft again changes nothing. */
@Injectable()
export class PutActivity {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run(put: Put<ActivityDraft>): Promise<PutAnswer<Activity>> {
    requireCode(put.code);
    return inTurn(this.db, put.project, async (em, project) => {
      const before = await findActivity(em, project.id, put.code);
      return before
        ? { piece: await this.changeIfDifferent(em, project, put, before), created: false }
        : { piece: await this.create(em, project, put), created: true };
    });
  }

  private async create(em: EntityManager, project: ProjectSetting, put: Put<ActivityDraft>): Promise<Activity> {
    const { code, draft } = put;
    if (put.ifMatch !== undefined) throw Problem.of('stale');
    const objectives = await accepted(em, project, draft, false);
    const id = await insertActivity(em, project.id, code, writtenIn(draft.title));
    await setObjectives(em, id, objectives);
    await putInPlace(em, 'activities', project.id, id, draft.position);
    return recordedActivity(em, project, put, 'activity.created', null);
  }

  private async changeIfDifferent(
    em: EntityManager,
    project: ProjectSetting,
    put: Put<ActivityDraft>,
    before: ActivityRead,
  ): Promise<Activity> {
    const { draft } = put;
    const title = writtenIn(draft.title);
    const says =
      isDeepStrictEqual(title, before.title) &&
      isDeepStrictEqual([...draft.objectives].sort(), [...before.objectives].sort());
    const stays =
      draft.position === undefined || draft.position === (await readPosition(em, 'activities', project.id, before.id));
    if (says && stays) return activityOf(before);
    requireVersion(put.ifMatch, before.version);
    const objectives = await accepted(em, project, draft, before.retired);
    await updateActivity(em, before, { title });
    await setObjectives(em, before.id, objectives);
    if (!stays) await putInPlace(em, 'activities', project.id, before.id, draft.position);
    return recordedActivity(em, project, put, says ? 'activity.moved' : 'activity.changed', before);
  }
}

/** Asks the rules, and answers the ids of the outcomes. */
async function accepted(
  em: EntityManager,
  project: ProjectSetting,
  draft: ActivityDraft,
  isRetired: boolean,
): Promise<number[]> {
  const results = await readResults(em, project.id);
  const refusal = refuseActivity(draft, { results, isRetired });
  if (refusal) throw Problem.refused(refusal);
  return results.filter(({ code }) => draft.objectives.includes(code)).map(({ id }) => id);
}
