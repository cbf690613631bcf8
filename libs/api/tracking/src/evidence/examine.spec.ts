import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceKinds } from '@mizan/domain';
import fc from 'fast-check';
import { examine } from './content/examine';
import { honestFiles } from './file-examples';
import { hostileFiles } from './hostile-examples';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'mizan-examine-'))));
afterAll(() => rm(folder, { recursive: true }));

async function examined(fileName: string, content: Buffer) {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  const found = await examine(path, fileName);
  await rm(path);
  return found;
}

describe('a file is taken for what it holds', () => {
  test.each(honestFiles)('%s', async (fileName, mediaType, content) => {
    const found = await examined(fileName, content);
    expect(found).toEqual({ kind: expect.any(String) as string });
    expect('kind' in found && evidenceKinds[found.kind].mediaType).toBe(mediaType);
  });

  test.each(hostileFiles)('and refused where that is %s (%s): %s', async (_, fileName, code, make) => {
    expect(await examined(fileName, make())).toMatchObject({ code, path: 'file' });
  });
});

test('whatever a file holds, it is one or the other, and nothing breaks', async () => {
  const starts = honestFiles.map(([, , content]) => content);
  const broken = fc
    .record({
      start: fc.constantFrom(...starts),
      changes: fc.array(fc.record({ at: fc.nat(2_000), byte: fc.nat(255) }), { maxLength: 6 }),
      cut: fc.option(fc.nat(2_000)),
      after: fc.uint8Array({ maxLength: 40 }),
    })
    .map(({ start, changes, cut, after }) => {
      const bytes = Buffer.from(start);
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      return Buffer.concat([cut === null ? bytes : bytes.subarray(0, cut), after]);
    });
  const names = fc.constantFrom(...honestFiles.map(([name]) => name));
  await fc.assert(
    fc.asyncProperty(broken, names, async (content, name) => {
      const found = await examined(name, content);
      expect('kind' in found || 'code' in found).toBe(true);
    }),
    { numRuns: 600 },
  );
});
