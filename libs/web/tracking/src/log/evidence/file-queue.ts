import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { paths, type Evidence } from '@mizan/contract';
import { ApiWriter, problemOf, SessionStore, ThisTab } from '@mizan/web/platform';
import { KeptFiles, type ChosenFile } from './kept-files';
import {
  isMoving,
  nextStanding,
  readinessOf,
  type Happening,
  type Readiness,
  type Refused,
  type Standing,
} from './standing';

/** A chosen file and where it stands. */
export interface QueuedFile {
  chosen: ChosenFile;
  standing: Standing;
  /** False where this device could not keep it, so that it lasts only as long as the page. */
  isKept: boolean;
}

/** What a file is chosen for. */
export type FileFor = Pick<ChosenFile, 'project' | 'indicator' | 'value' | 'valueThere'>;

const pauseBetweenTries = 20_000;
/** Codes after which the same file, sent again later, can succeed. */
const passing: readonly string[] = ['unavailable', 'too-many-requests'];

/**
 * Brings chosen files to the API, one after another since a bad line carries one better than five, and goes on until
 * each is there or refused, whatever page people are on. Each is kept on this device until then.
 */
@Injectable({ providedIn: 'root' })
export class FileQueue {
  private readonly api = inject(ApiWriter);
  private readonly session = inject(SessionStore);
  private readonly tab = inject(ThisTab);
  private readonly kept = inject(KeptFiles);
  private readonly files = signal<ReadonlyMap<string, QueuedFile>>(new Map());
  /** How to stop what is on its way. */
  private readonly stops = new Map<string, AbortController>();
  private going: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly person = computed(() => this.session.user()?.email ?? '');

  constructor() {
    const listening = new AbortController();
    addEventListener('online', () => void this.resume(), { signal: listening.signal });
    inject(DestroyRef).onDestroy(() => {
      listening.abort();
      clearTimeout(this.timer);
    });
    effect(() => {
      if (this.session.signedIn()) untracked(() => void this.resume());
    });
  }

  /** The files of a value that were chosen on this device, in the order of their choice. Reads a signal. */
  filesOf(value: string): QueuedFile[] {
    const person = this.person();
    return [...this.files().values()].filter(({ chosen }) => chosen.value === value && chosen.person === person);
  }

  /** Takes a file in; one that is refused already is shown, and never sent. */
  async choose(subject: FileFor, file: File, title: string, refused: Refused | null): Promise<void> {
    const chosen: ChosenFile = {
      ...subject,
      id: crypto.randomUUID(),
      person: this.person(),
      tab: this.tab.id,
      title,
      file,
      chosenAt: new Date().toISOString(),
      left: false,
      held: refused,
    };
    this.put({ chosen, standing: standingOf(chosen), isKept: true });
    // What is refused can't be used, so that it need not last.
    if (refused === null) await this.keep(chosen);
    await this.go();
  }

  /** Shows again what was chosen for a value before, by this page or one that was closed; it goes where the value is there. */
  async open(value: string, valueThere: boolean): Promise<void> {
    const others = await this.tab.others();
    for (const chosen of await this.kept.of(this.person()))
      if (chosen.value === value && !others.has(chosen.tab)) this.takeUp(chosen);
    if (!valueThere) return;
    for (const { chosen } of this.filesOf(value)) if (!chosen.valueThere) await this.change(chosen.id, { valueThere });
    await this.go();
  }

  /** The title goes with the file: one that is there already is sent again with its new title, and nothing else changes. */
  async retitle(id: string, title: string): Promise<void> {
    const queued = this.files().get(id);
    if (queued === undefined || queued.chosen.title === title) return;
    this.stops.get(id)?.abort();
    await this.change(id, { title });
    if (queued.standing.kind === 'uploading' || queued.standing.kind === 'done') await this.again(id);
  }

  stop(id: string): void {
    this.happen(id, { kind: 'stopped' });
    this.stops.get(id)?.abort();
    void this.change(id, { held: 'stopped' });
  }

  async again(id: string): Promise<void> {
    this.happen(id, { kind: 'stopped' });
    this.happen(id, { kind: 'asked-again' });
    await this.change(id, { held: null });
    await this.go();
  }

  /** Takes a file out of the queue; returns how to put it back. */
  remove(id: string): () => void {
    const queued = this.files().get(id);
    if (queued === undefined) return () => undefined;
    this.stops.get(id)?.abort();
    this.files.update((files) => new Map([...files].filter(([other]) => other !== id)));
    void this.kept.forget(id);
    return () => {
      this.put({ ...queued, standing: queued.standing.kind === 'done' ? queued.standing : standingOf(queued.chosen) });
      if (queued.standing.kind !== 'done') void this.keep(queued.chosen).then(() => this.go());
    };
  }

  /** Takes out every file of a value that the API has not got; returns how to put them back. */
  dropFor(value: string): () => void {
    const dropped = this.filesOf(value).filter(({ standing }) => standing.kind !== 'done');
    const putBack = dropped.map(({ chosen }) => this.remove(chosen.id));
    return () => putBack.forEach((put) => put());
  }

  /** Forgets the files of a value that nobody goes on with, shown or not; those in hand come back as they were chosen. */
  async forgetFor(value: string): Promise<ChosenFile[]> {
    const inHand = this.filesOf(value).map(({ chosen }) => chosen);
    for (const { id } of inHand) this.remove(id);
    for (const { id, value: of } of await this.kept.of(this.person())) if (of === value) await this.kept.forget(id);
    return inHand;
  }

