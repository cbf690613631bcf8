import { ActivityRow, MilestoneRow, PersonRow, ProjectRow } from '@mizan/api/database';
import { loadProject } from '@mizan/api/framework';
import type { FileStore } from '@mizan/api/platform';
import type { Period } from '@mizan/domain';
import type { DataSource, EntityManager } from 'typeorm';
import ccme from './ccme.json';
import { placeEvidence, writeEvidence } from './evidence/write-evidence';
import { milestonesDelivered } from './milestones-delivered';
import { people, type PersonKey } from './people';
import { story } from './story/story';
import { historiesOf } from './value-history';
import { demonstrationId, writeValues, type WritingPlace } from './write-values';

export interface DemonstrationOptions {
  /** Makes what is stored of a password. */
  hash: (password: string) => Promise<string>;
  /** The password of every demonstration account. */
  password: string;
  /** Where its evidence is kept. */
  files: FileStore;
}

/** When the people and the framework of the demonstration were entered. */
const preparedAt = new Date('2025-10-27T09:00:00Z');

/** Two servers that start at once take turns. */
const seedTurn = 705_413_202;

/**
 * Fills an empty database with the demonstration: the project as its public description has it, accounts, and values
 * that are marked as demonstration throughout, up to November 2026. A database that holds a project stays as it is.
 * Answers whether it was filled.
 */
export function seedDemonstration(
  dataSource: DataSource,
  { hash, password, files }: DemonstrationOptions,
): Promise<boolean> {
  return dataSource.transaction(async (em) => {
    await em.query('SELECT pg_advisory_xact_lock($1)', [seedTurn]);
    if (await em.exists(ProjectRow)) return false;
    const { projectId } = await loadProject(em, ccme, preparedAt);
    await em.update(ProjectRow, { id: projectId }, { demonstration: true });
    await deliverMilestones(em, projectId);
    const place = await readPlace(em, projectId, await insertPeople(em, () => hash(password)));
    const histories = historiesOf(story, place.periods);
    const evidence = placeEvidence(histories, place.people);
    await writeValues(
      em,
      place,
      histories,
      evidence.map(({ line }) => line),
    );
    await writeEvidence(em, files, evidence);
    return true;
  });
}

async function insertPeople(
  em: EntityManager,
  hashPassword: () => Promise<string>,
): Promise<Record<PersonKey, string>> {
  for (const [key, { email, name, role }] of Object.entries(people)) {
    await em.insert(PersonRow, {
      id: demonstrationId(`person ${key}`),
      email,
      name,
      role,
      language: 'fr',
      passwordHash: await hashPassword(),
      demonstration: true,
      createdAt: preparedAt,
    });
  }
  return Object.fromEntries(Object.keys(people).map((key) => [key, demonstrationId(`person ${key}`)])) as Record<
    PersonKey,
    string
  >;
}

async function deliverMilestones(em: EntityManager, projectId: number): Promise<void> {
  for (const [code, days] of Object.entries(milestonesDelivered)) {
    const { id: activityId } = await em.findOneByOrFail(ActivityRow, { projectId, code });
    for (const [position, deliveredOn] of days.entries()) {
      await em.update(MilestoneRow, { activityId, position }, { deliveredOn });
    }
  }
}

async function readPlace(em: EntityManager, projectId: number, ids: WritingPlace['people']): Promise<WritingPlace> {
  const indicators = await em.query<{ code: string; id: number }[]>(
    'SELECT code, id FROM indicators WHERE project_id = $1',
    [projectId],
  );
  const periods = await em.query<(Period & { id: number })[]>(
    `SELECT id, code, starts_on AS "startsOn", ends_on AS "endsOn", due_on AS "dueOn" FROM periods
      WHERE project_id = $1 ORDER BY starts_on`,
    [projectId],
  );
  return { people: ids, indicators: new Map(indicators.map(({ code, id }) => [code, id])), periods };
}
