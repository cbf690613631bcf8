import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built server. */
export const mainProgram = join(import.meta.dirname, '../dist/apps/api/main.js');

/**
 * What Node is told for the server, as in `npm start`: on a machine with much memory it would let objects that live for a
 * moment fill 200 MB before it looks at them, and be no faster for it.
 */
export const serverOptions = ['--max-semi-space-size=16'];

/** The built product, running on the loopback with a data directory of its own. */
export class Product {
  readonly port: number;
  readonly dataDirectory: string;
  private server: ChildProcess | null = null;

  private constructor(port: number, dataDirectory: string) {
    this.port = port;
    this.dataDirectory = dataDirectory;
  }

  static async start(): Promise<Product> {
    const product = new Product(await freePort(), await mkdtemp(join(tmpdir(), 'mizan-product-')));
    await product.run();
    return product;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Of the server; undefined while it is stopped. */
  get pid(): number | undefined {
    return this.server?.pid;
  }

  /** Starts it again on the same data; resolves when it has printed its address. */
  async run(): Promise<void> {
    const { DATABASE_URL: _, ...environment } = process.env;
    const server = spawn(process.execPath, [...serverOptions, mainProgram], {
      env: { ...environment, PORT: String(this.port), DATA_DIR: this.dataDirectory, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.server = server;
    const said: string[] = [];
    server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    await new Promise<void>((ready, refuse) => {
      server.stdout.on('data', (chunk: Buffer) => {
        said.push(chunk.toString());
        if (said.join('').includes(this.url)) ready();
      });
      server.once('exit', (code) => refuse(new Error(`the server stopped with ${code}: ${said.join('')}`)));
    });
  }

  /** Kills the server without a word, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Stops the server and its database, and removes the data. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.dataDirectory, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
