import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, type TemplateRef } from '@angular/core';
import { shareDrawn } from './share-drawn';

/** One line: a name, a level that the bar draws, and the figure in words. */
export interface BarRow {
  key: string;
  name: string;
  /** Null draws no bar. */
  level: number | null;
  /** The figure, worded; or why there is none. */
  figure: string;
  /** True where the figure is withheld or absent, and says so quietly. */
  quiet: boolean;
}

/**
 * A small table whose bars compare its lines; the figures stand beside the bars, so nothing is said by length alone. What
 * it stands in has the title: the caption is for who listens.
 */
@Component({
  selector: 'mz-bar-table',
  imports: [NgTemplateOutlet],
  template: `
    <table>
      <caption class="mz-aside">
        {{
          caption()
        }}
      </caption>
      <thead class="mz-aside">
        <tr>
          <th scope="col">{{ nameHeading() }}</th>
          <th scope="col">{{ figureHeading() }}</th>
        </tr>
      </thead>
      <tbody [style.--longest.ch]="longest()">
        @for (row of bars(); track row.key) {
          <tr [class.quiet]="row.quiet">
            <th scope="row">{{ row.name }}</th>
            <td>
              <span class="line">
                <span class="track" aria-hidden="true">
                  @if (row.level !== null) {
                    <span class="bar" [style.inline-size.%]="row.drawn * 100"></span>
                  }
                </span>
                <span class="figure">
                  @if (figureTemplate(); as template) {
                    <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: row }" />
                  } @else {
                    <bdi>{{ row.figure }}</bdi>
                  }
                </span>
              </span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './bar-table.scss',
})
export class BarTable {
  readonly caption = input.required<string>();
  readonly nameHeading = input.required<string>();
  readonly figureHeading = input.required<string>();
  readonly rows = input.required<readonly BarRow[]>();
  /** The level that fills a bar; the greatest of the rows without one. */
  readonly whole = input<number | null>(null);
  /** Writes a row's figure, where it is more than text. */
  readonly figureTemplate = input<TemplateRef<{ $implicit: BarRow }>>();

  protected readonly longest = computed(() => Math.max(6, ...this.rows().map(({ figure }) => figure.length)));
  protected readonly bars = computed(() => {
    const whole = this.whole() ?? Math.max(0, ...this.rows().map((row) => row.level ?? 0));
    return this.rows().map((row) => ({ ...row, drawn: whole > 0 ? shareDrawn((row.level ?? 0) / whole) : 0 }));
  });
}
