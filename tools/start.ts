import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, nxProgram, root } from './nx.ts';

/*
 * Builds what changed and becomes the server: its module is loaded into this very process, so that npm's signals reach
 * the code that finishes the requests under way.
 */
const server = join(root, 'dist/apps/api/main.js');
const page = join(root, 'dist/apps/web/browser/index.csr.html');

process.chdir(root);
stopWithNpm();
// Installed without its development packages, the product runs as it was built.
if (existsSync(nxProgram)) await buildProduct();
else if (!existsSync(server)) fail('Mizan is not built: run "npm ci" without leaving packages out, then "npm start".');
await import(pathToFileURL(server).href);

/** Silent unless it takes time or fails. */
async function buildProduct(): Promise<void> {
  const notice = () => console.log('Building Mizan; the first time takes about half a minute.');
  const timer = setTimeout(notice, existsSync(server) && existsSync(page) ? 4_000 : 0);
  const failure = await build();
  clearTimeout(timer);
  if (failure !== null) fail(`${failure}\nMizan could not be built; what is wrong stands above.`);
}

/**
 * npm passes signals on, but killed outright it can't: this process would go on for nobody, holding the port. It
 * notices that it has another parent, and stops as if it had been asked to. (The script says `exec`, so that npm is the
 * parent and no shell stands in between, which would keep signals to itself.)
 */
function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
