import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'mizan-circles-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the check of `npm run circles` on a folder that holds these files. */
function check(files: Record<string, string>): { ok: boolean; said: string } {
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  const program = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { status, stdout } = spawnSync(process.execPath, [program, folder, '--config', '.dependency-cruiser.cjs']);
  return { ok: status === 0, said: stdout.toString() };
}

test.each([
  ['two files that import each other', `import { b } from './b'; export const a = () => b;`],
  ['two files whose types need each other', `import type { b } from './b'; export type A = typeof b;`],
  ['a file that loads its importer when asked', `export const a = () => import('./b');`],
])('refused: %s', (_, a) => {
  const { ok, said } = check({ 'a.ts': a, 'b.ts': `import * as a from './a'; export const b: unknown = a;` });
  expect(ok).toBe(false);
  expect(said).toContain('no-circular');
});

test('allowed: two files that import a third', () => {
  const imports = `import { c } from './c'; export const x = c;`;
  expect(check({ 'a.ts': imports, 'b.ts': imports, 'c.ts': 'export const c = 1;' }).ok).toBe(true);
});
