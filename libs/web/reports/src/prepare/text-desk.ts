import { computed, inject, Injectable, signal } from '@angular/core';
import { paths, type Preparation, type ProblemBody, type ReportText, type ReportTextDraft } from '@mizan/contract';
import type { Language, ReportSection } from '@mizan/domain';
import { ApiWriter, ProblemError, SessionStore, ThisTab } from '@mizan/web/platform';
import { KeptTexts, type KeptText } from './kept-texts';

/** Where a text stands. */
export interface TextPlace {
  section: ReportSection;
  language: Language;
}

/**
 * `saved`: as the API has it. `typing`: sent in a moment. `sending`. `unsent`: the API could not be reached; it is tried
 * again. `clashing`: somebody else wrote there meanwhile. `refused`: the API says why.
 */
export type TextState = 'saved' | 'typing' | 'sending' | 'unsent' | 'clashing' | 'refused';

export interface HeldText {
  typed: string;
  /** As the API has it; null where nobody has written. */
  stored: ReportText | null;
  /** `ETag` of the version that `typed` is based on. */
  etag: string | null;
  state: TextState;
  problem: ProblemBody | null;
}

const empty: HeldText = { typed: '', stored: null, etag: null, state: 'saved', problem: null };

/** Milliseconds without a keystroke after which a text is sent. */
const pause = 800;

/**
 * The texts of a report on the table. Every keystroke is kept on this device at once and sent by itself after a pause;
 * what the API has acknowledged is forgotten here. Provided by the page.
 */
@Injectable()
export class TextDesk {
  private readonly api = inject(ApiWriter);
  private readonly session = inject(SessionStore);
  private readonly tab = inject(ThisTab);
  private readonly kept = new KeptTexts(() => localStorage);

