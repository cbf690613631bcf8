import { randomBytes } from 'node:crypto';
import { FileStore, Problem, recordAudit, type SignedIn } from '@mizan/api/platform';
import { limits, type Evidence } from '@mizan/contract';
import { evidenceKinds, refuseEdit, refuseMoreEvidence, type EvidenceKind } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Request } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { heldValue } from '../held-value';
import { changeTo, subjectOf } from '../history.sql';
import { findValue, holdPeriod, type ValueKey, type ValueRead } from '../values.sql';
import { examine } from './content/examine';
import {
  addWriter,
  countEvidence,
  findEvidence,
  holdRoom,
  insertEvidence,
  readRoom,
  renameEvidence,
  type EvidenceStored,
} from './evidence.sql';
import { leaveRest } from './leave-rest';
import { Leftovers } from './leftovers';
import { receiveUpload, type Upload } from './receive-upload';

export interface Added {
  evidence: Evidence;
  /** False where the file was there before. */
  created: boolean;
}

/** Adds a file to a value, or gives one that is there another title. Sending the same again changes nothing. */
@Injectable()
export class AddEvidence {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly files: FileStore,
    private readonly leftovers: Leftovers,
  ) {}

  async run(key: ValueKey, id: string, request: Request, asker: SignedIn): Promise<Added> {
    await this.refuseUnread(key, id, request, asker);
    const upload = await receiveUpload(request, this.files);
    try {
      // Said again of a value that is submitted by now, after an answer that was lost: nothing to check, nothing to store.
      const known = await findEvidence(this.db.manager, id);
      if (known) return await this.db.transaction((em) => this.sayAgain(em, key, known, upload, asker));
      const found = await examine(upload.path, upload.fileName);
      if ('code' in found) throw Problem.refused(found);
      return await this.store(key, id, upload, found.kind, asker);
    } finally {
      await upload.discard();
    }
  }

  /** What can be refused before the file has arrived is, so that nobody waits on a slow line for it. */
  private async refuseUnread(key: ValueKey, id: string, request: Request, asker: SignedIn): Promise<void> {
    try {
      const value = await findValue(this.db.manager, key);
      if (!value) throw Problem.of('not-found');
      const known = await findEvidence(this.db.manager, id);
      if (known && known.valueId !== value.id) throw Problem.of('already-exists');
      if (!known) await refuseChange(this.db.manager, value, asker);
    } catch (error) {
      leaveRest(request);
      throw error;
    }
  }

  private async store(key: ValueKey, id: string, upload: Upload, kind: EvidenceKind, asker: SignedIn): Promise<Added> {
    const storedAs = randomBytes(16).toString('hex');
    await this.leftovers.note(storedAs);
    try {
      await this.files.keep(upload.path, storedAs, upload.bytes);
      const added = await this.db.transaction((em) => this.insert(em, key, id, upload, kind, storedAs, asker));
      // Somebody sent the same at the same moment, and was first.
      if (!added.created) await this.leftovers.release(storedAs);
      return added;
    } catch (error) {
      // After any other failure the row may be there all the same: then the file stays noted until somebody can tell.
      if (error instanceof Problem) await this.leftovers.release(storedAs);
      throw error;
    }
  }

  private async insert(
    em: EntityManager,
    key: ValueKey,
    id: string,
    upload: Upload,
    kind: EvidenceKind,
    storedAs: string,
    asker: SignedIn,
  ): Promise<Added> {
    // The project before the value: whoever holds a value waits for no project.
    const projectId = await holdRoom(em, key.project);
    const value = await heldValue(em, key);
    const known = await findEvidence(em, id);
    if (known) return this.sayAgain(em, key, known, upload, asker);
    await refuseChange(em, value, asker);
    const room = await readRoom(em, projectId);
    const ofValue = await countEvidence(em, value.id);
    const refusal = refuseMoreEvidence(upload.bytes, { ofValue, mostPerValue: limits.evidencePerValue, ...room });
    if (refusal) throw Problem.refused(refusal);
    if (!(await this.leftovers.take(em, storedAs))) throw Problem.of('unavailable');
    const { title, fileName, bytes, sha256 } = upload;
    const file = {
      id,
      valueId: value.id,
      title,
      fileName,
      mediaType: evidenceKinds[kind].mediaType,
      bytes,
      sha256,
      storedAs,
    };
    await insertEvidence(em, file, asker.id);
    await recordChange(em, 'evidence-added', value, file, asker);
    return { evidence: await readAnswer(em, key, id), created: true };
  }

  /** The same file with the same title changes nothing; another title is an edit, another file is refused. */
  private async sayAgain(
    em: EntityManager,
    key: ValueKey,
    known: EvidenceStored,
    { sha256, title }: Upload,
    asker: SignedIn,
  ): Promise<Added> {
    const value = await heldValue(em, key);
    if (known.valueId !== value.id || known.sha256 !== sha256) throw Problem.of('already-exists');
    if (known.title !== title) {
      await refuseChange(em, value, asker);
      await renameEvidence(em, known.id, title);
      await recordChange(em, 'evidence-renamed', value, { ...known, title }, asker);
    }
    return { evidence: await readAnswer(em, key, known.id), created: false };
  }
}

/** Evidence belongs to what an approver looks at: it changes by the rule by which the value itself is edited. */
export async function refuseChange(em: EntityManager, value: ValueRead, asker: SignedIn): Promise<void> {
  const lock = await holdPeriod(em, value.periodId);
  const refusal = refuseEdit({ ...value, lock }, asker);
  if (refusal) throw Problem.refused(refusal);
}

/** Writes the change into the value's history, and its author among those who wrote the value. */
export async function recordChange(
  em: EntityManager,
  did: 'evidence-added' | 'evidence-renamed' | 'evidence-removed',
  value: ValueRead,
  { id, title, fileName, sha256 }: EvidenceStored,
  asker: SignedIn,
): Promise<void> {
  await addWriter(em, value.id, asker.id);
  const detail = { ...changeTo(value, value.version), evidence: { id, title, fileName, sha256 } };
  await recordAudit(em, { personId: asker.id, did: `value.${did}`, to: subjectOf(value.id), detail });
}

async function readAnswer(em: EntityManager, key: ValueKey, id: string): Promise<Evidence> {
  const evidence = (await findValue(em, key))?.evidence.find((file) => file.id === id);
  if (!evidence) throw Problem.of('not-found');
  return evidence;
}
