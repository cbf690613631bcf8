import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { LanguageStore, Wording } from '@mizan/web/platform';
import type { Day } from '@mizan/domain';
import { StepLineChart, type ChartWords } from '@mizan/web/ui/charts';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { findingOf, pointsOf } from './finding';
import { FindingText } from './finding-text';

/** The indicator's steps and values over time, under the sentence that they say. */
@Component({
  selector: 'mz-indicator-chart',
  imports: [HowLink, StepLineChart],
  template: `
    <div class="panel">
      <mz-step-line-chart
        [title]="title()"
        [subject]="subject()"
        [summary]="summary()"
        [unit]="unit()"
        [points]="points()"
        [baseline]="indicator().baseline.value"
        [readAt]="progress().asOf"
        [source]="source()"
        [note]="note()"
        [fileStem]="indicator().code"
        [direction]="languages.direction()"
        [words]="words()"
        [formatDay]="formatDay()"
        [formatAxisDay]="formatAxisDay()"
        [formatLevel]="formatLevel()"
        [actualTemplate]="reached"
      />
      <ng-template #reached let-row>
        <mz-how [of]="howOf(row.on)"
          ><bdi>{{ row.actual }}</bdi></mz-how
        >
      </ng-template>
    </div>
  `,
  styles: `
    .panel {
      padding: var(--mizan-space-4);
      border: 1px solid var(--mizan-line);
      border-radius: var(--mizan-radius);
      background: var(--mizan-surface);
    }
  `,
})
export class IndicatorChart {
  readonly indicator = input.required<Indicator>();
  readonly progress = input.required<IndicatorProgress>();

  private readonly wording = inject(Wording);
  private readonly findings = inject(FindingText);
  protected readonly languages = inject(LanguageStore);

  protected readonly points = computed(() => pointsOf(this.progress()));
  protected readonly title = computed(() =>
    this.findings.sentence(findingOf(this.indicator().targets, this.progress()), this.indicator()),
  );
  protected readonly subject = computed(
    () => `${this.indicator().code} – ${this.wording.text(this.indicator().title)}`,
  );
  protected readonly unit = computed(() => this.wording.unit(this.indicator().unit));
  protected readonly note = computed(() =>
    this.indicator().direction === 'decrease' ? this.wording.words('tracking.indicator.better.decrease') : '',
  );
  protected readonly source = computed(() =>
    this.wording.words('tracking.indicator.chart.source', { day: this.wording.day(this.progress().asOf) }),
  );
  protected readonly summary = computed(() =>
    this.wording.words('tracking.indicator.chart.summary', {
      finding: this.title(),
      points: this.points()
        .filter(({ actual }) => actual !== null)
        .map(({ on, actual }) => `${this.wording.day(on)} ${this.levelText(actual)}`)
        .join(this.languages.language() === 'ar' ? '، ' : ', '),
    }),
  );
  protected readonly words = computed<ChartWords>(() => {
    const word = (key: string): string => this.wording.words(`tracking.indicator.chart.${key}`);
    return {
      target: word('target'),
      actual: word('actual'),
      baseline: word('baseline'),
      day: word('day'),
      readAt: this.wording.day(this.progress().asOf),
      none: word('none'),
      showTable: word('show-table'),
      showChart: word('show-chart'),
      picture: word('picture'),
      pictureLong: word('picture-long'),
      data: word('data'),
      dataLong: word('data-long'),
      unit: word('unit'),
    };
  });

  protected howOf(day: Day): string {
    return askFor('indicator', this.indicator().code, 'point', day);
  }

  // A new language gives new functions, so the plot draws its axes anew.
  protected readonly formatDay = computed(() => {
    this.languages.language();
    return (day: Day): string => this.wording.day(day);
  });
  protected readonly formatLevel = computed(() => {
    this.languages.language();
    return (level: number): string => this.levelText(level);
  });
  /** Months alone: at the ends of periods, the day adds nothing and the room is small. */
  protected readonly formatAxisDay = computed(() => {
    const format = new Intl.DateTimeFormat(this.languages.locale(), {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (day: Day): string => format.format(new Date(`${day}T00:00:00Z`));
  });

  private levelText(level: number | null): string {
    return this.wording.figure(level, this.indicator().measure);
  }
}