  private readonly report = signal({ project: '', id: '' });
  private readonly texts = signal<ReadonlyMap<string, HeldText>>(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, Promise<void>>();
  /** What was sent last, whether or not its answer came. */
  private readonly sent = new Map<string, string>();
  private readonly keeping = signal(true);

  /** False where this device keeps nothing, so that a closed page would lose what was not sent. */
  readonly keeps = this.keeping.asReadonly();
  readonly states = computed(() => new Set([...this.texts().values()].map(({ state }) => state)));
  /** Counts the texts that the API has accepted or refused, each of which may have changed what is missing. */
  readonly answered = signal(0);
  /** Every text as it would be read now, by section and language. */
  readonly all = this.texts.asReadonly();

  /** Lays the texts that the API holds on the table; what is being written stays, and what this device kept is taken up. */
  begin(project: string, { id, texts }: Preparation): void {
    if (this.report().id !== id) {
      this.report.set({ project, id });
      this.texts.set(new Map());
    }
    for (const stored of texts) {
      const key = keyOf(stored);
      const held = this.texts().get(key);
      if (held && held.state !== 'saved') continue;
      this.put(key, { ...empty, typed: stored.text, stored, etag: etagOf(stored) });
    }
    void this.takeUp();
  }

  textAt(place: TextPlace): HeldText {
    return this.texts().get(keyOf(place)) ?? empty;
  }

  /** Changes what is typed, keeps it on this device before anything else can happen, and sends it after a pause. */
  type(place: TextPlace, text: string): void {
    const key = keyOf(place);
    this.put(key, { ...this.textAt(place), typed: printable(text), problem: null });
    if (this.textAt(place).state === 'clashing') return this.keep(key);
    this.change(key, { state: 'typing' });
    this.keep(key);
    this.later(key, pause);
  }

  /** Sends everything that waits, at once; true when the API has it all. */
  async sendAll(): Promise<boolean> {
    const waiting = [...this.texts()].filter(([, { state }]) => state !== 'saved' && state !== 'clashing');
    await Promise.all(waiting.map(([key]) => this.send(key)));
    return [...this.texts().values()].every(({ state }) => state === 'saved');
  }

  /** After somebody else wrote there: goes on with mine, theirs, or theirs followed by mine. */
  settle(place: TextPlace, choice: 'mine' | 'theirs' | 'both'): void {
    const key = keyOf(place);
    const held = this.textAt(place);
    const theirs = held.stored?.text ?? '';
    const text = { mine: held.typed, theirs, both: `${theirs}\n\n${held.typed}` }[choice];
    this.put(key, { ...held, typed: text, etag: held.stored && etagOf(held.stored), state: 'typing' });
    this.keep(key);
    void this.send(key);
  }

  /** Leaves nothing on this device of what the API does not have. */
  dropAll(): void {
    for (const [key, held] of this.texts()) {
      clearTimeout(this.timers.get(key));
      this.kept.forget(this.keptKey(key));
      this.put(key, {
        ...empty,
        typed: held.stored?.text ?? '',
        stored: held.stored,
        etag: held.stored && etagOf(held.stored),
      });
    }
  }

  private async send(key: string): Promise<void> {
    clearTimeout(this.timers.get(key));
    // One after the other: each is based on the version before.
    await this.sending.get(key);
    const held = this.texts().get(key);
    if (!held || held.state === 'saved' || held.state === 'clashing') return;
    const sent = this.deliver(key, held);
    this.sending.set(key, sent);
    await sent;
    if (this.sending.get(key) === sent) this.sending.delete(key);
  }

  private async deliver(key: string, { typed, etag }: HeldText): Promise<void> {
    this.change(key, { state: 'sending' });
    const before = this.sent.get(key);
    this.sent.set(key, typed);
    try {
      const draft: ReportTextDraft = { text: typed };
      const { body } = await this.api.put<ReportText>(this.pathOf(key), draft, { ifMatch: etag });
      const isTypedOn = this.texts().get(key)?.typed !== typed;
      this.change(key, { stored: body, etag: etagOf(body), state: isTypedOn ? 'typing' : 'saved' });
      if (isTypedOn) this.keep(key);
      else this.kept.forget(this.keptKey(key));
      this.answered.update((count) => count + 1);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await this.afterFailure(key, error.problem, before);
    }
  }

  private async afterFailure(key: string, problem: ProblemBody, sentBefore: string | undefined): Promise<void> {
    if (problem.code === 'unavailable') return this.change(key, { state: 'unsent' });
    if (problem.status !== 412) {
      this.change(key, { state: 'refused', problem });
      // Perhaps it is not in preparation any more.
      return this.answered.update((count) => count + 1);
    }
    try {
      const { project, id } = this.report();
      const { body } = await this.api.get<Preparation>(paths.preparation(project, id));
      const theirs = body.texts.find((text) => keyOf(text) === key) ?? null;
      // The answer to what was sent before was lost: what stands there is this person's own.
      const isMine = theirs !== null && theirs.text === sentBefore;
      this.change(key, {
        stored: theirs,
        ...(isMine ? { etag: etagOf(theirs), state: 'typing' } : { state: 'clashing' }),
      });
      if (isMine) this.later(key, 0);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.change(key, { state: 'unsent' });
    }
  }

  /** What a closed or broken tab left unsent goes on from where it was; where somebody wrote meanwhile, the person is asked. */
  private async takeUp(): Promise<void> {
    const others = await this.tab.others();
    for (const { key: keptKey, kept } of this.kept.under(...this.shelf())) {
      if (others.has(this.kept.tabOf(keptKey)) || this.kept.tabOf(keptKey) === this.tab.id) continue;
      this.kept.forget(keptKey);
      const held = this.texts().get(kept.place) ?? empty;
      if (held.typed === kept.text || held.state !== 'saved') continue;
      const isBasedOnIt = kept.etag === held.etag;
      this.put(kept.place, { ...held, typed: kept.text, etag: kept.etag, state: isBasedOnIt ? 'typing' : 'clashing' });
      this.keep(kept.place);
      if (isBasedOnIt) void this.send(kept.place);
    }
  }

  private later(key: string, milliseconds: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.send(key), milliseconds),
    );
  }

  private keep(key: string): void {
    const { typed, etag } = this.texts().get(key) ?? empty;
    const kept: KeptText = { place: key, text: typed, etag, keptAt: new Date().toISOString() };
    this.keeping.set(this.kept.keep(this.keptKey(key), kept));
  }

  private change(key: string, part: Partial<HeldText>): void {
    this.put(key, { ...(this.texts().get(key) ?? empty), ...part });
  }

  private put(key: string, held: HeldText): void {
    this.texts.update((texts) => new Map(texts).set(key, held));
  }

  private pathOf(key: string): string {
    const { project, id } = this.report();
    const { section, language } = placeOf(key);
    return paths.preparationText(project, id, section, language);
  }

  private keptKey(key: string): string {
    return this.kept.keyOf(...this.shelf(), key, this.tab.id);
  }

  private shelf(): string[] {
    const { project, id } = this.report();
    return [this.session.user()?.email ?? '', project, id];
  }
}

/** As the API takes it: what other programs paste as a new line is one, and other control characters, which nobody sees, go. */
function printable(text: string): string {
  return text
    .replace(/[\v\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .toWellFormed();
}

const keyOf = ({ section, language }: TextPlace): string => `${language} ${section}`;

function placeOf(key: string): TextPlace {
  const [language, section] = key.split(' ');
  return { section: section as ReportSection, language: language as Language };
}

const etagOf = ({ version }: ReportText): string => `"${version}"`;
