import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Overview, Timeline } from '@mizan/contract';
import { behindStatuses, statuses, type Day, type IndicatorStatus } from '@mizan/domain';
import { ChartWording, currentProject, LanguageStore, LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { toneOf, toneOutline } from '@mizan/web/ui';
import { Chart, type ChartAbout, type ChartTable, type LegendEntry } from '@mizan/web/ui/charts';
import { askedDays } from '../read-at';
import { FilterText } from './filter-text';
import { narrowed, type IndicatorFilter } from './indicator-filter';
import { groupsOf } from './indicator-groups';

/** Every indicator at the end of every period: which fell behind when, and which caught up. */
@Component({
  selector: 'mz-heat-map',
  imports: [Chart, LocalTextView, RouterLink, WordsPipe],
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.scss',
})
export class HeatMap {
  readonly overview = input.required<Overview>();
  readonly timeline = input.required<Timeline>();
  readonly filter = input.required<IndicatorFilter>();
  /** The day that the page is compared with; the period before where it is no period's end, or null. */
  readonly compared = input<Day | null>(null);

  private readonly wording = inject(Wording);
  private readonly filters = inject(FilterText);
  private readonly languages = inject(LanguageStore);
  private readonly chartWording = inject(ChartWording);
  protected readonly chartWords = this.chartWording.words;
  private readonly months = this.chartWording.formatAxisDay;
  protected readonly project = currentProject();
  protected readonly days = askedDays();

  protected readonly columns = computed(() =>
    this.timeline().points.map(({ on }) => ({ on, name: this.wording.day(on, 'short'), month: this.months()(on) })),
  );
  protected readonly groups = computed(() => {
    const at = this.timeline().points.map(({ indicators }) => new Map(indicators.map((one) => [one.code, one.status])));
    return groupsOf(this.overview(), this.filter()).map(({ result, indicators: own }) => ({
      result,
      level: this.wording.words(`level.${result.level}`),
      rows: own.map(({ code, title }) => ({ code, title, cells: at.map((codes) => this.cellOf(codes.get(code))) })),
    }));
  });
  protected readonly legend = computed<LegendEntry[]>(() => {
    const rows = this.groups().flatMap((group) => group.rows);
    const present = new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)));
    const shown = statuses.filter((status) => present.has(status));
    // Two statuses of one tone look the same and stand together.
    return [...Map.groupBy(shown, toneOf)].map(([tone, of]) => ({
      key: tone,
      name: this.wording.items(of.map((status) => this.wording.words(`status.${status}`))),
      sample: { ink: `var(--mizan-tone-${tone})`, outline: toneOutline(tone) },
    }));
  });
  protected readonly about = computed<ChartAbout>(() => {
    const { asOf } = this.timeline();
    const heading = this.wording.words('tracking.overview.heat.heading');
    const title = this.finding();
    return {
      title,
      subject: heading,
      summary: `${heading}. ${title}.`,
      source: this.wording.words('tracking.overview.heat.source', { day: this.wording.day(asOf) }),
      filters: this.filters.line(this.filter()),
      asOf,
      fileStem: 'status',
      direction: this.languages.direction(),
    };
  });
  protected readonly table = computed<ChartTable>(() => ({
    heading: this.wording.words('tracking.overview.heat.indicator'),
    columns: this.columns().map(({ on, name }) => ({ key: on, name, words: true })),
    rows: this.groups().flatMap(({ rows }) =>
      rows.map(({ code, title, cells }) => ({
        key: code,
        name: `${code} ${this.wording.text(title)}`,
        cells: cells.map(({ word }) => ({ text: word })),
      })),
    ),
  }));

  private finding(): string {
    const shown = new Set(narrowed(this.overview(), this.filter()).map(({ code }) => code));
    const behindAt = ({ indicators }: Timeline['points'][number]): number =>
      indicators.filter(({ code, status }) => shown.has(code) && behindStatuses.includes(status)).length;
    const { points } = this.timeline();
    const now = points.at(-1);
    if (now === undefined) return '';
    const finding = this.wording.plural('tracking.overview.heat.title', behindAt(now));
    const earlier = points.slice(0, -1);
    const then = earlier.find(({ on }) => on === this.compared()) ?? earlier.at(-1);
    if (then === undefined) return finding;
    const difference = behindAt(now) - behindAt(then);
    const day = this.wording.day(then.on);
    const change =
      difference === 0
        ? this.wording.words('tracking.overview.heat.same', { day })
        : this.wording.plural(`tracking.overview.heat.${difference > 0 ? 'more' : 'fewer'}`, Math.abs(difference), {
            day,
          });
    return this.wording.words('tracking.overview.heat.joined', { finding, change });
  }

  private cellOf(status: IndicatorStatus | undefined) {
    if (status === undefined) {
      return { status: null, tone: null, outline: '', word: this.wording.words('tracking.overview.heat.absent') };
    }
    const tone = toneOf(status);
    return { status, tone, outline: toneOutline(tone), word: this.wording.words(`status.${status}`) };
  }
}
