import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { SharePipe, Wording, WordsPipe } from '@mizan/web/platform';
import { FigureTile, ProgressBar, StatusMark, toneOf } from '@mizan/web/ui';
import { askFor, type IndicatorFigure } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { levelNames, stepsAround } from './finding';
import { isolated } from './isolated';

/** The current value, what was promised, and the shares between them. */
@Component({
  selector: 'mz-indicator-figures',
  imports: [FigureTile, HowLink, ProgressBar, SharePipe, StatusMark, WordsPipe],
  templateUrl: './indicator-figures.html',
  styleUrl: './indicator-figures.scss',
})
export class IndicatorFigures {
  readonly indicator = input.required<Indicator>();
  readonly progress = input.required<IndicatorProgress>();
  /** The figures of the day that is compared with; undefined where nothing is. */
  readonly then = input<IndicatorProgress>();

  private readonly wording = inject(Wording);
  private readonly steps = computed(() => stepsAround(this.indicator().targets, this.progress().asOf));
  protected readonly tone = computed(() => toneOf(this.progress().status));
  protected readonly statusWord = computed(() => this.wording.words(`status.${this.progress().status}`));
  protected readonly actual = computed(() => this.figure(this.progress().actual));
  protected readonly earlier = computed(() => {
    const then = this.then();
    if (then === undefined) return null;
    const day = this.wording.day(then.asOf);
    const worded = (figure: string): string => this.wording.words('tracking.time.compare.then', { day, figure });
    return { actual: worded(this.figure(then.actual)), status: this.wording.words(`status.${then.status}`) };
  });
  protected readonly due = computed(() => this.figure(this.progress().targetDue));
  protected readonly final = computed(() => this.figure(this.progress().target));
  protected readonly actualLevel = computed(() => this.levelText(this.progress().actual));
  protected readonly dueNote = computed(() => {
    const { due, next } = this.steps();
    if (due) return this.join(this.by(due.dueOn), this.levelText(due.value));
    return next
      ? this.wording.words('tracking.indicator.figures.first-due', {
          day: this.wording.day(next.dueOn),
          target: this.figure(next.value),
        })
      : '';
  });
  protected readonly finalNote = computed(() => {
    const { final } = this.steps();
    return final
      ? this.join(this.by(final.dueOn), this.levelText(final.value))
      : this.wording.words('tracking.indicator.figures.no-target');
  });
  protected readonly expected = computed(() => {
    const { progress, pace } = this.progress();
    return progress === null || pace === null || pace === 0 ? null : progress / pace;
  });

  protected howOf(figure: IndicatorFigure): string {
    return askFor('indicator', this.indicator().code, figure);
  }

  private figure(level: number | null): string {
    return this.wording.figure(level, this.indicator().measure, this.indicator().unit);
  }

  private by(day: string): string {
    return this.wording.words('tracking.indicator.figures.by', { day: this.wording.day(day) });
  }

  private levelText(level: number | null): string {
    const [name, other] = levelNames(this.indicator().scale, level);
    if (name === undefined) return '';
    return other === undefined
      ? isolated(name)
      : this.wording.words('tracking.indicator.figures.between', { lower: isolated(name), upper: isolated(other) });
  }

  private join(...parts: string[]): string {
    return parts.filter((part) => part !== '').join(' · ');
  }
}
