import { computed, inject, Injectable, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { limits, paths, type Activity, type Framework, type Indicator, type Result } from '@mizan/contract';
import type { ResultLevel } from '@mizan/domain';
import { readApi, Wording } from '@mizan/web/platform';
import { AskReason } from '@mizan/web/ui/dialogs';
import { firstValueFrom } from 'rxjs';
import { DoneNotice } from '../changes/done-notice';
import { activityDraft, indicatorDraft, resultDraft } from '../changes/drafts';
import { FrameworkChanges } from '../changes/framework-changes';
import { ActivityDialog, type ActivityGiven } from './activity-dialog';
import { levelBelow, type Place } from './chain';
import { MoveDialog, type MoveChoice } from './move-dialog';
import { ResultDialog, type ResultGiven } from './result-dialog';

/** Something of the chain that a menu acts on. */
export type ChainPiece =
  { kind: 'result'; piece: Result } | { kind: 'activity'; piece: Activity } | { kind: 'indicator'; piece: Indicator };

export type Movable = Extract<ChainPiece, { kind: 'result' | 'indicator' }>;

/** Where a piece goes: under another result, or to another place among its siblings. */
interface Location {
  under?: string;
  position?: number;
}

/** The framework on the table of its page, and everything that people do to it there. One for each page. */
@Injectable()
export class ChainDesk {
  private readonly changes = inject(FrameworkChanges);
  private readonly notice = inject(DoneNotice);
  private readonly dialogs = inject(MatDialog);
  private readonly wording = inject(Wording);
  private readonly askReason = inject(AskReason);
  private readonly router = inject(Router);
  private readonly asked = signal<string | undefined>(undefined);

  readonly read = readApi<Framework>(
    () => {
      const project = this.asked();
      return project === undefined ? undefined : paths.framework(project);
    },
    { meanwhile: true },
  );

  /** Where every indicator in use is still a proposal the page says so once, and no line repeats it. */
  readonly marksProposals = computed(
    () => this.read.value()?.indicators.some(({ retired, standing }) => !retired && standing === 'confirmed') ?? false,
  );

  open(project: string): void {
    this.asked.set(project);
  }

  get project(): string {
    return this.asked() ?? '';
  }

  async addResult(level: ResultLevel, parent: string | null): Promise<void> {
    await this.openResult({ level, parent, result: null });
  }

  async addBelow(result: Result): Promise<void> {
    const level = levelBelow(result.level);
    if (level !== null) await this.addResult(level, result.code);
  }

  editResult(result: Result): Promise<void> {
    return this.openResult({ level: result.level, parent: result.parent, result });
  }

  async openActivity(activity: Activity | null): Promise<void> {
    const framework = this.read.value();
    if (framework === undefined) return;
    const given: ActivityGiven = { project: this.project, activity, framework };
    const saved = await this.ask<Activity, ActivityGiven>(ActivityDialog, given);
    if (saved) this.done('saved', saved.code);
  }

  /** One place up or down among its siblings. */
  async move(subject: ChainPiece, { at, of }: Place, by: -1 | 1): Promise<void> {
    if (at + by < 0 || at + by >= of) return;
    await this.relocate(subject, { position: at + by }, { position: at });
  }

  /** Under another result, where it comes last. */
  async moveUnder(subject: Movable, { at }: Place): Promise<void> {
    const framework = this.read.value();
    if (framework === undefined) return;
    const under = await this.ask<string, MoveChoice>(MoveDialog, { framework, subject });
    const before = parentOf(subject);
    if (under !== undefined && before !== null)
      await this.relocate(subject, { under }, { under: before, position: at });
  }

  async retire(subject: ChainPiece): Promise<void> {
    const { kind, piece } = subject;
    const words = (of: string) => this.wording.words(`framework.retire.${of}`, { code: piece.code });
    const reason = await this.askReason.for({
      title: words('title'),
      explanation: words(kind === 'indicator' ? 'about-indicator' : 'about'),
      label: words('label'),
      missing: words('missing'),
      confirm: words('confirm'),
      cancel: this.wording.words('button.cancel'),
      limit: limits.reasonLength,
    });
    if (reason === undefined) return;
    const retired = await this.notice.attempt(() => this.changes.retire(kind, this.project, piece.code, reason));
    if (retired) this.done('retired', piece.code, () => this.changes.restore(kind, this.project, piece.code));
  }

  async restore({ kind, piece }: ChainPiece): Promise<void> {
    if (await this.notice.attempt(() => this.changes.restore(kind, this.project, piece.code))) {
      this.done('restored', piece.code);
    }
  }

  async confirm(kind: 'result' | 'indicator', code: string): Promise<void> {
    if (await this.notice.attempt(() => this.changes.confirm(kind, this.project, code))) this.done('confirmed', code);
  }

  /** What nothing hangs on; the API refuses anything else, and the refusal says what to do instead. */
  async remove(subject: ChainPiece, { at }: Place): Promise<void> {
    const { kind, piece } = subject;
    const removed = await this.notice.attempt(() => this.changes.remove(kind, this.project, piece.code, piece.version));
    if (removed) this.done('removed', piece.code, () => this.putBack(subject, at));
  }

  addIndicator(result: string): void {
    void this.router.navigate(['/', this.project, 'framework', 'indicators', 'new'], { queryParams: { result } });
  }

  private async openResult(given: Omit<ResultGiven, 'project' | 'framework'>): Promise<void> {
    const framework = this.read.value();
    if (framework === undefined) return;
    const data: ResultGiven = { project: this.project, framework, ...given };
    const saved = await this.ask<Result, ResultGiven>(ResultDialog, data);
    if (saved) this.done('saved', saved.code);
  }

  private async relocate(subject: ChainPiece, to: Location, back: Location): Promise<void> {
    const { code, version } = subject.piece;
    if (await this.notice.attempt(() => this.put(subject, to, version))) {
      this.done('moved', code, () => this.put(subject, back, version + 1));
    }
  }

  private async put({ kind, piece }: ChainPiece, { under, position }: Location, version: number): Promise<void> {
    const at = position === undefined ? {} : { position };
    if (kind === 'activity') {
      await this.changes.put(kind, this.project, piece.code, { ...activityDraft(piece), ...at }, version);
    } else if (kind === 'result') {
      const draft = { ...resultDraft(piece), ...(under !== undefined && { parent: under }), ...at };
      await this.changes.put(kind, this.project, piece.code, draft, version);
    } else {
      const draft = { ...indicatorDraft(piece), ...(under !== undefined && { result: under }), ...at };
      await this.changes.put(kind, this.project, piece.code, draft, version);
    }
  }

  /** As something new, with all that it was. */
  private async putBack({ kind, piece }: ChainPiece, position: number): Promise<void> {
    if (kind === 'activity') {
      await this.changes.put(kind, this.project, piece.code, { ...activityDraft(piece), position }, null);
    } else if (kind === 'result') {
      const draft = { ...resultDraft(piece), assumptions: piece.assumptions, position };
      await this.changes.put(kind, this.project, piece.code, draft, null);
    } else {
      const { code, version: _version, standing: _standing, retired: _retired, ...sheet } = piece;
      await this.changes.put(kind, this.project, code, { ...sheet, position }, null);
    }
  }

  private async ask<Answer, Given>(dialog: Parameters<MatDialog['open']>[0], data: Given): Promise<Answer | undefined> {
    const opened = this.dialogs.open(dialog, {
      data,
      width: '40rem',
      maxWidth: 'calc(100vw - 1rem)',
      restoreFocus: true,
    });
    return firstValueFrom(opened.afterClosed()) as Promise<Answer | undefined>;
  }

  private done(what: string, code: string, undo?: () => Promise<void>): void {
    this.read.reload();
    const words = this.wording.words(`framework.done.${what}`, { code });
    this.notice.say(words, undo && (() => void this.undo(undo)));
  }

  private async undo(undo: () => Promise<void>): Promise<void> {
    if (await this.notice.attempt(undo)) this.notice.say(this.wording.words('framework.undone'));
    this.read.reload();
  }
}

function parentOf({ kind, piece }: Movable): string | null {
  return kind === 'result' ? piece.parent : piece.result;
}
