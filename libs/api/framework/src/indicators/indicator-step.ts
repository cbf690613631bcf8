import { findIndicator, type IndicatorRead, type ProjectSetting } from '@mizan/api/database';
import { indicatorOf, recordAudit, requireVersion, type Clock } from '@mizan/api/platform';
import type { Indicator } from '@mizan/contract';
import type { EntityManager } from 'typeorm';
import { required, type Change } from '../changes/change';
import { stateOf } from './indicator-state';
import { holdIndicator } from './indicator.sql';

/** The indicator with the plan in force, kept from everybody else until the transaction ends; 404 when not there. */
export async function heldIndicator(
  em: EntityManager,
  project: ProjectSetting,
  { code, ifMatch }: Change,
  clock: Clock,
): Promise<IndicatorRead> {
  await holdIndicator(em, project.id, code);
  const read = required(await findIndicator(em, project, code, clock.today(project.timeZone)));
  if (ifMatch !== undefined) requireVersion(ifMatch, read.version);
  return read;
}

/** Writes what was done to an indicator into the audit, and answers the indicator. */
export async function recordedStep(
  em: EntityManager,
  project: ProjectSetting,
  { code, asker }: Change,
  did: string,
  before: IndicatorRead,
  clock: Clock,
  reason: string | null = null,
): Promise<Indicator> {
  const after = indicatorOf(required(await findIndicator(em, project, code, clock.today(project.timeZone))));
  const told = ({ retired, standing, ...indicator }: Indicator) => ({
    ...stateOf({ retired, standing, ...indicator }),
    retired,
    standing,
  });
  await recordAudit(em, {
    personId: asker.id,
    did,
    to: `indicator:${project.code}/${code}`,
    reason,
    detail: { before: told(indicatorOf(before)), after: told(after) },
  });
  return after;
}
