import { HttpClient } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { forkJoin, of } from 'rxjs';
import { apiAddress } from './api-address';
import { problemOf } from './problem-error';
import type { ApiRead } from './read-api';

/**
 * Reads several contract paths at once, in their order: all of them, or the problem of the first that could not be read.
 * Undefined waits. Call it where injection is possible.
 */
export function readApiAll<T>(paths: () => readonly string[] | undefined): Omit<ApiRead<T[]>, 'etag'> {
  const http = inject(HttpClient);
  const resource = rxResource({
    // As one text, so that the same paths are not read again.
    params: () => paths()?.join('\n'),
    stream: ({ params }) =>
      params === '' ? of([]) : forkJoin(params.split('\n').map((path) => http.get<T>(apiAddress(path)))),
  });
  return {
    value: computed(() => (resource.hasValue() ? resource.value() : undefined)),
    problem: computed(() => {
      const error = resource.error();
      return error === undefined ? null : problemOf(error);
    }),
    isLoading: resource.isLoading,
    reload: () => void resource.reload(),
  };
}
