import { computed, inject, Injectable, signal } from '@angular/core';
import type { ProblemBody } from '@mizan/contract';
import { ProblemText, Wording } from '@mizan/web/platform';
import { changesPromise, checkSheet, fieldOf, type SheetProblem, type SheetSetting } from '../check-sheet';
import { SheetDesk } from '../sheet-desk';

/** What stands against the sheet on the table, field by field, and of that what is to be said by now. Provided by the form. */
@Injectable()
export class SheetChecks {
  private readonly desk = inject(SheetDesk);
  private readonly wording = inject(Wording);
  private readonly problemText = inject(ProblemText);
  private given: (() => SheetSetting) | null = null;
  private readonly leftFields = signal<ReadonlySet<string>>(new Set());
  /** Whether somebody tried to save, so that every problem is shown and not those of fields left alone. */
  private readonly tried = signal(false);

  readonly setting = computed(() => {
    if (this.given === null) throw new Error('the form tells its setting before anything is checked');
    return this.given();
  });
  readonly checked = computed(() => checkSheet(this.desk.entry(), this.setting()));
  /** A promise that was approved against changes, so the reason is asked for; also where the API knows of it alone. */
  readonly needsReason = computed(() => {
    const { before, hasApproved } = this.setting();
    if (before === null || !changesPromise(before, this.checked().facts)) return false;
    return hasApproved || this.desk.refused()?.code === 'reason-missing' || this.desk.entry().reason !== '';
  });

  private readonly apiErrors = computed(() => {
    const problem = this.desk.refused();
    const lines = problem === null ? [] : this.problemText.lines(problem);
    return new Map(
      lines
        .filter(({ path }) => path !== '')
        .map(({ path, text }) => [fieldOf(path, this.checked(), this.desk.entry()), text]),
    );
  });
  private readonly errors = computed<ReadonlyMap<string, string>>(() => {
    const shown = this.checked().problems.filter(({ field }) => this.tried() || this.leftFields().has(field));
    return new Map([...shown.map((problem) => [problem.field, this.sentence(problem)] as const), ...this.apiErrors()]);
  });
  /** One sentence for the bar of buttons: what the API says of the whole, or how much is to be mended. */
  readonly summary = computed(() => {
    const problem: ProblemBody | null = this.desk.refused();
    if (problem !== null && this.apiErrors().size === 0) return this.problemText.sentence(problem);
    const count = this.errors().size;
    return this.tried() && count > 0 ? this.wording.plural('framework.sheet.to-mend', count) : '';
  });

  /** Told by the form as it is made; the setting is read whenever it changes. */
  begin(setting: () => SheetSetting): void {
    this.given = setting;
  }

  /** What is wrong with a field; empty where nothing is, or where the person has not come to it yet. */
  errorOf(field: string): string {
    return this.errors().get(field) ?? '';
  }

  /** An empty field that was only passed through is not scolded. */
  leave(field: string): void {
    const problem = this.checked().problems.find((one) => one.field === field);
    if (problem !== undefined && !isMissing(problem)) this.leftFields.update((fields) => new Set(fields).add(field));
  }

  /** Shows everything that is wrong; answers the fields. */
  attempt(): string[] {
    this.tried.set(true);
    return [...this.checked().problems.map(({ field }) => field), ...this.apiErrors().keys()];
  }

  private sentence(problem: SheetProblem): string {
    if ('trouble' in problem) return this.wording.words(`typed-number.${problem.trouble}`);
    if ('lack' in problem) return this.wording.words(`framework.sheet.lack.${problem.lack}`);
    const { code, path, params } = problem.refusal;
    const item = { code, path, message: '', ...(params === undefined ? {} : { params }) };
    const [line] = this.problemText.lines({ type: '', title: '', status: 422, code, detail: '', errors: [item] });
    return line?.text ?? '';
  }
}

function isMissing(problem: SheetProblem): boolean {
  if ('lack' in problem) return problem.lack.endsWith('-missing');
  return 'refusal' in problem && problem.refusal.code.endsWith('-missing');
}
