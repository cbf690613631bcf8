import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { paths, type Framework, type Overview, type SdgReference } from '@mizan/contract';
import { ProblemText, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { HowAddress } from '../how/how-address';
import { HowSheet } from '../how/how-sheet';
import { askedDay, askedDays, readAt } from '../read-at';
import { keptFigures } from '../time/kept-figures';
import { TimeBar } from '../time/time-bar';
import { askedGoal, contributionsOf, standingOf } from './contributions';
import { SdgGoalSection } from './sdg-goal-section';
import { SdgWheel } from './sdg-wheel';

/** What the project contributes to the Sustainable Development Goals: as a wheel, and goal by goal with its indicators. */
@Component({
  selector: 'mz-sdg-page',
  imports: [
    EmptyState,
    ErrorState,
    HowSheet,
    LoadingSkeleton,
    MatAnchor,
    RouterLink,
    SdgGoalSection,
    SdgWheel,
    TimeBar,
    WordsPipe,
  ],
  templateUrl: './sdg-page.html',
  styleUrl: './sdg-page.scss',
  host: { '[class.old]': 'kept.isOld()', '[attr.aria-busy]': 'kept.isOld() || null' },
})
export class SdgPage {
  /** From the route. */
  readonly project = input.required<string>();
  /** The goal that the list is narrowed to, from the address. */
  readonly goal = input<string>();

  private readonly howAddress = inject(HowAddress);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  protected readonly session = inject(SessionStore);

  protected readonly asked = askedDay();
  protected readonly days = askedDays();
  protected readonly read = readApi<Overview>(() => readAt(paths.overview(this.project()), this.asked()), {
    meanwhile: true,
  });
  protected readonly framework = readApi<Framework>(() => readAt(paths.framework(this.project()), this.asked()), {
    meanwhile: true,
  });
  private readonly reference = readApi<SdgReference>(() => paths.sdg(), { meanwhile: true });

  private readonly problem = computed(() => this.read.problem() ?? this.framework.problem());
  /** Both of one day, and those of the day before while another is awaited. */
  protected readonly kept = keptFigures(
    {
      value: computed(() => {
        const [overview, framework] = [this.read.value(), this.framework.value()];
        return overview === undefined || framework === undefined ? undefined : { overview, framework };
      }),
      problem: this.problem,
    },
    this.project,
  );
  protected readonly overview = computed(() => this.kept.value()?.overview);

  /** What is contributed; undefined until all is read. Where the labels can't be, codes and numbers stand alone. */
  protected readonly contributions = computed(() => {
    const figures = this.kept.value();
    const settled = this.reference.value() !== undefined || this.reference.problem() !== null;
    if (figures === undefined || !settled) return undefined;
    const { overview, framework } = figures;
    return contributionsOf(overview.sdgTargets, framework.indicators, overview.indicators);
  });
  protected readonly goals = computed(() => this.reference.value()?.goals ?? []);
  private readonly mapping = computed(() => standingOf((this.contributions() ?? []).flatMap(({ targets }) => targets)));
  /** What the mapping rests on; nothing once all of it is confirmed. */
  protected readonly standing = computed(() =>
    this.mapping() === 'none' ? '' : this.wording.words(`tracking.sdgs.proposal.${this.mapping()}`),
  );
  protected readonly marksProposals = computed(() => this.mapping() === 'some');

  protected readonly chosen = computed(() => askedGoal(this.goal()));
  private readonly named = computed(() =>
    (this.contributions() ?? []).map((contribution) => ({
      contribution,
      goal: this.goals().find(({ number }) => number === contribution.number) ?? null,
    })),
  );
  protected readonly shown = computed(() =>
    this.named().filter(({ contribution }) => this.chosen() === null || contribution.number === this.chosen()),
  );
  protected readonly choices = computed(() =>
    this.named().map(({ contribution: { number }, goal }) => ({
      number,
      colour: goal?.colour ?? null,
      name: this.wording.text(goal?.label),
    })),
  );
  protected readonly notServed = computed(() =>
    this.wording.words('tracking.sdgs.not-served', { number: this.wording.number(this.chosen()) }),
  );

  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly isHowAsked = computed(() => this.howAddress.asked() !== null);
  protected readonly waiting = computed(() => this.wording.words('tracking.sdgs.loading'));

  protected retry(): void {
    for (const read of [this.read, this.framework, this.reference]) if (read.problem() !== null) read.reload();
  }
}
