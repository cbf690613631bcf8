import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { ChartWording, LanguageStore, Wording } from '@mizan/web/platform';
import type { Day } from '@mizan/domain';
import { StepLineChart, type ChartAbout, type ChartWords, type StepLineWords } from '@mizan/web/ui/charts';
import { ChartSource } from '../chart-source';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { findingOf, pointsOf, withComparison, withMeasured, withTolerance } from './finding';
import { FindingText } from './finding-text';

/** The indicator's steps and values over time, under the sentence that they say. */
@Component({
  selector: 'mz-indicator-chart',
  imports: [HowLink, StepLineChart],
  template: `
    <div class="panel">
      <mz-step-line-chart
        [about]="about()"
        [words]="words()"
        [points]="points()"
        [baseline]="indicator().baseline.value"
        [formatDay]="formatDay()"
        [formatAxisDay]="formatAxisDay()"
        [formatLevel]="formatLevel()"
        [actualTemplate]="reached"
      />
      <ng-template #reached let-row let-cell="cell"
        ><mz-how [of]="howOf(row.key)"
          ><bdi>{{ cell.text }}</bdi></mz-how
        ></ng-template
      >
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
  /** The figures of the day that is compared with; undefined where nothing is. */
  readonly then = input<IndicatorProgress>();

  private readonly wording = inject(Wording);
  private readonly findings = inject(FindingText);
  private readonly chartWording = inject(ChartWording);
  private readonly source = inject(ChartSource);
  protected readonly formatDay = this.chartWording.formatDay;
  protected readonly formatAxisDay = this.chartWording.formatAxisDay;
  protected readonly languages = inject(LanguageStore);

  protected readonly points = computed(() => {
    const { baseline, explanation } = this.progress();
    const rules = { direction: this.indicator().direction, baseline };
    const points = withMeasured(withComparison(pointsOf(this.progress()), this.then()), explanation);
    return withTolerance(points, rules, explanation.steps?.thresholds);
  });
  protected readonly about = computed<ChartAbout>(() => {
    const title = this.findings.sentence(findingOf(this.indicator().targets, this.progress()), this.indicator());
    const { code, direction, unit } = this.indicator();
    return {
      ...this.source.of(this.indicator(), this.progress().asOf),
      title,
      summary: this.wording.words('tracking.indicator.chart.summary', {
        finding: title,
        points: this.points()
          .filter(({ actual }) => actual !== null)
          .map(({ on, actual }) => `${this.wording.day(on)} ${this.levelText(actual)}`)
          .join(this.languages.language() === 'ar' ? '، ' : ', '),
      }),
      unit: this.wording.unit(unit),
      note: direction === 'decrease' ? this.wording.words('tracking.indicator.better.decrease') : '',
      fileStem: code,
    };
  });
  protected readonly words = computed<ChartWords & StepLineWords>(() => {
    const word = (key: string): string => this.wording.words(`tracking.indicator.chart.${key}`);
    return {
      ...this.chartWording.words(),
      target: word('target'),
      actual: word('actual'),
      baseline: word('baseline'),
      day: word('day'),
      readAt: this.wording.day(this.progress().asOf),
      comparison: this.wording.words('tracking.time.compare.line', { day: this.wording.day(this.then()?.asOf) }),
      tolerance: { band: word('band'), low: word('band-low'), high: word('band-high') },
    };
  });

  protected howOf(day: Day): string {
    return askFor('indicator', this.indicator().code, 'point', day);
  }

  protected readonly formatLevel = computed(() => {
    this.languages.language();
    return (level: number): string => this.levelText(level);
  });
  private levelText(level: number | null): string {
    return this.wording.figure(level, this.indicator().measure);
  }
}
