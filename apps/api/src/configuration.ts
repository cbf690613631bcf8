import { resolve } from 'node:path';
import { StartRefusal } from '@mizan/api/database';
import type { S3Bucket } from '@mizan/api/platform';

export interface Configuration {
  host: string;
  port: number;
  /** Where people reach the product, without a slash at its end; null: unknown. */
  publicUrl: string | null;
  /** Null: the embedded PostgreSQL in `dataDirectory`. */
  databaseUrl: string | null;
  dataDirectory: string;
  /** True where `DATA_DIR` was given, so that no other place may stand in for it. */
  dataDirectoryChosen: boolean;
  /** Where evidence is kept; null: in `dataDirectory`. */
  evidenceBucket: S3Bucket | null;
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
    publicUrl: readPublicUrl(given('PUBLIC_URL')),
    databaseUrl,
    dataDirectory: resolve(given('DATA_DIR') ?? '.data'),
    dataDirectoryChosen: given('DATA_DIR') !== null,
    evidenceBucket: readBucket(given),
    demonstrationPassword: isDemonstration ? (given('DEMO_PASSWORD') ?? 'demo-mizan') : null,
    metricsToken: given('METRICS_TOKEN'),
    logLevel,
  };
}

/** A page is served at the root of its address, so nothing may follow the host. */
function readPublicUrl(given: string | null): string | null {
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isAddress) throw new StartRefusal(`PUBLIC_URL must look like https://mizan.example, not “${given}”.`);
  return url.origin;
}

const bucketSettings = ['EVIDENCE_S3_BUCKET', 'EVIDENCE_S3_ACCESS_KEY_ID', 'EVIDENCE_S3_SECRET_ACCESS_KEY'] as const;

/** All of a bucket's settings or none; its endpoint and region may be left out. */
function readBucket(given: (name: string) => string | null): S3Bucket | null {
  const [bucket, accessKeyId, secretAccessKey] = bucketSettings.map(given);
  const endpoint = given('EVIDENCE_S3_ENDPOINT');
  const region = given('EVIDENCE_S3_REGION');
  if (bucket && accessKeyId && secretAccessKey) {
    if (endpoint !== null && !/^https?:\/\/[^/]/.test(endpoint)) {
      throw new StartRefusal(`EVIDENCE_S3_ENDPOINT must look like https://s3.example.org, not “${endpoint}”.`);
    }
    return { bucket, endpoint, region: region ?? 'us-east-1', accessKeyId, secretAccessKey };
  }
  if ([bucket, accessKeyId, secretAccessKey, endpoint, region].every((setting) => setting === null)) return null;
  const missing = bucketSettings.filter((name) => given(name) === null);
  throw new StartRefusal(`To keep evidence in S3, set ${missing.join(' and ')} too; or none of EVIDENCE_S3_….`);
}
