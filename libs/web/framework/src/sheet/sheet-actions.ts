import { computed, inject, Injectable, signal } from '@angular/core';
import { limits, paths, type Indicator } from '@mizan/contract';
import { ApiWriter, ProblemError, ProblemText, Wording, type WriteOptions } from '@mizan/web/platform';
import { AskReason } from '@mizan/web/ui/dialogs';
import { bodyOf, type SheetFacts } from './sheet-entry';

/** What was done to the sheet just now, and how to take it back where that can be. */
interface Done {
  words: string;
  undo: (() => Promise<unknown>) | null;
}

/** Taking an indicator out of use and back, confirming it, deleting what nothing hangs on. Provided by the page. */
@Injectable()
export class SheetActions {
  private readonly api = inject(ApiWriter);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly askReason = inject(AskReason);

  private readonly said = signal<Done | null>(null);
  private readonly trouble = signal('');
  private readonly busy = signal(false);
  private readonly gone = signal<Indicator | null>(null);
  readonly done = this.said.asReadonly();
  /** Why the last thing was not done; empty where it was. */
  readonly refusal = this.trouble.asReadonly();
  readonly isBusy = this.busy.asReadonly();
  /** The indicator that was deleted here, for as long as it can be had back. */
  readonly deleted = this.gone.asReadonly();
  readonly hasNews = computed(() => this.said() !== null || this.trouble() !== '');

  /** What a save or an address has to tell. */
  tell(key: string, code: string): void {
    this.say(key, code, null);
  }

  async retire(project: string, { code, version }: Indicator): Promise<boolean> {
    const words = (of: string): string => this.wording.words(`framework.sheet.retire.${of}`, { code });
    const reason = await this.askReason.for({
      title: words('title'),
      explanation: words('about'),
      label: words('label'),
      missing: words('missing'),
      confirm: words('confirm'),
      cancel: this.wording.words('button.cancel'),
      limit: limits.reasonLength,
    });
    if (reason === undefined) return false;
    return this.attempt(async () => {
      await this.api.post(`${paths.indicator(project, code)}/retire`, { reason }, seen(version));
      this.say('retired', code, () => this.api.post(`${paths.indicator(project, code)}/restore`));
    });
  }

  restore(project: string, { code, version }: Indicator): Promise<boolean> {
    return this.attempt(async () => {
      await this.api.post(`${paths.indicator(project, code)}/restore`, {}, seen(version));
      this.say('restored', code, null);
    });
  }

  confirm(project: string, { code, version }: Indicator): Promise<boolean> {
    return this.attempt(async () => {
      await this.api.post(`${paths.indicator(project, code)}/confirm`, {}, seen(version));
      this.say('confirmed', code, null);
    });
  }

  /** The API refuses what something hangs on. */
  remove(project: string, indicator: Indicator): Promise<boolean> {
    const { code, version } = indicator;
    return this.attempt(async () => {
      await this.api.delete(paths.indicator(project, code), seen(version));
      this.gone.set(indicator);
      this.say('deleted', code, async () => {
        await this.api.put(paths.indicator(project, code), bodyOf(factsOf(indicator), ''));
        this.gone.set(null);
      });
    });
  }

  undo(): Promise<boolean> {
    const undo = this.said()?.undo;
    if (!undo) return Promise.resolve(false);
    return this.attempt(async () => {
      await undo();
      this.said.set({ words: this.wording.words('framework.sheet.done.undone'), undo: null });
    });
  }

  private say(key: string, code: string, undo: (() => Promise<unknown>) | null): void {
    const words = this.wording.words(`framework.sheet.done.${key}`, { code });
    this.said.set({ words, undo });
  }

  private async attempt(act: () => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.trouble.set('');
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.said.set(null);
      this.trouble.set(this.problems.sentence(error.problem));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

/** What is done is done to the version that the person saw. */
function seen(version: number): WriteOptions {
  return { ifMatch: `"${version}"` };
}

function factsOf(indicator: Indicator): SheetFacts {
  const { code: _code, standing: _standing, version: _version, retired: _retired, ...facts } = indicator;
  const { sdgTargets: _sdgTargets, ...sheet } = facts;
  return sheet;
}
