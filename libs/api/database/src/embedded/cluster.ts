import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { StartRefusal } from '../start-refusal';
import { type Binaries, findBinaries, sharedPlace } from './binaries';
import { isAlive } from './processes';
import { canEnter, findRunAs, run, type RunAs, startedByRoot } from './run-as';

/** The files of one embedded database, ready for its server to start on them. */
export interface Cluster {
  /** PostgreSQL's data directory. */
  data: string;
  /** Where the server's own messages go. */
  log: string;
  password: string;
  runAs: RunAs;
  binaries: Binaries;
}

/** Name of PostgreSQL's own superuser; the application signs in as an ordinary role. */
export const superuser = 'postgres';

const majorVersion = '18';

interface Wish {
  directory: string;
  mayMove: boolean;
  log: (line: string) => void;
}

/** Finds the database in the directory, or makes a new one there. */
export async function prepareCluster(wish: Wish): Promise<Cluster> {
  const home = await makeDirectory(resolve(wish.directory));
  const runAs = await findRunAs(dataIn(home));
  const folder = join(await reachable(home, runAs, wish), 'postgresql');
  const binaries = await findBinaries(runAs, wish.log);
  await removeInterrupted(folder);
  if (!(await exists(folder))) {
    wish.log(`Preparing a new database in ${folder}.`);
    await initialise(folder, runAs, binaries);
  }
  const data = dataIn(dirname(folder));
  const password = await readPart(folder, 'password');
  const version = (await readPart(folder, join('data', 'PG_VERSION'))).trim();
  if (version !== majorVersion) {
    throw new StartRefusal(
      `The database in ${folder} was written by PostgreSQL ${version} and this Mizan brings PostgreSQL ${majorVersion}; start the Mizan that wrote it, or choose another DATA_DIR.`,
    );
  }
  return { data, log: join(folder, 'server.log'), password, runAs, binaries };
}

/** Gives a file to the user that PostgreSQL runs as, so that root and that user can take turns in starting. */
export async function handOver(path: string, { ids }: RunAs): Promise<void> {
  if (ids) await chown(path, ids.uid, ids.gid);
}

function dataIn(directory: string): string {
  return join(directory, 'postgresql', 'data');
}

async function makeDirectory(directory: string): Promise<string> {
  try {
    // Root's database belongs to another user, who must be able to pass through to it, but not to look around.
    if (await makeFolders(directory)) await chmod(directory, startedByRoot() ? 0o711 : 0o700);
    return await realpath(directory);
  } catch (error) {
    throw notWritable(directory, error);
  }
}

/** true: the folder is new. (Node's own recursive mkdir never returns in folders of /proc.) */
async function makeFolders(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return false;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
  }
  await makeFolders(dirname(path));
  await mkdir(path);
  return true;
}

/** The directory itself where PostgreSQL's user can reach it, else a place that works. */
async function reachable(home: string, runAs: RunAs, { mayMove, log }: Wish): Promise<string> {
  if (await canEnter(home, runAs)) return home;
  if (await canEnter(dirname(home), runAs)) {
    log(`Letting the user "${runAs.name}", who PostgreSQL runs as, pass through ${home}.`);
    await chmod(home, ((await stat(home)).mode & 0o777) | 0o001);
    return home;
  }
  if (await exists(dataIn(home))) {
    throw new StartRefusal(
      `The database in ${home} can't be reached by the system user "${runAs.name}" that PostgreSQL runs as; let that user enter the folders above it (chmod o+x).`,
    );
  }
  if (!mayMove) {
    throw new StartRefusal(
      `DATA_DIR (${home}) lies in a folder that the system user "${runAs.name}" can't enter, and PostgreSQL does not run as root; choose another directory or start Mizan as an ordinary user.`,
    );
  }
  const elsewhere = join(sharedPlace, createHash('sha256').update(home).digest('hex').slice(0, 16));
  log(`PostgreSQL does not run as root, and its user "${runAs.name}" can't enter ${home}: data is in ${elsewhere}.`);
  await makeDirectory(sharedPlace);
  await chmod(sharedPlace, 0o755);
  return makeDirectory(elsewhere);
}

/** All or nothing: the files are made under another name, so an interrupted start leaves nothing half-made. */
async function initialise(folder: string, runAs: RunAs, { initdb }: Binaries): Promise<void> {
  let draft: string;
  try {
    draft = await mkdtemp(`${folder}.new-${process.pid}-`);
  } catch (error) {
    throw notWritable(dirname(folder), error);
  }
  const passwordFile = join(draft, 'password');
  const file = await open(passwordFile, 'wx', 0o600);
  await file.writeFile(randomBytes(24).toString('base64url'));
  await file.sync();
  await file.close();
  await handOver(passwordFile, runAs);
  await handOver(draft, runAs);
  const outcome = await run(
    initdb,
    [
      `--pgdata=${join(draft, 'data')}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order and the same letters on every machine, whatever languages its system knows.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    runAs,
  );
  if (outcome.code !== 0) {
    await rm(draft, { recursive: true, force: true });
    const reason = /(?:error|FATAL): *(.*)/.exec(outcome.output)?.[1] ?? outcome.output.trim();
    throw new StartRefusal(`PostgreSQL could not prepare its data in ${folder}: ${reason}.`);
  }
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(folder))) throw error; // else another start made the database meanwhile
  }
}

/** What an earlier start left half-made: its name holds the process that was making it. */
async function removeInterrupted(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.new-`;
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (maker === process.pid || isAlive(maker)) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

async function readPart(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new StartRefusal(
      missing
        ? `The database in ${folder} is not whole (${name} is missing); restore it, or choose another DATA_DIR.`
        : `The database in ${folder} belongs to another user; start Mizan as the user who started it first, or choose another DATA_DIR.`,
      { cause },
    );
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

function notWritable(directory: string, error: unknown): StartRefusal {
  const { code } = error as NodeJS.ErrnoException;
  return new StartRefusal(
    `The data directory ${directory} can't be written (${code ?? String(error)}); make it writable or choose another DATA_DIR.`,
    { cause: error },
  );
}
