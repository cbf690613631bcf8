import { inject, Injectable } from '@angular/core';
import { paths, type ProblemBody, type Value } from '@mizan/contract';
import { ApiWriter, ProblemError, type Written } from '@mizan/web/platform';
import { draftOf, sameDraft } from './entry';
import { FileQueue } from './evidence/file-queue';
import type { KeptEntry, Wanted } from './kept-entries';

/** How an attempt to bring an entry to the API ended. */
export type Delivery =
  /** `held`: it was to be submitted and is only saved, since a file of its evidence waits for the person. */
  | { kind: 'stored'; value: Value; etag: string | null; held: boolean }
  /** Somebody, or another tab, changed the value since this entry began. Nothing was written. */
  | { kind: 'conflict'; theirs: Value; etag: string | null }
  /** The value was submitted or approved meanwhile, so it can't be changed any more. Nothing was written. */
  | { kind: 'closed'; theirs: Value }
  | { kind: 'refused'; problem: ProblemBody }
  /** The API could not be reached; the entry waits and is sent again. */
  | { kind: 'unreachable' }
  /** The session is over; the entry waits for the person to sign in again. */
  | { kind: 'signed-out' };

export type Deliverable = Pick<KeptEntry, 'id' | 'project' | 'indicator' | 'etag' | 'sent' | 'removes'> & {
  wanted: Wanted;
};

/** Codes after which the same words, sent again later, can succeed. */
const passing: readonly string[] = ['unavailable', 'too-many-requests'];

/** Brings an entry to the API, its evidence after it and, if asked, submits it with all of it. Safe to repeat: an answer that was lost is recognised. */
@Injectable({ providedIn: 'root' })
export class DeliverEntry {
  private readonly api = inject(ApiWriter);
  private readonly files = inject(FileQueue);

  async run(entry: Deliverable): Promise<Delivery> {
    try {
      const saved = await this.save(entry, entry.etag);
      if (saved.kind !== 'stored' || isPastSubmission(saved.value)) return saved;
      const value = await this.removeEvidence(entry, saved.value);
      const files = this.files.deliver(entry.id);
      if (entry.wanted.step === 'save') return { ...saved, value };
      switch (await files) {
        case 'up':
          return await this.submit(entry, saved.etag);
        case 'held':
          return { ...saved, value, held: true };
        case 'signed-out':
          return { kind: 'signed-out' };
        default:
          return { kind: 'unreachable' };
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problem } = error;
      if (problem.status === 401) return { kind: 'signed-out' };
      return passing.includes(problem.code) ? { kind: 'unreachable' } : { kind: 'refused', problem };
    }
  }

  private async save(entry: Deliverable, etag: string | null): Promise<Delivery> {
    try {
      return stored(await this.api.put<Value>(valuePath(entry), entry.wanted.draft, { ifMatch: etag }));
    } catch (error) {
      const status = statusOf(error);
      if (status !== 412 && status !== 409) throw error;
      return this.reconcile(entry, etag, error);
    }
  }

  /** The API holds another version than this entry expects: perhaps its own, whose answer was lost on the way. */
  private async reconcile(entry: Deliverable, tried: string | null, refusal: unknown): Promise<Delivery> {
    const theirs = await this.find(entry);
    if (theirs === null) {
      // Deleted elsewhere while it was edited here: what the person typed is written anew.
      if (tried === null) throw refusal;
      return this.save(entry, null);
    }
    const stands = draftOf(theirs.body);
    if (sameDraft(stands, entry.wanted.draft)) return stored(theirs);
    if (isPastSubmission(theirs.body)) return { kind: 'closed', theirs: theirs.body };
    if (statusOf(refusal) === 409) throw refusal;
    const isOwn = entry.sent.some((body) => sameDraft(stands, body));
    if (isOwn && theirs.etag !== tried) return this.save({ ...entry, sent: [] }, theirs.etag);
    return { kind: 'conflict', theirs: theirs.body, etag: theirs.etag };
  }

  /** Takes away what the person did; the value as it stands then. */
  private async removeEvidence({ project, indicator, id, removes = [] }: Deliverable, value: Value): Promise<Value> {
    for (const evidence of removes) {
      try {
        await this.api.delete(paths.valueEvidence(project, indicator, id, evidence));
      } catch (error) {
        // Gone already: removed before an answer that was lost, or stopped before it arrived.
        if (statusOf(error) !== 404) throw error;
      }
    }
    return removes.length === 0
      ? value
      : { ...value, evidence: value.evidence.filter((file) => !removes.includes(file.id)) };
  }

  private async submit(entry: Deliverable, etag: string | null): Promise<Delivery> {
    try {
      return stored(await this.api.post<Value>(stepPath(entry, 'submit'), {}, { ifMatch: etag }));
    } catch (error) {
      if (statusOf(error) !== 409 && statusOf(error) !== 412) throw error;
      const theirs = await this.find(entry);
      if (theirs === null) throw error;
      if (!sameDraft(draftOf(theirs.body), entry.wanted.draft))
        return { kind: 'conflict', theirs: theirs.body, etag: theirs.etag };
      if (isPastSubmission(theirs.body)) return stored(theirs);
      throw error;
    }
  }

  private async find(entry: Deliverable): Promise<Written<Value> | null> {
    try {
      return await this.api.get<Value>(valuePath(entry));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }
}

function valuePath({ project, indicator, id }: Deliverable): string {
  return paths.value(project, indicator, id);
}

function stepPath({ project, indicator, id }: Deliverable, step: string): string {
  return paths.valueStep(project, indicator, id, step);
}

function stored({ body, etag }: Written<Value>): Delivery & { kind: 'stored' } {
  return { kind: 'stored', value: body, etag, held: false };
}

function isPastSubmission({ status }: Value): boolean {
  return status === 'submitted' || status === 'approved';
}

function statusOf(error: unknown): number | null {
  return error instanceof ProblemError ? error.problem.status : null;
}
