import { httpResource } from '@angular/common/http';
import {
  computed,
  DestroyRef,
  effect,
  inject,
  linkedSignal,
  untracked,
  type Resource,
  type Signal,
} from '@angular/core';
import type { ProblemBody, ProblemCode } from '@mizan/contract';
import { apiAddress } from './api-address';
import { KeptAnswers, type KeptAnswer } from './kept-answers';
import { problemOf } from './problem-error';
import { SessionStore } from './session-store';

/** One thing read from the API. Exactly one of `value`, `problem` and `isLoading` speaks first; reloading keeps the value. */
export interface ApiRead<T> {
  /**
   * Undefined while the first answer is awaited, and after a failure; while the API can't be reached, what it answered
   * last. Never throws.
   */
  readonly value: Signal<T | undefined>;
  /** Why it could not be read; null otherwise. */
  readonly problem: Signal<ProblemBody | null>;
  readonly isLoading: Signal<boolean>;
  /** The answer's `ETag`, for a write with `If-Match`; null without one. */
  readonly etag: Signal<string | null>;
  reload(): void;
}

export interface ReadOptions {
  /**
   * Whether an answer of the last minute stands there while it is asked for anew, so that a page gone back to is there at
   * once. For what is read; a form waits for what it edits.
   */
  meanwhile?: boolean;
}

/**
 * Reads a contract path (`paths.overview(project())`, query included) and follows the signals that it depends on;
 * undefined waits. Call it where injection is possible.
 */
export function readApi<T>(path: () => string | undefined, { meanwhile = false }: ReadOptions = {}): ApiRead<T> {
  const address = computed(() => {
    const asked = path();
    return asked === undefined ? undefined : apiAddress(asked);
  });
  const resource = httpResource<T>(address);
  return withOldAnswers({
    address,
    resource,
    etag: () => resource.headers()?.get('ETag') ?? null,
    reload: () => void resource.reload(),
    meanwhile,
  });
}

interface Old<T> {
  asked: string;
  answer: KeptAnswer<T>;
}

interface Away {
  asked: string | undefined;
  code: ProblemCode | undefined;
  isLoading: boolean;
}

interface Asked<T> {
  address: Signal<string | undefined>;
  resource: Resource<T | undefined>;
  etag: () => string | null;
  reload: () => void;
  /** As in `ReadOptions`. */
  meanwhile?: boolean;
}

/** A read that shows what was answered last while the API can't be reached, and is asked anew after a session was lost. */
export function withOldAnswers<T>({ address, resource, etag, reload, meanwhile = false }: Asked<T>): ApiRead<T> {
  const session = inject(SessionStore);
  const answers = inject(KeptAnswers);
  const read = {};
  const failure = computed(() => {
    const error = resource.error();
    return error === undefined ? null : problemOf(error);
  });
  const old = linkedSignal<Away, Old<T> | undefined>({
    source: () => ({ asked: address(), code: failure()?.code, isLoading: resource.isLoading() }),
    computation: ({ asked, code, isLoading }, before) => {
      if (asked === undefined) return undefined;
      // While it is asked again, the old answer stands.
      const last: Old<T> | undefined = before?.value;
      if (isLoading && last?.asked === asked) return last;
      // Under an address stands what this kind of read put there.
      const answer = code === 'unavailable' ? (answers.find(asked) as KeptAnswer<T> | undefined) : undefined;
      return answer && { asked, answer };
    },
  });
  const recent = computed(() => {
    const asked = address();
    if (!meanwhile || asked === undefined || !resource.isLoading()) return undefined;
    return answers.findRecent(asked) as KeptAnswer<T> | undefined;
  });
  const shown = computed(() => old()?.answer ?? recent());
  effect(() => {
    // Somebody signed in again on a page that was kept: what failed for want of a session is asked anew.
    if (session.signedIn() && untracked(failure)?.code === 'not-signed-in') reload();
  });
  effect(() => {
    if (resource.status() !== 'resolved' || !resource.hasValue()) return;
    const [asked, value] = [untracked(address), resource.value()];
    const readAt = new Date().toISOString();
    if (asked !== undefined) untracked(() => answers.keep(asked, { value, etag: etag(), readAt }));
  });
  effect(() => {
    const shown = old();
    untracked(() => (shown ? answers.show(read, shown.answer.readAt, reload) : answers.hide(read)));
  });
  inject(DestroyRef).onDestroy(() => answers.hide(read));
  return {
    value: computed(() => (resource.hasValue() ? resource.value() : shown()?.value), { equal: sameContent }),
    problem: computed(() => (old() ? null : failure())),
    isLoading: resource.isLoading,
    etag: computed(() => shown()?.etag ?? etag()),
    reload,
  };
}

/** Where an answer says the same as the one before, nothing is drawn anew. */
function sameContent(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
}
