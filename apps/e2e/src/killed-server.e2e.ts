import { randomUUID } from 'node:crypto';
import { paths, type Page, type Value, type ValueDraft } from '@mizan/contract';
import { expect, test } from '@playwright/test';
import { Product } from '@mizan/tools/product.ts';
import { Person } from './person';

const howMany = 200;
const values: { id: string; draft: ValueDraft }[] = Array.from({ length: howMany }, (_, at) => ({
  id: randomUUID(),
  draft: { measuredOn: '2026-11-02', value: at + 0.000001, comment: `entry ${at}` },
}));
const indicator = 'OP5-4';

test('a server killed in the middle of 200 writes loses nothing it acknowledged and doubles nothing on retry', async () => {
  test.setTimeout(120_000);
  const product = await Product.start();
  try {
    const before = await Person.signIn(product.url, 'coordinator');
    const already = await loggedBy(before);
    const acknowledged = new Set<string>();
    const waiting = [...values];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const answer = await before.put(paths.value('ccme', indicator, next.id), next.draft).catch(() => null);
          if (answer?.ok) acknowledged.add(next.id);
          if (acknowledged.size === howMany / 2) await product.kill();
          if (!answer) return;
        }
      }),
    );
    expect(acknowledged.size).toBeGreaterThanOrEqual(howMany / 2);
    expect(acknowledged.size).toBeLessThan(howMany);

    await product.run();
    const after = await Person.signIn(product.url, 'coordinator');
    const kept = new Map((await loggedBy(after)).map((value) => [value.id, value]));
    for (const { id, draft } of values.filter((value) => acknowledged.has(value.id))) {
      expect(kept.get(id)).toMatchObject({ ...draft });
    }

    for (const { id, draft } of values) {
      const { status } = await after.put(paths.value('ccme', indicator, id), draft);
      expect(status).toBe(kept.has(id) ? 200 : 201);
    }
    const all = await loggedBy(after);
    expect(all).toHaveLength(already.length + howMany);
    for (const { id, draft } of values)
      expect(all.find((value) => value.id === id)).toMatchObject({ ...draft, version: 1 });
  } finally {
    await product.stop();
  }
});

async function loggedBy(person: Person): Promise<Value[]> {
  return (await person.get<Page<Value>>(`${paths.values('ccme', indicator)}?limit=500`)).items;
}
