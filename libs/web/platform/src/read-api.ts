import { httpResource } from '@angular/common/http';
import { computed, effect, inject, untracked, type Signal } from '@angular/core';
import type { ProblemBody } from '@mizan/contract';
import { apiAddress } from './api-address';
import { problemOf } from './problem-error';
import { SessionStore } from './session-store';

/** One thing read from the API. Exactly one of `value`, `problem` and `isLoading` speaks first; reloading keeps the value. */
export interface ApiRead<T> {
  /** Undefined while the first answer is awaited, and after a failure. Never throws. */
  readonly value: Signal<T | undefined>;
  /** Why it could not be read; null otherwise. */
  readonly problem: Signal<ProblemBody | null>;
  readonly isLoading: Signal<boolean>;
  /** The answer's `ETag`, for a write with `If-Match`; null without one. */
  readonly etag: Signal<string | null>;
  reload(): void;
}

/**
 * Reads a contract path (`paths.overview(project())`, query included) and follows the signals that it depends on;
 * undefined waits. Call it where injection is possible.
 */
export function readApi<T>(path: () => string | undefined): ApiRead<T> {
  const session = inject(SessionStore);
  const resource = httpResource<T>(() => {
    const address = path();
    return address === undefined ? undefined : apiAddress(address);
  });
  const problem = computed(() => {
    const error = resource.error();
    return error === undefined ? null : problemOf(error);
  });
  effect(() => {
    // Somebody signed in again on a page that was kept: what failed for want of a session is asked anew.
    if (session.signedIn() && untracked(problem)?.code === 'not-signed-in') resource.reload();
  });
  return {
    value: computed(() => (resource.hasValue() ? resource.value() : undefined)),
    problem,
    isLoading: resource.isLoading,
    etag: computed(() => resource.headers()?.get('ETag') ?? null),
    reload: () => void resource.reload(),
  };
}
