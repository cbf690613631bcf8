import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { periodLengths, periodsOf, type Day, type PeriodLength } from '@mizan/domain';
import { paths, type PeriodsDraft, type ProjectPeriods } from '@mizan/contract';
import { ApiWriter, DayPipe, ProblemError, ProblemText, Wording, WordsPipe } from '@mizan/web/platform';

/** Chooses months, quarters or half-years, and shows the periods that result before anything changes. */
@Component({
  selector: 'mz-cut-choice',
  imports: [DayPipe, MatButton, MatRadioButton, MatRadioGroup, WordsPipe],
  templateUrl: './cut-choice.html',
  styleUrl: './cut-choice.scss',
})
export class CutChoice {
  readonly project = input.required<string>();
  readonly read = input.required<ProjectPeriods>();
  readonly startsOn = input.required<Day>();
  readonly endsOn = input.required<Day>();
  readonly applied = output();

  private readonly api = inject(ApiWriter);
  private readonly problems = inject(ProblemText);
  private readonly wording = inject(Wording);

  protected readonly lengths = periodLengths;
  protected readonly chosen = linkedSignal<PeriodLength | null>(() => this.read().months);
  protected readonly isLocked = computed(() => this.read().periods.some(({ locked }) => locked));
  protected readonly preview = computed(() => {
    const months = this.chosen();
    return months === null || months === this.read().months
      ? []
      : periodsOf(this.startsOn(), this.endsOn(), months).map((period) => ({
          ...period,
          name: this.wording.period(period.code),
        }));
  });
  protected readonly count = computed(() =>
    this.wording.plural('framework.periods.cut.preview', this.preview().length),
  );
  /** Whether a due date is not the one that the cut gives: it would be lost. */
  protected readonly losesDueDates = computed(() => {
    const { months, periods } = this.read();
    if (months === null) return false;
    const given = periodsOf(this.startsOn(), this.endsOn(), months);
    return periods.some(({ code, dueOn }) => given.find((period) => period.code === code)?.dueOn !== dueOn);
  });
  protected readonly isCutting = signal(false);
  protected readonly refusal = signal('');

  protected choose(months: PeriodLength): void {
    this.refusal.set('');
    this.chosen.set(months);
  }

  protected async apply(): Promise<void> {
    const months = this.chosen();
    if (months === null) return;
    this.isCutting.set(true);
    this.refusal.set('');
    try {
      const draft: PeriodsDraft = { months };
      await this.api.put<ProjectPeriods>(paths.periods(this.project()), draft, { ifMatch: `"${this.read().version}"` });
      this.applied.emit();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set(this.problems.sentence(error.problem));
    } finally {
      this.isCutting.set(false);
    }
  }
}
