import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareLibreOffice } from './libreoffice.ts';
import { root } from './nx.ts';

/*
 * Everything that must hold, in order, up to the first step that fails. The last line says how many tests passed and
 * failed; a step that fails without a failed test to its name (a lint error, a type error) counts as one.
 */
interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  title: string;
  /** The script of package.json, and what else it is told. */
  script: string;
  args?: string[];
  /** Reads the step's report; a report that is missing counts nothing. */
  counts?: (report: unknown) => Counts;
  report?: string;
}

const reports = join(root, 'test-results');

const steps: Step[] = [
  { title: 'Style and boundaries', script: 'lint' },
  { title: 'No circles between files', script: 'circles' },
  { title: 'Types', script: 'typecheck' },
  {
    title: 'Rules, API and page, by themselves',
    script: 'unit',
    args: ['--json', '--outputFile=test-results/unit.json'],
    report: 'unit.json',
    counts: ofJest,
  },
  { title: 'Build', script: 'build' },
  { title: 'Journeys in a browser', script: 'e2e', report: 'e2e.json', counts: ofPlaywright },
];

prepareLibreOffice();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
const total: Counts = { passed: 0, failed: 0 };
for (const [at, step] of steps.entries()) {
  console.log(`\n── ${at + 1}/${steps.length} ${step.title}`);
  const start = Date.now();
  const ok = await run(step);
  const { passed, failed } = countsOf(step);
  total.passed += passed;
  total.failed += ok ? failed : Math.max(failed, 1);
  console.log(`── ${step.title}: ${ok ? 'ok' : 'FAILED'} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (!ok) break;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

function run({ script, args = [] }: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32', // where npm is a script
    });
    npm.once('error', () => resolve(false));
    npm.once('exit', (code) => resolve(code === 0));
  });
}

function countsOf({ report, counts }: Step): Counts {
  if (!report || !counts) return { passed: 0, failed: 0 };
  try {
    return counts(JSON.parse(readFileSync(join(reports, report), 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A file of specs that could not even be loaded has no tests to fail: it counts as one. */
function ofJest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0) };
}

function ofPlaywright(report: unknown): Counts {
  const { stats } = report as { stats: Record<'expected' | 'flaky' | 'unexpected', number> };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
