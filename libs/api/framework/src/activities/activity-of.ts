import type { ProjectSetting } from '@mizan/api/database';
import { recordAudit } from '@mizan/api/platform';
import type { Activity } from '@mizan/contract';
import type { EntityManager } from 'typeorm';
import { required, type Change } from '../changes/change';
import { findActivity, type ActivityRead } from './activities.sql';

/** An activity as people know it: by its code. */
export function activityOf({ id: _id, ...activity }: ActivityRead): Activity {
  return activity;
}

/** The activity of that code, or 404. */
export async function requireActivity(em: EntityManager, project: ProjectSetting, code: string): Promise<ActivityRead> {
  return required(await findActivity(em, project.id, code));
}

/** Writes what was done to an activity into the audit, and answers the activity. */
export async function recordedActivity(
  em: EntityManager,
  project: ProjectSetting,
  { code, asker }: Change,
  did: string,
  before: ActivityRead | null,
  reason: string | null = null,
): Promise<Activity> {
  const after = activityOf(await requireActivity(em, project, code));
  await recordAudit(em, {
    personId: asker.id,
    did,
    to: `activity:${project.code}/${code}`,
    reason,
    detail: { before: before && activityOf(before), after },
  });
  return after;
}
