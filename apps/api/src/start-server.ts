import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { migrate, startEmbeddedServer, StartRefusal, type EmbeddedServer } from '@mizan/api/database';
import { hashPassword, keepDemonstrationPassword } from '@mizan/api/access';
import { configureApi, FileStore, type FileStoreSetting } from '@mizan/api/platform';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import express from 'express';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AppModule } from './app-module';
import type { Configuration } from './configuration';
import { connectDatabase } from './connect-database';
import { seedDemonstration } from './demonstration/seed-demonstration';
import { serveMetrics } from './metrics';
import type { PageDrawer } from './page/page-drawer';
import { emptyPage, packAnswers, secureHeaders, servePage } from './page/page';

export interface RunningServer {
  url: string;
  /** Finishes the requests under way, then stops the server and the embedded database. */
  stop(): Promise<void>;
}

/** Starts everything: database, tables, demonstration, API and page. Undoes what it started when a later part fails. */
export async function startServer(configuration: Configuration, pageDirectory: string): Promise<RunningServer> {
  await refusePortInUse(configuration);
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let last = undo.pop(); last; last = undo.pop()) await last();
  };
  try {
    const database = configuration.databaseUrl
      ? { url: configuration.databaseUrl, home: configuration.dataDirectory }
      : await startEmbedded(configuration, undo);
    const dataSource = await connectDatabase({ url: database.url, isGiven: configuration.databaseUrl !== null });
    undo.push(() => dataSource.destroy());
    await migrate(dataSource);
    const files = { directory: join(database.home, 'evidence'), bucket: configuration.evidenceBucket };
    await checkFiles(files);
    await prepareDemonstration(dataSource, new FileStore(files), configuration);
    const { app, drawer } = await createApp(configuration, dataSource, files, pageDirectory);
    undo.pop();
    undo.push(() => app.close());
    await app.listen(configuration.port, configuration.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const host = configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host;
    const url = `http://${host}:${port}`;
    void drawer?.rehearse(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startEmbedded(configuration: Configuration, undo: (() => Promise<unknown>)[]): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({
    directory: configuration.dataDirectory,
    mayMove: !configuration.dataDirectoryChosen,
    log: console.error,
  });
  undo.push(() => server.stop());
  return server;
}

/** Says so at the start, not when somebody's file arrives. */
async function checkFiles(files: FileStoreSetting): Promise<void> {
  try {
    await new FileStore(files).check();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = files.bucket ? `The bucket ${files.bucket.bucket} of EVIDENCE_S3_BUCKET, or ` : '';
    throw new StartRefusal(`${place}${files.directory}, where evidence is kept, can't be written (${reason}).`);
  }
}

async function prepareDemonstration(
  dataSource: DataSource,
  files: FileStore,
  { demonstrationPassword }: Configuration,
): Promise<void> {
  if (demonstrationPassword !== null) {
    await seedDemonstration(dataSource, { hash: hashPassword, password: demonstrationPassword, files });
    await keepDemonstrationPassword(dataSource.manager, demonstrationPassword);
  } else {
    await dataSource.query(`DELETE FROM sessions USING people WHERE people.id = person_id AND people.demonstration`);
  }
}

async function createApp(
  configuration: Configuration,
  dataSource: DataSource,
  files: FileStoreSetting,
  pageDirectory: string,
): Promise<{ app: NestExpressApplication; drawer: PageDrawer | null }> {
  const server = express();
  serveMetrics(server, configuration.metricsToken);
  secureHeaders(server);
  packAnswers(server);
  const drawer = existsSync(join(pageDirectory, emptyPage)) ? servePage(server, pageDirectory) : null;
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(configuration, dataSource, files),
    new ExpressAdapter(server),
    { bufferLogs: true, bodyParser: false, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  app.set('trust proxy', 'loopback');
  configureApi(app);
  describeApi(app);
  return { app, drawer };
}

function describeApi(app: NestExpressApplication): void {
  const description = new DocumentBuilder().setTitle('Mizan').setVersion('1').addCookieAuth('mizan_session').build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}

/** Says so before anything is started, so that a second start does not disturb the first. */
function refusePortInUse({ host, port }: Configuration): Promise<void> {
  return new Promise((free, refuse) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} on ${host} is in use; stop what uses it or set PORT to another.`,
        EACCES: `Port ${port} on ${host} may not be used by this account; set PORT to another.`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
        ENOTFOUND: `HOST ${host} is not an address of this machine.`,
      };
      refuse(error.code && reasons[error.code] ? new StartRefusal(reasons[error.code]) : error);
    });
    probe.listen(port, host, () => probe.close(() => free()));
  });
}
