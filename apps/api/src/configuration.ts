import { resolve } from 'node:path';
import { StartRefusal } from '@mizan/api/database';

export interface Configuration {
  host: string;
  port: number;
  /** Null: the embedded PostgreSQL in `dataDirectory`. */
  databaseUrl: string | null;
  dataDirectory: string;
  /** True where `DATA_DIR` was given, so that no other place may stand in for it. */
  dataDirectoryChosen: boolean;
  /** The password of the demonstration accounts; null where the server is no demonstration. */
  demonstrationPassword: string | null;
  /** Reads `/metrics` from another machine; null: loopback alone. */
  metricsToken: string | null;
  logLevel: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const loopback = ['127.0.0.1', '::1', 'localhost'];

/** What the environment asks for; a setting that can't be meant is refused in one sentence. */
export function readConfiguration(env: Record<string, string | undefined>): Configuration {
  const given = (name: string) => {
    const setting = env[name]?.trim();
    return setting === undefined || setting === '' ? null : setting;
  };
  const host = given('HOST') ?? '127.0.0.1';
  const port = Number(given('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartRefusal(`PORT must be a whole number from 0 to 65535, not “${given('PORT')}”.`);
  }
  const logLevel = given('LOG_LEVEL') ?? 'warn';
  if (!logLevels.includes(logLevel)) {
    throw new StartRefusal(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not “${logLevel}”.`);
  }
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartRefusal('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
  }
  const isDemonstration = databaseUrl === null || given('DEMONSTRATION') === 'true';
  if (isDemonstration && !loopback.includes(host)) {
    throw new StartRefusal(
      `The demonstration has accounts with a known password, so it listens on 127.0.0.1 alone, not on ${host}; set DATABASE_URL to serve others.`,
    );
  }
  return {
    host,
    port,
    databaseUrl,
    dataDirectory: resolve(given('DATA_DIR') ?? '.data'),
    dataDirectoryChosen: given('DATA_DIR') !== null,
    demonstrationPassword: isDemonstration ? (given('DEMO_PASSWORD') ?? 'demo-mizan') : null,
    metricsToken: given('METRICS_TOKEN'),
    logLevel,
  };
}
