import { Component, computed, inject, input } from '@angular/core';
import { paths, type Axis, type BreakdownSeries, type Indicator } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import {
  ChartWording,
  currentProject,
  LanguageStore,
  ProblemText,
  readApi,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { LinesChart, type ChartAbout, type LevelsOverTime } from '@mizan/web/ui/charts';
import { ChartSource } from '../chart-source';
import { askedDay, readAt } from '../read-at';

/** More lines than a reader can tell apart are no chart; the smallest are left to the table of the day. */
const most = 6;

/** How the indicator was divided among its categories over the periods: a chart for each axis. */
@Component({
  selector: 'mz-breakdown-over-time',
  imports: [ErrorState, LinesChart, LoadingSkeleton, WordsPipe],
  template: `
    @for (chart of charts(); track chart.about.fileStem) {
      <div class="panel">
        <mz-lines-chart
          [about]="chart.about"
          [words]="words()"
          [on]="chart.on"
          [lines]="chart.lines"
          [formatDay]="formatDay()"
          [formatAxisDay]="formatAxisDay()"
          [formatLevel]="formatLevel()"
        />
      </div>
    } @empty {
      @if (failure(); as sentence) {
        <mz-error-state
          [title]="'tracking.indicator.over-time.unread' | words"
          [explanation]="sentence"
          [retryLabel]="'tracking.overview.retry' | words"
          (retry)="read.reload()"
        />
      } @else if (read.isLoading()) {
        <mz-loading-skeleton [label]="'tracking.indicator.over-time.loading' | words" [blocks]="[20]" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      gap: var(--mizan-space-4);
    }
    .panel {
      min-inline-size: 0;
      padding: var(--mizan-space-4);
      border: 1px solid var(--mizan-line);
      border-radius: var(--mizan-radius);
      background: var(--mizan-surface);
    }
  `,
})
export class BreakdownOverTime {
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();

  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);
  private readonly problems = inject(ProblemText);
  private readonly chartWording = inject(ChartWording);
  private readonly source = inject(ChartSource);
  protected readonly formatDay = this.chartWording.formatDay;
  protected readonly formatAxisDay = this.chartWording.formatAxisDay;
  private readonly project = currentProject();
  private readonly asked = askedDay();
  protected readonly read = readApi<BreakdownSeries>(() =>
    readAt(paths.breakdown(this.project(), this.indicator().code), this.asked()),
  );
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly charts = computed(() => {
    const series = this.read.value();
    return (series?.axes ?? [])
      .map(({ axis, points }) => ({ axis, on: points.map(({ on }) => on), lines: this.linesOf(axis, points) }))
      .filter(({ on, lines }) => on.length > 1 && lines.length > 0)
      .map(({ axis, on, lines }) => ({ on, lines, about: this.aboutOf(axis, series?.asOf ?? '', lines) }));
  });
  protected readonly words = computed(() => ({
    ...this.chartWording.words(),
    day: this.wording.words('tracking.indicator.chart.day'),
  }));

  protected readonly formatLevel = computed(() => {
    const { measure } = this.indicator();
    this.languages.language();
    return (level: number): string => this.wording.figure(level, measure);
  });
  /** Categories of which anything is known, those that came furthest first where there are too many. */
  private linesOf(axis: string, points: BreakdownSeries['axes'][number]['points']): LevelsOverTime[] {
    const categories = this.axes().find(({ code }) => code === axis)?.categories ?? [];
    const lines = categories
      .map(({ code, label }) => ({
        key: code,
        name: this.wording.text(label),
        levels: points.map((point) => point.categories.find(({ category }) => category === code)?.value ?? null),
      }))
      .filter(({ levels }) => levels.some((level) => level !== null && level !== 0));
    if (lines.length <= most) return lines;
    const last = ({ levels }: LevelsOverTime): number => levels.at(-1) ?? 0;
    const kept = new Set([...lines].sort((one, other) => last(other) - last(one)).slice(0, most));
    return lines.filter((line) => kept.has(line));
  }

  private aboutOf(axis: string, asOf: Day, lines: readonly LevelsOverTime[]): ChartAbout {
    const { code, measure, unit } = this.indicator();
    const label = this.wording.text(this.axes().find((one) => one.code === axis)?.label);
    const figures = lines
      .filter(({ levels }) => levels.at(-1) != null)
      .map(({ name, levels }) => `${name} (${this.wording.figure(levels.at(-1), measure, unit)})`);
    const finding = this.wording.words('tracking.indicator.over-time.finding', {
      axis: label,
      figures: this.wording.list(figures),
    });
    return {
      ...this.source.of(this.indicator(), asOf),
      title: finding,
      summary: finding,
      unit: this.wording.unit(unit),
      fileStem: `${code}-${axis}`,
    };
  }
}
