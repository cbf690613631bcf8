import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { ProblemText, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { drawnInTurn } from '@mizan/web/ui/paint';
import { FrameworkTabs } from '../framework-tabs';
import { ActivityList } from './activity-list';
import { beginningOf, chainOf } from './chain';
import { ChainDesk } from './chain-desk';
import { ProposedStart } from './proposed-start';
import { ResultBranch } from './result-branch';

/** As many lines as a screen has room for. */
const firstLines = 12;

/** The results chain, from impact to outputs, with what hangs on each result; kept here by those who may. */
@Component({
  selector: 'mz-framework-page',
  imports: [
    ActivityList,
    EmptyState,
    ErrorState,
    FrameworkTabs,
    LoadingSkeleton,
    MatButton,
    ProposedStart,
    ResultBranch,
    WordsPipe,
  ],
  providers: [ChainDesk],
  templateUrl: './framework-page.html',
  styleUrl: './framework-page.scss',
})
export class FrameworkPage {
  /** From the route. */
  readonly project = input.required<string>();
  /** From the address: what is looked for, and whether what is out of use is shown. */
  readonly q = input<string>();
  readonly retired = input<string>();

  protected readonly desk = inject(ChainDesk);
  private readonly problems = inject(ProblemText);
  private readonly wording = inject(Wording);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly edits = computed(() => this.session.can('edit-framework'));
  protected readonly words = computed(() => this.q() ?? '');
  protected readonly withRetired = computed(() => this.retired() === '1');
  protected readonly framework = this.desk.read.value;
  protected readonly chain = computed(() => {
    const framework = this.framework();
    return framework && chainOf(framework, { words: this.words(), retired: this.withRetired() });
  });
  /** The first lines, then all of them and the activities. */
  protected readonly drawn = drawnInTurn(2, () => this.chain() !== undefined);
  protected readonly shown = computed(() => {
    const chain = this.chain() ?? [];
    return this.drawn() > 1 ? chain : beginningOf(chain, firstLines);
  });
  protected readonly failure = computed(() => {
    const problem = this.desk.read.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  private readonly inUse = computed(() => this.framework()?.indicators.filter(({ retired }) => !retired) ?? []);
  protected readonly count = computed(() => this.wording.plural('framework.chain.indicators', this.inUse().length));
  protected readonly proposals = computed(() => {
    const count = this.inUse().filter(({ standing }) => standing === 'proposal').length;
    return count === 0 ? '' : this.wording.plural('framework.chain.proposals', count);
  });
  protected readonly retiredCount = computed(() => {
    const framework = this.framework();
    if (framework === undefined) return 0;
    const { results, activities, indicators } = framework;
    return [...results, ...activities, ...indicators].filter((piece) => piece.retired).length;
  });
  protected readonly retiredWords = computed(() =>
    this.wording.words('framework.chain.show-retired', { count: this.wording.number(this.retiredCount()) }),
  );
  protected readonly hasImpact = computed(() => this.framework()?.results.some(({ level }) => level === 'impact'));

  constructor() {
    effect(() => this.desk.open(this.project()));
  }

  protected look(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.show({ q: event.target.value || null });
  }

  protected showRetired(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.show({ retired: event.target.checked ? '1' : null });
  }

  protected show(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
