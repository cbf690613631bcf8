import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installByManager, run, type PackageNames } from './system-packages.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const elsewhere: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: ['C:/Program Files', 'C:/Program Files (x86)'].flatMap((folder) => [
    `${folder}/Google/Chrome/Application/chrome.exe`,
    `${folder}/Microsoft/Edge/Application/msedge.exe`,
  ]),
};

const packages: PackageNames = { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', pacman: 'chromium' };

/**
 * The path of a Chromium or Chrome that runs on this machine: the one named by CHROMIUM_PATH or CHROME_PATH, else an
 * installed one, else one installed now. Throws one sentence when there is none to be had.
 */
export function findChromium(): string {
  const found = named() ?? installed() ?? installedNow();
  process.env['CHROMIUM_PATH'] = found; // the processes of the test runner ask again
  return found;
}

function named(): string | null {
  for (const variable of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[variable];
    if (!path) continue;
    if (!runs(path)) throw new Error(`${variable} names ${path}, which does not run as a browser.`);
    return path;
  }
  return null;
}

function installed(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  const places = [...onPath, ...(elsewhere[process.platform] ?? []), ...ofPlaywright()];
  return places.find((path) => existsSync(path) && runs(path)) ?? null;
}

/** Browsers that Playwright has fetched, newest first. */
function ofPlaywright(): string[] {
  const caches = { darwin: 'Library/Caches', win32: 'AppData/Local' } as Partial<Record<NodeJS.Platform, string>>;
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), caches[process.platform] ?? '.cache', 'ms-playwright');
  const programs = ['chrome-linux*/chrome', 'chrome-mac*/*.app/Contents/MacOS/*', 'chrome-win*/chrome.exe'];
  return programs.flatMap((program) =>
    globSync(join(cache, 'chromium-*', program))
      .sort()
      .reverse(),
  );
}

function installedNow(): string {
  console.log('No Chromium or Chrome found on this machine: fetching the one of Playwright.');
  const playwright = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  run(process.execPath, [playwright, 'install', ...withLibraries, 'chromium']);
  const fetched = installed();
  if (fetched) return fetched;

  console.log('That did not help.');
  installByManager(packages, () => installed() !== null);
  const added = installed();
  if (added) return added;
  throw new Error(
    'The browser tests need Chromium or Chrome and none could be installed here: install one, or name it in CHROMIUM_PATH.',
  );
}

/** A browser whose libraries are missing, or a mere pointer to a shop of programs, is none. */
function runs(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path); // where asking for the version opens a window
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}
