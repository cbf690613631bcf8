import { createTestDatabase, insertProject, type TestDatabase } from '@mizan/testing';
import { SdgRelevance1764100000000 } from './migrations/1764100000000-sdg-relevance';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

/** Takes the migration back, lets data be written as it was before, and runs it again. */
async function migratedWith(statements: readonly string[]): Promise<void> {
  const migration = new SdgRelevance1764100000000();
  const runner = database.dataSource.createQueryRunner();
  try {
    await migration.down(runner);
    for (const statement of statements) await runner.query(statement);
    await migration.up(runner);
  } finally {
    await runner.release();
  }
}

test('links that were there have the relevance that their project gives the target, else the default', async () => {
  const indicators = ['loaded', 'created'].map((code) => ({ code }));
  await insertProject(database.dataSource.manager, { indicators });
  await insertProject(database.dataSource.manager, { code: 'other', indicators: [{ code: 'elsewhere' }] });
  await migratedWith([
    `INSERT INTO project_sdg_targets (project_id, target, relevance, why, activities, standing, position)
     SELECT id, served.target, served.relevance, 'why', '{}', 'proposal', 0
       FROM projects, (VALUES ('4.4', 'primary'), ('5.5', 'cross-cutting')) served (target, relevance)
      WHERE code = 'p'`,
    `INSERT INTO indicator_sdg_targets (indicator_id, target, position)
     SELECT id, link.target, link.position
       FROM indicators, (VALUES ('4.4', 0), ('5.5', 1), ('9.c', 2)) link (target, position)`,
    `INSERT INTO audit_entries (did, subject) VALUES ('indicator.created', 'indicator:p/created')`,
  ]);
  const links = await database.dataSource.query<{ link: string }[]>(
    `SELECT concat_ws(' ', i.code, s.target, s.relevance) AS link
       FROM indicator_sdg_targets s JOIN indicators i ON i.id = s.indicator_id ORDER BY i.id, s.position`,
  );
  expect(links.map(({ link }) => link)).toEqual([
    'loaded 4.4 primary',
    'loaded 5.5 cross-cutting',
    'loaded 9.c secondary',
    'created 4.4 secondary',
    'created 5.5 secondary',
    'created 9.c secondary',
    'elsewhere 4.4 secondary',
    'elsewhere 5.5 secondary',
    'elsewhere 9.c secondary',
  ]);
});

test('a made-up relevance is refused by the table', async () => {
  await expect(database.dataSource.query(`UPDATE indicator_sdg_targets SET relevance = 'main'`)).rejects.toThrow(
    'indicator_sdg_targets_relevance_known',
  );
});
