import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  type TemplateRef,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Day } from '@mizan/domain';
import { chartCsv, chartRows, type ChartRow } from './chart-table';
import { chartPicture } from './chart-picture';
import type { ChartWords } from './chart-words';
import { csv } from './csv';
import { measuredWidth } from './measured-width';
import { fileName, saveFile } from './save-file';
import { nearestPoint, type StepLinePoint } from './step-line';
import { StepLinePlot } from './step-line-plot';

/**
 * Expected steps against what was reached: a title that states the finding, the chart, the same data as a table, and
 * both as files. It draws in `ltr` in every language, since time runs to the right on its axis; its words follow the page.
 */
@Component({
  selector: 'mz-step-line-chart',
  imports: [MatButton, NgTemplateOutlet, StepLinePlot],
  templateUrl: './step-line-chart.html',
  styleUrl: './step-line-chart.scss',
})
export class StepLineChart {
  /** The finding, as a sentence. */
  readonly title = input.required<string>();
  /** What the figures are about, for the files. */
  readonly subject = input.required<string>();
  /** One paragraph that says what the chart shows to those who can't see it. */
  readonly summary = input.required<string>();
  /** The unit of every level, worded. */
  readonly unit = input('');
  /** In order of days. */
  readonly points = input.required<readonly StepLinePoint[]>();
  readonly baseline = input<number | null>(null);
  /** The day that the figures are read at. */
  readonly readAt = input.required<Day>();
  /** Where the data come from, with the day they were read. */
  readonly source = input.required<string>();
  /** Which way is better, where it needs saying. */
  readonly note = input('');
  /** Beginning of the downloads' names. */
  readonly fileStem = input('chart');
  readonly direction = input<'ltr' | 'rtl'>('ltr');
  readonly words = input.required<ChartWords>();
  readonly formatDay = input.required<(day: Day) => string>();
  readonly formatAxisDay = input.required<(day: Day) => string>();
  readonly formatLevel = input.required<(level: number) => string>();

  /** Writes what was reached by a day in the table, where it is more than text. */
  readonly actualTemplate = input<TemplateRef<{ $implicit: ChartRow }>>();

  private readonly page = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly legend = viewChild.required<ElementRef<HTMLElement>>('legend');
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  private readonly width = measuredWidth(this.frame);
  protected readonly view = computed<[number, number] | null>(() => {
    const width = this.width();
    return width === null ? null : [width, width < 560 ? 240 : 320];
  });

  protected readonly asTable = signal(false);
  protected readonly pointedAt = signal<number | null>(null);
  protected readonly names = computed(() => ({ target: this.words().target, actual: this.words().actual }));
  protected readonly rows = computed(() => chartRows(this.points(), this.formatDay(), this.formatLevel()));
  protected readonly hasTarget = computed(() => this.points().some((point) => point.target !== null));
  /** What is pointed at; else the day that the figures are read at. */
  protected readonly readout = computed(() => {
    const byNow = this.points().findLastIndex((point) => point.on <= this.readAt());
    return this.rows()[this.pointedAt() ?? Math.max(byNow, 0)];
  });

  protected point(event: PointerEvent): void {
    // A grid line is as long as the axis of days.
    const grid = this.frame().nativeElement.querySelector('.gridline-path-horizontal')?.getBoundingClientRect();
    if (!grid || grid.width === 0) return;
    this.pointedAt.set(nearestPoint(this.points(), (event.clientX - grid.left) / grid.width));
  }

  protected saveData(): void {
    const head = {
      title: this.title(),
      subject: this.subject(),
      unit: `${this.words().unit} ${this.unit()}`.trim(),
      source: this.source(),
      baseline: this.baseline(),
    };
    const content = csv(chartCsv(head, this.words(), this.points()));
    saveFile(
      this.page,
      new Blob([content], { type: 'text/csv;charset=utf-8' }),
      fileName(this.fileStem(), `${this.readAt()}.csv`),
    );
  }

  protected async savePicture(): Promise<void> {
    this.pointedAt.set(null);
    // The mark of what was pointed at leaves with the next drawing.
    await new Promise<void>((drawn) => afterNextRender(() => drawn(), { injector: this.injector }));
    const plot = this.frame().nativeElement.querySelector<SVGSVGElement>('svg.ngx-charts');
    if (!plot) return;
    const words = { title: this.title(), subject: this.subject(), source: this.source(), direction: this.direction() };
    const picture = await chartPicture(plot, this.legend().nativeElement, words);
    if (picture) saveFile(this.page, picture, fileName(this.fileStem(), `${this.readAt()}.png`));
  }
}
