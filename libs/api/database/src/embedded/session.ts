import { Socket } from 'node:net';
import { Client, DatabaseError } from 'pg';
import { StartRefusal } from '../start-refusal';
import { type Cluster, superuser } from './cluster';

/** The administrator's session. */
export interface Session {
  client: Client;
  /** Whether being connected keeps this process alive. */
  keepProcess(alive: boolean): void;
  /** Resolves when the connection is gone, for whatever reason. */
  gone: Promise<void>;
}

/** Role and database of the application. */
export const application = 'mizan';

const cannotConnectNow = '57P03'; // starting up, replaying its log, or shutting down
const wrongPassword = '28P01';

/** null: nobody answers; 'busy': a server answers that lets nobody in yet, or any more. */
export async function connect(cluster: Cluster, port: number): Promise<Session | 'busy' | null> {
  const socket = new Socket();
  const client = new Client({
    stream: () => socket,
    host: '127.0.0.1',
    port,
    ssl: false,
    user: superuser,
    password: cluster.password,
    database: 'postgres',
    application_name: 'mizan owner',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  const gone = new Promise<void>((resolve) => client.once('end', () => resolve()));
  client.on('error', () => undefined); // 'end' follows
  try {
    await client.connect();
    return { client, gone, keepProcess: (alive) => (alive ? socket.ref() : socket.unref()) };
  } catch (error) {
    socket.destroy();
    if (!(error instanceof DatabaseError)) return null;
    if (error.code === wrongPassword) {
      throw new StartRefusal(
        `The database in ${cluster.data} does not accept its own password; restore the file beside it.`,
      );
    }
    return error.code === cannotConnectNow ? 'busy' : null;
  }
}

/** The application's role is no superuser: a mistake in a query can't read the machine's files. */
export async function createDatabase({ client }: Session, password: string): Promise<void> {
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [application]);
  if (role.rowCount === 0) {
    await client.query(`CREATE ROLE ${application} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
  }
  const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [application]);
  if (database.rowCount === 0) await client.query(`CREATE DATABASE ${application} OWNER ${application}`);
}
