import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MatDatepicker,
  MatDatepickerInput,
  MatDatepickerToggle,
  type MatDatepickerInputEvent,
} from '@angular/material/datepicker';
import { MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { refuseDueDate, type Day } from '@mizan/domain';
import { paths, type PeriodDetail, type PeriodDraft, type ProblemBody } from '@mizan/contract';
import { ApiWriter, dateOf, dayOf, ProblemError, ProblemText, Wording, WordsPipe } from '@mizan/web/platform';
import { nameCalendar } from '@mizan/web/platform/calendar';

/** Changes the day by which the values of a period are due; refuses in place what the API would. */
@Component({
  selector: 'mz-due-field',
  imports: [
    MatButton,
    MatDatepicker,
    MatDatepickerInput,
    MatDatepickerToggle,
    MatFormField,
    MatInput,
    MatLabel,
    MatSuffix,
    WordsPipe,
  ],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ 'framework.periods.due.label' | words }}</mat-label>
        <input
          matInput
          [matDatepicker]="picker"
          [value]="date()"
          [min]="earliest()"
          [attr.aria-invalid]="error() ? true : null"
          [attr.aria-describedby]="'due-error-' + period().code"
          (dateChange)="choose($event)"
        />
        <mat-datepicker-toggle matIconSuffix [for]="picker" />
        <mat-datepicker #picker />
      </mat-form-field>
      <p class="error" role="alert" [id]="'due-error-' + period().code">{{ error() }}</p>
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="isSaving()">
          {{ 'framework.periods.due.save' | words }}
        </button>
        <button matButton type="button" [disabled]="isSaving()" (click)="cancelled.emit()">
          {{ 'button.cancel' | words }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--mizan-space-2);
      max-inline-size: 16rem;
    }
    .error {
      color: var(--mizan-tone-bad);
      font-size: var(--mizan-text-small);
    }
    .error:empty {
      display: none;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-2);
    }
  `,
})
export class DueField {
  readonly project = input.required<string>();
  readonly period = input.required<PeriodDetail>();
  readonly saved = output<PeriodDetail>();
  readonly cancelled = output();

  private readonly api = inject(ApiWriter);
  private readonly problems = inject(ProblemText);
  private readonly wording = inject(Wording);
  /** What was chosen; undefined before that, null for what is no day. */
  private readonly chosen = signal<Day | null | undefined>(undefined);
  private readonly problem = signal<ProblemBody | null>(null);
  private readonly attempted = signal(false);
  protected readonly isSaving = signal(false);

  private readonly day = computed(() => {
    const chosen = this.chosen();
    return chosen === undefined ? this.period().dueOn : chosen;
  });
  protected readonly date = computed(() => dateOf(this.day()));
  protected readonly earliest = computed(() => dateOf(this.period().endsOn));
  private readonly refusal = computed(() => {
    const day = this.day();
    return day === null ? null : refuseDueDate(day, this.period());
  });
  protected readonly error = computed(() => {
    const [problem, refusal] = [this.problem(), this.refusal()];
    if (problem) return this.problems.sentence(problem);
    if (refusal) return this.problems.refusal(refusal);
    return this.attempted() && this.day() === null ? this.wording.words('framework.periods.due.missing') : '';
  });

  constructor() {
    nameCalendar();
  }

  protected choose({ value }: MatDatepickerInputEvent<Date>): void {
    this.problem.set(null);
    this.chosen.set(dayOf(value));
  }

  protected async save(): Promise<void> {
    this.attempted.set(true);
    const dueOn = this.day();
    if (dueOn === null || this.refusal() !== null) return;
    const { code, version } = this.period();
    const draft: PeriodDraft = { dueOn };
    this.isSaving.set(true);
    try {
      const ifMatch = `"${version}"`;
      this.saved.emit((await this.api.put<PeriodDetail>(paths.period(this.project(), code), draft, { ifMatch })).body);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(error.problem);
    } finally {
      this.isSaving.set(false);
    }
  }
}
