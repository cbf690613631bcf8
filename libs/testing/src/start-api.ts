import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PersonRow } from '@mizan/api/database';
import { Clock, configureApi, openSession, PlatformModule, sessionCookie, type S3Bucket } from '@mizan/api/platform';
import type { Role } from '@mizan/domain';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ApiClient } from './api-client';
import { createTestDatabase } from './test-database';

export interface TestApi {
  url: string;
  dataSource: DataSource;
  /** Where files arrive, and are kept unless there is a bucket. */
  filesDirectory: string;
  /** A part of the server, such as a use case. */
  get<Part>(part: Type<Part>): Part;
  /** Sets the instant that the server takes for now. */
  setNow(instant: string): void;
  /** A client signed in as a new person of that role; the same name is the same person. */
  as(role: Role, name?: string): Promise<ApiClient>;
  /** A client without a session. */
  anonymous: ApiClient;
  /** Id of a person that `as` made. */
  personId(role: Role, name?: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the given modules on the platform, a database of their own and a free port of the loopback. */
export async function startApi(
  modules: (Type | DynamicModule)[],
  now = '2026-11-23T12:00:00Z',
  bucket: S3Bucket | null = null,
): Promise<TestApi> {
  const filesDirectory = join(tmpdir(), `mizan-files-${randomUUID()}`);
  const database = await createTestDatabase();
  let instant = new Date(now);
  @Module({})
  class TestApiModule {}
  const app = await NestFactory.create<NestExpressApplication>(
    {
      module: TestApiModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres' as const }),
          dataSourceFactory: () => Promise.resolve(database.dataSource),
        }),
        PlatformModule.with({ directory: filesDirectory, bucket }),
        ...modules,
      ],
    },
    { logger: ['error', 'fatal'], bodyParser: false },
  );
  app.get(Clock).now = () => new Date(instant);
  configureApi(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const em = database.dataSource.manager;
  const people = new Map<string, string>();

  async function personId(role: Role, name: string = role): Promise<string> {
    const known = people.get(name);
    if (known) return known;
    const [made] = (
      await em.insert(PersonRow, { email: `${name}@test.example`, name, role, language: 'en', demonstration: false })
    ).identifiers as { id: string }[];
    people.set(name, made!.id);
    return made!.id;
  }

  return {
    url,
    dataSource: database.dataSource,
    filesDirectory,
    get: (part) => app.get(part),
    anonymous: new ApiClient(url, null),
    setNow: (at) => (instant = new Date(at)),
    personId,
    as: async (role, name = role) => {
      const token = await openSession(em, await personId(role, name));
      return new ApiClient(url, `${sessionCookie}=${token}`);
    },
    stop: async () => {
      await app.close();
      await database.drop();
      await rm(filesDirectory, { recursive: true, force: true });
    },
  };
}
