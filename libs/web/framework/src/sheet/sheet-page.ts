import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { paths, type Framework, type Indicator, type Page, type PastPlan, type Value } from '@mizan/contract';
import {
  type KeptAt,
  LocalTextView,
  pageTitle,
  ProblemText,
  ProjectStore,
  readApi,
  SessionStore,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import type { SheetSetting } from './check-sheet';
import { keptForms } from '../entry/kept-forms';
import { KeptNotices } from '../entry/kept-notices';
import { SheetForm } from './form/sheet-form';
import type { KeptSheet } from './kept-sheets';
import { PlanHistory } from './plan-history';
import { SheetActions } from './sheet-actions';
import { SheetDesk } from './sheet-desk';
import { proposedCode, type SheetEntry } from './sheet-entry';
import { SheetView } from './sheet-view';

/** The indicator's sheet: to be read by everybody, edited (`?edit=1`) by those who keep the framework; without a code, a new one. */
@Component({
  selector: 'mz-sheet-page',
  imports: [
    EmptyState,
    ErrorState,
    KeptNotices,
    LoadingSkeleton,
    LocalTextView,
    MatAnchor,
    MatButton,
    PlanHistory,
    RouterLink,
    SheetForm,
    SheetView,
    WordsPipe,
  ],
  providers: [SheetActions, SheetDesk],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class SheetPage {
  readonly project = input.required<string>();
  /** Code of the indicator; undefined for a new one. */
  readonly code = input<string>();
  /** From the address: the result and the activity that a new one belongs to, and whether the sheet is edited. */
  readonly result = input<string>();
  readonly activity = input<string>();
  readonly edit = input<string>();
  /** From the address: it was created just now. */
  readonly created = input<string>();

  protected readonly desk = inject(SheetDesk);
  protected readonly actions = inject(SheetActions);
  protected readonly session = inject(SessionStore);
  private readonly about = inject(ProjectStore).project;
  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly frameworkRead = readApi<Framework>(() => paths.framework(this.project()));
  protected readonly indicatorRead = readApi<Indicator>(() => this.ofIndicator(paths.indicator));
  protected readonly plansRead = readApi<PastPlan[]>(() => this.ofIndicator(paths.indicatorPlans));
  private readonly anyValue = this.firstValue('limit=1');
  private readonly anyApproved = this.firstValue('status=approved&limit=1');

  protected readonly framework = this.frameworkRead.value;
  protected readonly indicator = this.indicatorRead.value;
  protected readonly mayEdit = computed(() => this.session.can('edit-framework'));
  protected readonly isEditing = computed(
    () => this.mayEdit() && (this.code() === undefined || this.edit() !== undefined),
  );
  protected readonly mayConfirm = computed(
    () => this.indicator()?.standing === 'proposal' && this.session.can('confirm-framework'),
  );
  /** As far as the page knows, nothing hangs on it. */
  protected readonly mayDelete = computed(() => this.mayEdit() && this.anyValue.value()?.items.length === 0);
  protected readonly setting = computed<SheetSetting | null>(() => {
    const [framework, project] = [this.framework(), this.about()];
    if (framework === undefined || project === undefined) return null;
    const { startsOn: projectStartsOn } = project;
    if (this.code() === undefined) {
      return { framework, projectStartsOn, before: null, hasValues: false, hasApproved: false };
    }
    const [indicator, values, approved] = [this.indicator(), this.anyValue.value(), this.anyApproved.value()];
    if (indicator === undefined || values === undefined || approved === undefined) return null;
    const [hasValues, hasApproved] = [values.items.length > 0, approved.items.length > 0];
    return { framework, projectStartsOn, before: indicator, hasValues, hasApproved };
  });
  protected readonly isMissing = computed(() => this.indicatorRead.problem()?.code === 'not-found');
  protected readonly failure = computed(() => {
    const problem = [this.frameworkRead, this.indicatorRead, this.anyValue, this.anyApproved]
      .map((read) => read.problem())
      .find((one) => one !== null);
    return problem ? this.problems.sentence(problem) : null;
  });

  /** The sheet that is to be begun; null while something that it stands on is on the way. */
  private readonly occasion = computed(() =>
    this.isEditing() && this.setting() !== null && !this.indicatorRead.isLoading()
      ? [this.project(), this.code() ?? '', this.result() ?? ''].join(' ')
      : null,
  );
  protected readonly begun = signal(false);
  protected readonly kept = keptForms(this.desk, ({ code, title }: SheetEntry) =>
    [code, this.wording.text(title)].filter((part) => part !== '').join(' '),
  );

  constructor() {
    pageTitle(() => {
      const code = this.code();
      if (code === undefined) return this.wording.words('framework.sheet.new');
      return `${code} – ${this.wording.words('framework.sheet.name')}`;
    });
    effect(() => {
      const occasion = this.occasion();
      untracked(() => (occasion === null ? this.begun.set(false) : void this.begin(occasion)));
    });
  }

  /** Whether the page may be left without a word. */
  isSettled(): boolean {
    return !this.begun() || !this.desk.isDirty() || this.session.state() === 'lost';
  }

  /** Leaves nothing of what was typed on this device. */
  drop(): void {
    this.desk.drop();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (!this.isSettled()) event.preventDefault();
  }

  protected async finish({ code }: Indicator): Promise<void> {
    const isNew = this.code() === undefined;
    this.begun.set(false);
    this.readAgain();
    this.actions.tell(isNew ? 'created' : 'saved', code);
    await this.router.navigate(['/', this.project(), 'framework', 'indicators', code], {
      replaceUrl: isNew,
      ...(isNew ? { queryParams: { created: 1 } } : {}),
    });
  }

  protected async cancel(): Promise<void> {
    const code = this.code();
    const place = code === undefined ? [] : ['indicators', code];
    await this.router.navigate(['/', this.project(), 'framework', ...place]);
  }

  protected async act(what: 'retire' | 'restore' | 'confirm' | 'remove', indicator: Indicator): Promise<void> {
    if (await this.actions[what](this.project(), indicator)) this.readAgain();
  }

  protected async undo(): Promise<void> {
    if (await this.actions.undo()) this.readAgain();
  }

  protected print(): void {
    this.window?.print();
  }

  /** Asks again for whatever could not be read. */
  protected retry(): void {
    for (const read of [this.frameworkRead, this.indicatorRead, this.plansRead, this.anyValue, this.anyApproved]) {
      if (read.problem() !== null) read.reload();
    }
  }

  private readAgain(): void {
    if (this.actions.deleted() !== null) return;
    for (const read of [this.frameworkRead, this.indicatorRead, this.plansRead]) read.reload();
  }

  private async begin(occasion: string): Promise<void> {
    if (this.begun()) return;
    const [indicator, framework] = [this.indicator(), this.framework()];
    const kept = await this.keptOf(indicator);
    if (this.occasion() !== occasion || framework === undefined) return;
    if (indicator === undefined) {
      const result = framework.results.find(({ code }) => code === this.result())?.code ?? '';
      const activity = framework.activities.find(({ code }) => code === this.activity())?.code ?? '';
      const taken = framework.indicators.map(({ code }) => code);
      this.desk.beginNew(this.project(), {
        result,
        activity,
        code: result === '' ? '' : proposedCode(result, taken),
        baselineOn: this.about()?.startsOn ?? '',
      });
    }
    this.kept.offer(kept, indicator === undefined);
    this.begun.set(true);
  }

  /** Lays the stored sheet first: what this device kept stands under its name. */
  private keptOf(indicator: Indicator | undefined): Promise<KeptAt<KeptSheet>[]> {
    if (indicator === undefined) this.desk.beginNew(this.project(), {});
    else this.desk.beginStored(this.project(), { thing: indicator, etag: this.indicatorRead.etag() });
    return this.kept.find();
  }

  private ofIndicator(path: (project: string, code: string) => string): string | undefined {
    const code = this.code();
    return code === undefined || this.actions.deleted() !== null ? undefined : path(this.project(), code);
  }

  private firstValue(query: string) {
    return readApi<Page<Value>>(() => {
      const path = this.mayEdit() ? this.ofIndicator(paths.values) : undefined;
      return path === undefined ? undefined : `${path}?${query}`;
    });
  }
}
