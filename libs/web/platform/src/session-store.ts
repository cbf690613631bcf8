import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { paths, type Credentials, type Session, type SessionUser } from '@mizan/contract';
import { can, type Action } from '@mizan/domain';
import { firstValueFrom, fromEvent } from 'rxjs';
import { apiAddress } from './api-address';
import { isAtServer } from './at-server';
import { LanguageStore } from './language-store';
import { ProblemError, problemOf } from './problem-error';

/** `unknown` until the API was asked; `lost` when it stopped knowing a person who was signed in. */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'lost';

/** Under it this device holds who signed in last, so that its tabs learn of it. */
const announced = 'mizan.session';

/** Who is signed in. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly language = inject(LanguageStore);
  private readonly person = signal<SessionUser | null>(null);
  private readonly standing = signal<SessionState>('unknown');
  private asking: Promise<void> | null = null;

  private readonly replaced = signal(false);

  readonly user: Signal<SessionUser | null> = this.person.asReadonly();
  readonly state: Signal<SessionState> = this.standing.asReadonly();
  /** Whether the session was lost to somebody else who signed in in this browser. */
  readonly lostToAnother: Signal<boolean> = this.replaced.asReadonly();
  readonly signedIn = computed(() => this.standing() === 'signed-in');

  constructor() {
    if (isAtServer()) return;
    fromEvent<StorageEvent>(window, 'storage')
      .pipe(takeUntilDestroyed())
      .subscribe(({ key, newValue }) => {
        if (key === announced && newValue !== null && newValue !== this.person()?.id) this.lose(true);
      });
  }

  /** Whether the person's role allows it; false for nobody. Reads a signal, so templates follow it. */
  can(action: Action): boolean {
    const user = this.person();
    return user !== null && can(user.role, action);
  }

  /** Asks the API who is signed in, once; throws a ProblemError where it can't be asked. */
  load(): Promise<void> {
    if (this.standing() !== 'unknown') return Promise.resolve();
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  /** Throws a ProblemError: `wrong-credentials`, `too-many-attempts`, `unavailable`. */
  async signIn(credentials: Credentials): Promise<SessionUser> {
    try {
      const session = await firstValueFrom(this.http.post<Session>(apiAddress(paths.session()), credentials));
      await this.welcome(session.user);
      return session.user;
    } catch (error) {
      throw new ProblemError(problemOf(error));
    }
  }

  /** Ends the session. A session that is already gone counts as ended; another failure throws a ProblemError. */
  async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.delete(apiAddress(paths.session())));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status !== 401) throw new ProblemError(problem);
    }
    this.person.set(null);
    this.standing.set('signed-out');
  }

  /**
   * Told by the HTTP layer when a call met a session that is over, or one of somebody else who signed in by another tab.
   * The person stays named, so the sign-in page can greet them.
   */
  lose(toAnother = false): void {
    if (this.standing() !== 'signed-in') return;
    this.replaced.set(toAnother);
    this.standing.set('lost');
  }

  /** Tells the other tabs who is signed in now; they share the session. */
  private announce(person: string): void {
    try {
      localStorage.setItem(announced, person);
    } catch {
      // A device that keeps nothing has nobody to tell; a write is refused all the same.
    }
  }

  private async ask(): Promise<void> {
    try {
      const session = await firstValueFrom(this.http.get<Session>(apiAddress(paths.session())));
      await this.welcome(session.user);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status !== 401) throw new ProblemError(problem);
      this.standing.set('signed-out');
    }
  }

  private async welcome(user: SessionUser): Promise<void> {
    await this.language.prefer(user.language);
    this.person.set(user);
    this.standing.set('signed-in');
    this.announce(user.id);
  }
}
