import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './nx.ts';

/** The journeys in a browser, against what the sources build now. Arguments go to Playwright. */
const failure = await build();
if (failure !== null) {
  console.error(failure);
  process.exit(1);
}
const playwright = join(root, 'node_modules/@playwright/test/cli.js');
const config = join(root, 'apps/e2e/playwright.config.ts');
const journeys = spawn(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
journeys.once('exit', (code) => process.exit(code ?? 1));
