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
  model,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { chartPicture } from '../picture/chart-picture';
import type { Picture } from '../picture/drawn';
import { pngOf } from '../picture/png';
import { svgDocument } from '../picture/svg-document';
import { chartCsv, type ChartTable } from './chart-table';
import type { ChartAbout, ChartWords } from './chart-words';
import { csv } from './csv';
import type { LegendEntry } from './legend';
import { LegendMark } from './legend-mark';
import { spoken, stepBy, type ChartReading } from './reading';
import { fileName, saveFile } from './save-file';

/**
 * The frame of every chart: a title that states the finding, a legend, the plot that is projected into it, the same data
 * as a table, and both as files that say where they come from. A plot with `readings` is read point by point, by keyboard
 * and by those who can't see it; a plot without them has its own links and says what it shows itself.
 */
@Component({
  selector: 'mz-chart',
  imports: [LegendMark, MatButton, NgTemplateOutlet],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  readonly about = input.required<ChartAbout>();
  readonly words = input.required<ChartWords>();
  readonly legend = input<readonly LegendEntry[]>([]);
  readonly table = input.required<ChartTable>();
  /** What is read at each point, in the order of the drawing. */
  readonly readings = input<readonly ChartReading[]>([]);
  /** The point that is read; null for none. */
  readonly at = model<number | null>(null);
  /** What stands in the line of reading while no point is read; null leaves it empty. */
  readonly resting = input<number | null>(null);
  /** False where the plot is a table already. */
  readonly offersTable = input(true);

  private readonly page = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly legendList = viewChild<ElementRef<HTMLElement>>('legendList');
  private readonly plot = viewChild.required<ElementRef<HTMLElement>>('plot');

  protected readonly asTable = signal(false);
  /** True while the keyboard walks: a pointer's way is not read out. */
  private readonly walking = signal(false);
  protected readonly readable = computed(() => this.readings().length > 0);
  protected readonly columns = computed(() =>
    this.table().columns.flatMap((column, at) => (column.fileOnly ? [] : [{ ...column, at }])),
  );
  protected readonly read = computed(() => this.readings()[this.at() ?? this.resting() ?? -1]);
  protected readonly readOut = computed(() => {
    const reading = this.readings()[this.at() ?? -1];
    return this.walking() && reading ? spoken(reading, this.words().none) : '';
  });

  protected walk(event: KeyboardEvent): void {
    if (!this.readable() || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && this.at() !== null) {
      event.stopPropagation();
      this.leave();
      return;
    }
    const next = stepBy(event.key, this.at(), this.readings().length, this.about().direction);
    if (next === undefined) return;
    event.preventDefault();
    this.walking.set(true);
    this.at.set(next);
  }

  protected leave(): void {
    this.walking.set(false);
    this.at.set(null);
  }

  protected saveData(): void {
    const content = csv(chartCsv(this.about(), this.words().unit, this.table()));
    this.save(new Blob([content], { type: 'text/csv;charset=utf-8' }), 'csv');
  }

  protected async saveDrawing(): Promise<void> {
    const content = svgDocument(await this.pictured());
    this.save(new Blob([content], { type: 'image/svg+xml;charset=utf-8' }), 'svg');
  }

  protected async savePicture(): Promise<void> {
    const content = await pngOf(await this.pictured(), this.page);
    if (content) this.save(content, 'png');
  }

  private async pictured(): Promise<Picture> {
    this.leave();
    // The mark of the point that was read leaves with the next drawing.
    await new Promise<void>((drawn) => afterNextRender(() => drawn(), { injector: this.injector }));
    const plot = this.plot().nativeElement;
    // What scrolls is drawn from its beginning.
    for (const box of plot.querySelectorAll('[data-scrolls]')) box.scrollLeft = 0;
    return chartPicture(plot, this.legendList()?.nativeElement ?? null, this.about(), this.words().unit);
  }

  private save(content: Blob, ending: string): void {
    saveFile(this.page, content, fileName(this.about().fileStem, `${this.about().asOf}.${ending}`));
  }
}