  /** Makes files that are not there evidence of another value, which the API has not got yet. */
  async move(from: string, to: string): Promise<void> {
    for (const { chosen, standing } of this.filesOf(from)) {
      if (standing.kind === 'done') continue;
      this.remove(chosen.id);
      const { project, indicator, file, title } = chosen;
      const refused = chosen.left || chosen.held === 'stopped' ? null : chosen.held;
      await this.choose({ project, indicator, value: to, valueThere: false }, file, title, refused);
    }
  }

  /**
   * Brings every file of a value that the API has, whatever tab it was chosen in, and says how far they came. Nothing is
   * submitted without a file that the person added.
   */
  async deliver(value: string): Promise<Readiness> {
    const person = this.person();
    for (const chosen of await this.kept.of(person)) if (chosen.value === value) this.takeUp(chosen);
    for (const { chosen, standing } of this.filesOf(value)) {
      if (standing.kind !== 'waiting') continue;
      await this.change(chosen.id, { valueThere: true });
      if (standing.for !== 'turn') this.happen(chosen.id, { kind: 'asked-again' });
    }
    const standings = (): Standing[] => this.filesOf(value).map(({ standing }) => standing);
    // One that waits for the person keeps none of the others.
    while (standings().some(isMoving)) await this.go();
    return this.person() === person ? readinessOf(standings()) : 'signed-out';
  }

  /** Tries what was cut again, and what a closed tab left behind. */
  private async resume(): Promise<void> {
    if (!this.session.signedIn()) return;
    const others = await this.tab.others();
    for (const chosen of await this.kept.of(this.person()))
      if (chosen.valueThere && !others.has(chosen.tab)) this.takeUp(chosen);
    for (const [id, { standing }] of this.files())
      if (standing.kind === 'waiting') this.happen(id, { kind: 'asked-again' });
    await this.go();
  }

  private takeUp(chosen: ChosenFile): void {
    if (!this.files().has(chosen.id)) this.put({ chosen, standing: standingOf(chosen), isKept: true });
  }

  private go(): Promise<void> {
    return (this.going ??= this.sendInTurn().finally(() => (this.going = null)));
  }

  private async sendInTurn(): Promise<void> {
    for (let next = this.next(); next !== undefined; next = this.next()) await this.send(next);
  }

  private next(): ChosenFile | undefined {
    return [...this.files().values()].find(
      ({ chosen, standing }) =>
        chosen.valueThere && chosen.person === this.person() && standing.kind === 'waiting' && standing.for === 'turn',
    )?.chosen;
  }

  private async send({ id, project, indicator, value, title, file, left }: ChosenFile): Promise<void> {
    const stop = new AbortController();
    const tell = (happening: Happening): void => {
      if (!stop.signal.aborted) this.happen(id, happening);
    };
    this.stops.set(id, stop);
    tell({ kind: 'started' });
    try {
      await this.change(id, { left: true });
      const content = (await isReadable(file)) ? file : await this.kept.copyOf(id);
      if (content === null) return await this.refuse(id, 'unreadable', left, stop.signal);
      const form = new FormData();
      form.append('title', title);
      form.append('file', content, file.name);
      const { body } = await this.api.upload<Evidence>(paths.valueEvidence(project, indicator, value, id), form, {
        signal: stop.signal,
        progress: (share) => tell({ kind: 'progressed', share }),
      });
      tell({ kind: 'arrived', evidence: body });
      await this.kept.forget(id);
    } catch (error) {
      if (stop.signal.aborted) return;
      const problem = problemOf(error);
      if (problem.status === 401) this.cut('sign-in');
      else if (passing.includes(problem.code)) this.cut('network');
      else await this.refuse(id, problem, left, stop.signal);
    } finally {
      if (this.stops.get(id) === stop) this.stops.delete(id);
    }
  }

  /** What stops one stops those behind it. */
  private cut(by: 'network' | 'sign-in'): void {
    for (const [id, { chosen }] of this.files()) if (chosen.valueThere) this.happen(id, { kind: 'cut', by });
    if (by === 'sign-in') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.resume(), pauseBetweenTries);
  }

  /** What was refused is not there, but for what an earlier try may have left. */
  private async refuse(id: string, why: Refused, left: boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.happen(id, { kind: 'refused', why });
    await this.change(id, { held: why, left });
  }

  private happen(id: string, happening: Happening): void {
    const queued = this.files().get(id);
    if (queued !== undefined) this.put({ ...queued, standing: nextStanding(queued.standing, happening) });
  }

  private put(queued: QueuedFile): void {
    this.files.update((files) => new Map(files).set(queued.chosen.id, queued));
  }

  private async change(id: string, part: Partial<ChosenFile>): Promise<void> {
    const queued = this.files().get(id);
    if (queued === undefined) return;
    const chosen = { ...queued.chosen, ...part };
    this.put({ ...queued, chosen });
    if (queued.standing.kind !== 'done') await this.keep(chosen);
  }

  private async keep(chosen: ChosenFile): Promise<void> {
    const isKept = await this.kept.keep(chosen);
    const queued = this.files().get(chosen.id);
    // Taken out, or brought there, while the device was writing.
    if (queued === undefined || queued.standing.kind === 'done') return this.kept.forget(chosen.id);
    this.put({ ...queued, isKept });
  }
}

function standingOf({ held }: ChosenFile): Standing {
  if (held === null) return { kind: 'waiting', for: 'turn' };
  return held === 'stopped' ? { kind: 'stopped' } : { kind: 'refused', why: held };
}

/** A file that was moved, changed or deleted since it was chosen can't be read any more. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
