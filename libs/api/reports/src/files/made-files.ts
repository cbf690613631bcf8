import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Clock, FileStore, refusalOfQuery } from '@mizan/api/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { beginFile, endFile, findFile, forgetFile, listStranded, type KeptFile } from './made-files.sql';

/** A whole file, from its first byte. */
export interface OpenedFile {
  content: Readable;
  bytes: number;
}

/** Writes the file's bytes to that path. */
export type Make = (path: string) => Promise<void>;

const hour = 3_600_000;

/**
 * Files made of frozen reports, each made once and then served from the store. A file counts once all of it is stored, so
 * whatever is cut short leaves no half file behind; two who ask at once wait for the same one.
 */
@Injectable()
export class MadeFiles implements OnApplicationBootstrap {
  private readonly making = new Map<string, Promise<KeptFile>>();

  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - hour).toISOString();
    for (const id of await listStranded(this.em, before)) await this.discard(id);
  }

  /** The file of that name, made now unless it is there. */
  async open(reportId: string, name: string, make: Make): Promise<OpenedFile> {
    const file = await this.once(reportId, name, make);
    const content = await this.store.read(storedAs(file.id));
    if (content) return { content, bytes: file.bytes };
    // The store lost it: it can be made again.
    await forgetFile(this.em, file.id);
    const anew = await this.once(reportId, name, make);
    const found = await this.store.read(storedAs(anew.id));
    if (!found) throw new Error(`${name} of report ${reportId} was stored and can't be read`);
    return { content: found, bytes: anew.bytes };
  }

  private once(reportId: string, name: string, make: Make): Promise<KeptFile> {
    const key = `${reportId}/${name}`;
    const underWay = this.making.get(key);
    if (underWay) return underWay;
    const made = this.findOrMake(reportId, name, make).finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  private async findOrMake(reportId: string, name: string, make: Make): Promise<KeptFile> {
    const there = await findFile(this.em, reportId, name);
    if (there) return there;
    const id = randomUUID();
    await beginFile(this.em, { id, reportId, name, at: this.clock.now() });
    const path = await this.store.arrivingAs(id);
    try {
      await make(path);
      const { size: bytes } = await stat(path);
      await this.store.keep(path, storedAs(id), bytes);
      await endFile(this.em, { id, bytes });
      return { id, bytes };
    } catch (error) {
      await this.discard(id);
      // Another server was first.
      const isMade = refusalOfQuery(error).constraint === 'report_files_once';
      const other = isMade ? await findFile(this.em, reportId, name) : null;
      if (other) return other;
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  private async discard(id: string): Promise<void> {
    await this.store.remove(storedAs(id));
    await forgetFile(this.em, id);
  }
}

const storedAs = (id: string): string => `report-${id}`;
