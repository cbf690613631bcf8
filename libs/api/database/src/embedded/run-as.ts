import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { parse } from 'node:path';
import { StartRefusal } from '../start-refusal';

/** The system user that PostgreSQL runs as. Without `ids` it is the user of this process. */
export interface RunAs {
  name: string;
  ids?: { uid: number; gid: number };
}

export interface Outcome {
  /** Exit code; null when the program could not be started or was killed. */
  code: number | null;
  output: string;
}

const systemUser = 'postgres';

/** Where every user may stand: a child that starts in a folder its user can't enter fails before it begins. */
const neutralFolder = parse(process.cwd()).root;

export function startedByRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data that is already there,
 * else as the system user `postgres`, which is created when the machine has none.
 */
export async function findRunAs(cluster: string): Promise<RunAs> {
  if (!startedByRoot()) return { name: ownName() };
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } };
  const ids = (await idsOf(systemUser)) ?? (await createSystemUser());
  return { name: systemUser, ids };
}

/** Runs a program to its end as that user, with both its outputs collected. */
export function run(command: string, args: readonly string[], as?: RunAs): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...as?.ids,
      cwd: neutralFolder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Whether that user may enter the folder, through every folder above it. */
export async function canEnter(folder: string, as: RunAs): Promise<boolean> {
  return as.ids === undefined || (await run('/bin/sh', ['-c', 'cd "$0"', folder], as)).code === 0;
}

async function idsOf(user: string): Promise<RunAs['ids'] | null> {
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { uid: Number.parseInt(uid.output, 10), gid: Number.parseInt(gid.output, 10) };
}

async function createSystemUser(): Promise<{ uid: number; gid: number }> {
  // First the tools of most Linux systems, then those of BusyBox.
  await run('groupadd', ['--system', systemUser]);
  await run('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', '-g', systemUser, systemUser]);
  let ids = await idsOf(systemUser);
  if (!ids) {
    await run('addgroup', ['-S', systemUser]);
    await run('adduser', ['-S', '-D', '-H', '-s', '/bin/false', '-G', systemUser, systemUser]);
    ids = await idsOf(systemUser);
  }
  if (!ids) {
    throw new StartRefusal(
      `PostgreSQL does not run as root and the system user "${systemUser}" could not be created; start Mizan as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return ids;
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`; // containers may run under a number without a name
  }
}
