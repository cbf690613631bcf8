import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goalOf, sdgGoals } from './index';

/** The official lists lie beside the repository where somebody put them; the product does not carry their text. */
const folder = join(process.cwd(), '../shared/sdg');
const targets = sdgGoals.flatMap((goal) => goal.targets);

if (existsSync(folder)) {
  describe('as the official lists have them', () => {
    test('the goals and their colours', () => {
      const official = rowsOf('sdg-goals.csv').map(({ code, colour }) => [Number(code), colour]);
      expect(sdgGoals.map(({ number, colour }) => [number, colour])).toEqual(official);
    });

    test('the targets and the goals they belong to', () => {
      const official = rowsOf('sdg-targets.csv').map(({ code, goal }) => [code, Number(goal)]);
      expect(official).toHaveLength(169);
      expect(targets.map(({ code }) => [code, goalOf(code)])).toEqual(official);
    });

    test('the global indicators and the targets they belong to', () => {
      const official = rowsOf('sdg-indicators.csv').map(({ code, target }) => `${target} ${code}`);
      const ours = targets.flatMap(({ code, globalIndicators }) => globalIndicators.map((of) => `${code} ${of}`));
      expect(ours.sort()).toEqual(official.sort());
    });
  });
} else {
  test.skip(`the official lists are not in ${folder}: codes and colours were not compared with them`, () => undefined);
}

/** The rows of a CSV file by the names in its head. */
function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const [head = [], ...rows] = linesOf(text);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

/** Fields, quoted where they hold a comma, a quote or a line break. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines.filter((fields) => fields.length > 1);
}
