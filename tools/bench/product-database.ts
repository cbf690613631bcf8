import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Product } from '../product.ts';

/** A connection to the embedded database of a running product, to fill it faster than people could. */
export async function connectToDatabaseOf(product: Product): Promise<pg.Client> {
  const home = join(product.dataDirectory, 'postgresql');
  const [, , , port] = (await readFile(join(home, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password,
    database: 'mizan',
  });
  await client.connect();
  return client;
}

/** Brings the approved values of the indicators (null: of all) up to `total`, spread over them and the year's days. */
export async function fillWithApprovedValues(
  database: pg.Client,
  total: number,
  codes: readonly string[] | null = null,
): Promise<void> {
  await database.query(
    `WITH filled AS (SELECT id FROM indicators WHERE $2::text[] IS NULL OR code = ANY ($2)),
     missing AS (SELECT $1::integer - count(*)::integer AS count FROM indicator_values JOIN filled ON filled.id = indicator_id
                  WHERE status = 'approved'),
     wanted AS (
       SELECT (array_agg(i.id ORDER BY i.id))[1 + n % count(*)] AS indicator_id,
              date '2025-11-03' + (n / count(*) % 380)::integer AS day, n
         FROM missing, generate_series(0, missing.count - 1) n, filled i GROUP BY n)
     INSERT INTO indicator_values (id, indicator_id, period_id, measured_on, value, numerator, denominator, narrative,
                                   status, created_by, written_by, decided_by, decided_at, demonstration)
     SELECT gen_random_uuid(), w.indicator_id, p.id, w.day,
            CASE WHEN i.measure IN ('number', 'score') THEN 1 + w.n % 3 END,
            CASE WHEN i.measure IN ('percentage', 'ratio') THEN w.n % 10 END,
            CASE WHEN i.measure IN ('percentage', 'ratio') THEN 10 END,
            CASE WHEN i.measure = 'narrative' THEN 'a text' END,
            'approved', author.id, ARRAY[author.id], decider.id, now(), true
       FROM wanted w
       JOIN indicators i ON i.id = w.indicator_id
       JOIN LATERAL (SELECT id FROM periods p WHERE p.project_id = i.project_id AND w.day >= p.starts_on
                      ORDER BY p.starts_on DESC LIMIT 1) p ON true,
            (SELECT id FROM people WHERE email = 'coordinator@demo.example') author,
            (SELECT id FROM people WHERE email = 'manager@demo.example') decider`,
    [total, codes],
  );
  await database.query('VACUUM ANALYZE indicator_values');
}

/** Adds drafts of 1 to an indicator of numbers, spread over the days of its project's first year. */
export async function fillWithDrafts(database: pg.Client, code: string, count: number): Promise<void> {
  await database.query(
    `INSERT INTO indicator_values (id, indicator_id, period_id, measured_on, value, status, created_by, written_by, demonstration)
     SELECT gen_random_uuid(), i.id, p.id, day, 1, 'draft', author.id, ARRAY[author.id], true
       FROM generate_series(0, $2::integer - 1) n
      CROSS JOIN LATERAL (SELECT date '2025-11-03' + n % 380 AS day) measured
       JOIN indicators i ON i.code = $1
       JOIN LATERAL (SELECT id FROM periods p WHERE p.project_id = i.project_id AND day >= p.starts_on
                      ORDER BY p.starts_on DESC LIMIT 1) p ON true,
            (SELECT id FROM people WHERE email = 'coordinator@demo.example') author`,
    [code, count],
  );
  await database.query('VACUUM ANALYZE indicator_values');
}
