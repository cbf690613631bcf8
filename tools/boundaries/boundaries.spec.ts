import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const program = join(process.cwd(), 'tools/boundaries/lint-texts.ts');

interface Import {
  from: string;
  imports: string;
}

/** The rules that refuse such an import, for each. */
function refusals(imports: readonly Import[]): string[][] {
  const files = imports.map(({ from, imports: what }) => ({
    path: from,
    code: `import * as what from '${what}';\nexport { what };\n`,
  }));
  const answer = execFileSync(process.execPath, [program], {
    input: JSON.stringify(files),
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  return JSON.parse(answer.toString()) as string[][];
}

const forbidden: Import[] = [
  { from: 'libs/domain/src/new.ts', imports: 'express' },
  { from: 'libs/domain/src/new.ts', imports: 'node:fs' },
  { from: 'libs/domain/src/new.ts', imports: '@mizan/contract' },
  { from: 'libs/domain/src/new.spec.ts', imports: 'express' },
  { from: 'libs/contract/src/new.ts', imports: '@mizan/api/database' },
  { from: 'libs/contract/src/new.ts', imports: 'class-validator' },
  { from: 'libs/api/database/src/new.ts', imports: '@mizan/contract' },
  { from: 'libs/api/database/src/new.ts', imports: '@mizan/api/platform' },
  { from: 'libs/api/platform/src/new.ts', imports: '@mizan/api/access' },
  { from: 'libs/api/platform/src/new.ts', imports: '@mizan/testing' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@mizan/api/reports' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@mizan/api/framework' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@mizan/testing' },
  { from: 'libs/api/tracking/src/new.ts', imports: '../../reports/src/index' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@mizan/web/ui' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@angular/core' },
  { from: 'libs/contract/src/new.ts', imports: '@mizan/domain/sdg' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@mizan/domain/sdg' },
  { from: 'libs/web/ui/src/new.ts', imports: '@mizan/contract' },
  { from: 'libs/web/ui/src/new.ts', imports: '@mizan/web/platform' },
  { from: 'libs/web/platform/src/new.ts', imports: '@mizan/web/ui' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@mizan/web/reports' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@mizan/api/tracking' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@nestjs/common' },
  { from: 'libs/web/tracking/src/new.spec.ts', imports: '@mizan/testing' },
  { from: 'apps/api/src/new.ts', imports: '@mizan/web/platform' },
  { from: 'apps/web/src/app/new.ts', imports: '@mizan/api/platform' },
  { from: 'apps/e2e/src/new.ts', imports: '@mizan/api/database' },
  { from: 'tools/new.ts', imports: '@mizan/api/database' },
];

const allowed: Import[] = [
  { from: 'libs/domain/src/new.ts', imports: './day' },
  { from: 'libs/domain/src/new.spec.ts', imports: 'fast-check' },
  { from: 'libs/contract/src/new.ts', imports: '@mizan/domain' },
  { from: 'libs/api/database/src/new.ts', imports: '@mizan/domain' },
  { from: 'libs/api/framework/src/new.ts', imports: '@mizan/domain/sdg' },
  { from: 'libs/api/database/src/new.spec.ts', imports: '@mizan/testing' },
  { from: 'libs/api/platform/src/new.ts', imports: '@mizan/api/database' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@mizan/api/platform' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@mizan/api/database' },
  { from: 'libs/api/tracking/src/new.ts', imports: '@nestjs/common' },
  { from: 'libs/api/tracking/src/new.spec.ts', imports: '@mizan/testing' },
  { from: 'libs/web/ui/src/new.ts', imports: '@mizan/domain' },
  { from: 'libs/web/platform/src/new.ts', imports: '@mizan/contract' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@mizan/web/ui' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@mizan/web/platform' },
  { from: 'libs/web/tracking/src/new.ts', imports: '@angular/core' },
  { from: 'libs/testing/src/new.ts', imports: '@mizan/api/platform' },
  { from: 'apps/api/src/new.ts', imports: '@mizan/api/reports' },
  { from: 'apps/e2e/src/new.ts', imports: '@mizan/contract' },
];

/** What standard output of a small program says, as JSON. */
function evaluate(code: string): unknown {
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code]).toString());
}

const name = ({ from, imports }: Import) => `${from} → ${imports}`;

test('every project has a tag, every tag a constraint, and no constraint stands for all of them', () => {
  const tags = globSync('{apps,libs,libs/*}/*/project.json')
    .concat('tools/project.json')
    .flatMap((file) => {
      const project = JSON.parse(readFileSync(file, 'utf8')) as { tags: string[] };
      expect(project.tags).toHaveLength(1);
      return project.tags;
    });
  const constrained = evaluate(`
    import { constraints } from './tools/boundaries/arrows.mjs';
    console.log(JSON.stringify(constraints.map(({ sourceTag }) => sourceTag)));`);
  expect(new Set(constrained as string[])).toEqual(new Set(tags));
});

describe('boundaries', () => {
  let answers: Map<string, string[]>;

  beforeAll(() => {
    const all = [...forbidden, ...allowed];
    const rules = refusals(all);
    answers = new Map(all.map((one, at) => [name(one), rules[at] ?? []]));
  }, 120_000);

  test.each(forbidden.map(name))('refused: %s', (arrow) => {
    expect(answers.get(arrow)).toContainEqual(
      expect.stringMatching(/^(@nx\/enforce-module-boundaries|no-restricted-imports)$/),
    );
  });

  test.each(allowed.map(name))('allowed: %s', (arrow) => {
    expect(answers.get(arrow)).toEqual([]);
  });
});
