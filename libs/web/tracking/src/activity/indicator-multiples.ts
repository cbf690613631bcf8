import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityFigures } from '@mizan/contract';
import { type Day, verdictOf } from '@mizan/domain';
import { ChartWording, currentProject, LocalTextView, ProjectStore, Wording } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import { Chart, ShareMultiple, type ChartAbout, type ChartTable, type LegendEntry } from '@mizan/web/ui/charts';
import { ChartSource } from '../chart-source';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { askedDays } from '../read-at';
import { shareSeries, type Measured } from './activity-figures';

/** The indicators of an activity side by side, each on the same scale: from its baseline to its final target. */
@Component({
  selector: 'mz-indicator-multiples',
  imports: [Chart, HowLink, LocalTextView, RouterLink, ShareMultiple, StatusMark],
  templateUrl: './indicator-multiples.html',
  styleUrl: './indicator-multiples.scss',
})
export class IndicatorMultiples {
  readonly activity = input.required<ActivityFigures>();
  readonly measured = input.required<readonly Measured[]>();
  readonly asOf = input.required<Day>();

  private readonly wording = inject(Wording);
  private readonly source = inject(ChartSource);
  private readonly projectRead = inject(ProjectStore).project;
  protected readonly chartWords = inject(ChartWording).words;
  protected readonly project = currentProject();
  protected readonly days = askedDays();

  protected readonly span = computed(() => {
    const project = this.projectRead();
    return project && { from: project.startsOn, to: project.endsOn };
  });
  protected readonly cards = computed(() =>
    this.measured().map((one) => {
      const { indicator, progress } = one;
      const { code, title, measure, unit } = indicator;
      return {
        code,
        title,
        points: shareSeries(one),
        isTold: measure === 'narrative',
        actual: this.wording.figure(progress.actual, measure, unit),
        final: this.wording.words('tracking.activity.of-final', {
          target: this.wording.figure(progress.target, measure, unit),
        }),
        hasTarget: progress.target !== null,
        tone: toneOf(progress.status),
        word: this.wording.words(`status.${progress.status}`),
        howActual: askFor('indicator', code, 'actual'),
        howStatus: askFor('indicator', code, 'status'),
      };
    }),
  );
  protected readonly legend = computed<LegendEntry[]>(() => [
    {
      key: 'share',
      name: this.wording.words('tracking.activity.share'),
      sample: { ink: 'var(--mizan-accent)', line: 'solid', shape: 'circle' },
    },
    {
      key: 'expected',
      name: this.wording.words('tracking.activity.expected'),
      sample: { ink: 'var(--mizan-ink)', line: 'dashed' },
    },
  ]);
  protected readonly about = computed<ChartAbout>(() => {
    const { code, rollUp } = this.activity();
    const { kept, weighed } = verdictOf(rollUp.statusCounts);
    const finding =
      weighed === 0
        ? this.wording.words('tracking.overview.verdict.nothing-due')
        : this.wording.plural('tracking.activity.finding', kept, { weighed: this.wording.number(weighed) });
    return {
      ...this.source.of(this.activity(), this.asOf()),
      title: finding,
      summary: finding,
      note: this.wording.words('tracking.activity.scale'),
      fileStem: code,
    };
  });
  /** Every indicator on every day of the series that any of them has. */
  protected readonly table = computed<ChartTable>(() => {
    const days = [...new Set(this.cards().flatMap(({ points }) => points.map(({ on }) => on)))]
      .filter((day) => day <= this.asOf())
      .sort();
    return {
      heading: this.wording.words('tracking.overview.list.indicator'),
      columns: days.map((day) => ({ key: day, name: this.wording.day(day, 'short') })),
      rows: this.cards().map(({ code, title, points }) => ({
        key: code,
        name: `${code} ${this.wording.text(title)}`,
        cells: days.map((day) => {
          const share = points.find(({ on }) => on === day)?.share ?? null;
          return { text: share === null ? null : this.wording.share(share), value: share };
        }),
      })),
    };
  });
}
