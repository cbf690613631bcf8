import { HttpClient, HttpEventType, HttpHeaders, HttpResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { filter, firstValueFrom, fromEvent, map, merge, NEVER, takeUntil, tap, timer } from 'rxjs';
import { apiAddress } from './api-address';
import { ProblemError, problemOf } from './problem-error';

/** What a write answered. */
export interface Written<T> {
  body: T;
  /** For the next write with `If-Match`; null without one. */
  etag: string | null;
  /** 201 for something new, 200 for something that stood already. */
  status: number;
}

export interface WriteOptions {
  /** The `ETag` of what the person saw; null or left out for something new. */
  ifMatch?: string | null;
}

export interface UploadOptions {
  /** Ends the upload; whether it arrived all the same is then unknown, and it throws what the signal gives as its reason. */
  signal: AbortSignal;
  /** Told how much has left, as a share of one; starts anew with every try. */
  progress: (share: number) => void;
}

/** Waits before asking again, in milliseconds: about 15 s in all, long enough for a lift or a tunnel. */
const waits = [500, 1_500, 4_000, 9_000];

/** Every call throws a `ProblemError`; a lost network is one with the code `unavailable`. Paths are the contract's, without `/api`. */
@Injectable({ providedIn: 'root' })
export class ApiWriter {
  private readonly http = inject(HttpClient);
  private readonly waiting = signal(0);

  /** True while a write waits to be tried again because the API could not be reached. */
  readonly retrying = computed(() => this.waiting() > 0);

  get<T>(path: string): Promise<Written<T>> {
    return this.again(() => this.send<T>('GET', path));
  }

  /** Idempotent (the client makes the id), so a lost network is tried again with growing waits. */
  put<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<Written<T>> {
    return this.again(() => this.send<T>('PUT', path, body, options));
  }

  /** A form with a file. As idempotent as `put`, and tried again in the same way. */
  upload<T>(path: string, form: FormData, options: UploadOptions): Promise<Written<T>> {
    return this.again(() => this.sendForm<T>(path, form, options), options.signal);
  }

  /** Sent once: a step that may already have been taken is never repeated unseen. */
  post<T>(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<Written<T>> {
    return this.send<T>('POST', path, body, options);
  }

  delete<T = null>(path: string, options: WriteOptions = {}): Promise<Written<T>> {
    return this.send<T>('DELETE', path, undefined, options);
  }

  private async send<T>(method: string, path: string, body?: unknown, options: WriteOptions = {}): Promise<Written<T>> {
    const headers = new HttpHeaders(typeof options.ifMatch === 'string' ? { 'If-Match': options.ifMatch } : {});
    try {
      return written(
        await firstValueFrom(this.http.request<T>(method, apiAddress(path), { body, headers, observe: 'response' })),
      );
    } catch (error) {
      throw new ProblemError(problemOf(error));
    }
  }

  private async sendForm<T>(path: string, body: FormData, { signal, progress }: UploadOptions): Promise<Written<T>> {
    signal.throwIfAborted();
    progress(0);
    const answers = this.http
      .request<T>('PUT', apiAddress(path), { body, observe: 'events', reportUploadProgress: true })
      .pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) progress(event.loaded / event.total);
        }),
        filter((event) => event instanceof HttpResponse),
        map((response) => written(response)),
        takeUntil(fromEvent(signal, 'abort')),
      );
    try {
      return await firstValueFrom(answers);
    } catch (error) {
      signal.throwIfAborted();
      throw new ProblemError(problemOf(error));
    }
  }

  private async again<T>(call: () => Promise<Written<T>>, signal?: AbortSignal): Promise<Written<T>> {
    for (const wait of waits) {
      try {
        return await call();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
      }
      await this.pause(wait, signal);
    }
    return call();
  }

  /** Ends at once where the signal does. */
  private async pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.waiting.update((count) => count + 1);
    const ended = signal === undefined ? NEVER : fromEvent(signal, 'abort');
    await firstValueFrom(merge(timer(milliseconds), ended));
    this.waiting.update((count) => count - 1);
  }
}

function written<T>(response: HttpResponse<T>): Written<T> {
  return { body: response.body as T, etag: response.headers.get('ETag'), status: response.status };
}

function isUnavailable(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'unavailable';
}
