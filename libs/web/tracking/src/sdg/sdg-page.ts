import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { paths, type Framework, type Overview, type SdgReference } from '@mizan/contract';
import { ProblemText, readApi, SessionStore, Wording } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { DayChoice } from '../day-choice';
import { HowAddress } from '../how/how-address';
import { HowSheet } from '../how/how-sheet';
import { askedDay, readAt } from '../read-at';
import { askedGoal, contributionsOf, standingOf } from './contributions';
import { SdgGoalSection } from './sdg-goal-section';
import { SdgWheel } from './sdg-wheel';

/** What the project contributes to the Sustainable Development Goals: as a wheel, and goal by goal with its indicators. */
@Component({
  selector: 'mz-sdg-page',
  imports: [
    DayChoice,
    EmptyState,
    ErrorState,
    HowSheet,
    LoadingSkeleton,
    MatAnchor,
    RouterLink,
    SdgGoalSection,
    SdgWheel,
    TranslocoPipe,
  ],
  templateUrl: './sdg-page.html',
  styleUrl: './sdg-page.scss',
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
  protected readonly read = readApi<Overview>(() => readAt(paths.overview(this.project()), this.asked()));
  protected readonly framework = readApi<Framework>(() => readAt(paths.framework(this.project()), this.asked()));
  private readonly reference = readApi<SdgReference>(() => paths.sdg());

  /** What is contributed; undefined until all is read. Where the labels can't be, codes and numbers stand alone. */
  protected readonly contributions = computed(() => {
    const [overview, framework] = [this.read.value(), this.framework.value()];
    const settled = this.reference.value() !== undefined || this.reference.problem() !== null;
    if (overview === undefined || framework === undefined || !settled) return undefined;
    return contributionsOf(overview.sdgTargets, framework.indicators, overview.indicators);
  });
  protected readonly goals = computed(() => this.reference.value()?.goals ?? []);
  protected readonly standing = computed(() => {
    const standing = standingOf((this.contributions() ?? []).flatMap(({ targets }) => targets));
    return standing === 'none' ? '' : this.wording.words(`tracking.sdgs.proposal.${standing}`);
  });
  protected readonly marksProposals = computed(
    () => standingOf((this.contributions() ?? []).flatMap(({ targets }) => targets)) === 'some',
  );

  protected readonly chosen = computed(() => askedGoal(this.goal()));
  protected readonly shown = computed(() =>
    (this.contributions() ?? [])
      .filter(({ number }) => this.chosen() === null || number === this.chosen())
      .map((contribution) => ({
        contribution,
        goal: this.goals().find(({ number }) => number === contribution.number) ?? null,
      })),
  );
  protected readonly choices = computed(() =>
    (this.contributions() ?? []).map(({ number }) => ({
      number,
      colour: this.goals().find((goal) => goal.number === number)?.colour ?? null,
      name: this.wording.text(this.goals().find((goal) => goal.number === number)?.label),
    })),
  );
  protected readonly notServed = computed(() =>
    this.wording.words('tracking.sdgs.not-served', { number: this.wording.number(this.chosen()) }),
  );

  protected readonly failure = computed(() => {
    const problem = this.read.problem() ?? this.framework.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly isHowAsked = computed(() => this.howAddress.asked() !== null);
  protected readonly waiting = computed(() => this.wording.words('tracking.sdgs.loading'));

  protected retry(): void {
    for (const read of [this.read, this.framework, this.reference]) if (read.problem() !== null) read.reload();
  }
}
