import { HttpClient } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { forkJoin, of } from 'rxjs';
import { apiAddress } from './api-address';
import { withOldAnswers, type ApiRead, type ReadOptions } from './read-api';

/**
 * Reads several contract paths at once, in their order: all of them, or the problem of the first that could not be read.
 * Undefined waits. Call it where injection is possible.
 */
export function readApiAll<T>(
  paths: () => readonly string[] | undefined,
  { meanwhile = false }: ReadOptions = {},
): Omit<ApiRead<T[]>, 'etag'> {
  const http = inject(HttpClient);
  // As one text, so that the same paths are not read again.
  const address = computed(() => paths()?.map(apiAddress).join('\n'));
  const resource = rxResource({
    params: address,
    stream: ({ params }) => (params === '' ? of([]) : forkJoin(params.split('\n').map((one) => http.get<T>(one)))),
  });
  return withOldAnswers<T[]>({ address, resource, etag: () => null, reload: () => void resource.reload(), meanwhile });
}
