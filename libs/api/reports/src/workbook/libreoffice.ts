import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** True where LibreOffice is installed, for tests. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Asks LibreOffice to work out every formula anew in place of showing what the file says it came to. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Workbooks as LibreOffice saves them with every formula worked out anew. What the formulas came to is made wrong first,
 * so that a figure that was not worked out is found to be.
 */
export async function recalculated(workbooks: readonly Buffer[]): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mizan-libreoffice-'));
  try {
    await mkdir(join(folder, 'profile/user'), { recursive: true });
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings);
    const files = workbooks.map((bytes, at) => ({ path: join(folder, `${at}.xlsx`), bytes }));
    await Promise.all(files.map(({ path, bytes }) => writeFile(path, withWrongResults(bytes))));
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved')],
      ...files.map(({ path }) => path),
    ]);
    return await Promise.all(workbooks.map((_, at) => readFile(join(folder, 'saved', `${at}.xlsx`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withWrongResults(bytes: Buffer): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] =>
    name.startsWith('xl/worksheets/sheet')
      ? [name, strToU8(strFromU8(content).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1<v>987654321</v>'))]
      : [name, content],
  );
  return zipSync(Object.fromEntries(entries));
}
