import { computed, inject, Injectable } from '@angular/core';
import { Wording } from './wording';

/** The words that every chart's frame needs, in the page's language. */
@Injectable({ providedIn: 'root' })
export class ChartWording {
  private readonly wording = inject(Wording);

  readonly words = computed(() => {
    const word = (key: string): string => this.wording.words(`chart.${key}`);
    return {
      none: word('none'),
      unit: word('unit'),
      showTable: word('show-table'),
      showChart: word('show-chart'),
      picture: word('picture'),
      pictureLong: word('picture-long'),
      drawing: word('drawing'),
      drawingLong: word('drawing-long'),
      data: word('data'),
      dataLong: word('data-long'),
      howToRead: word('how-to-read'),
    };
  });
}
