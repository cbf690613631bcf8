import { inject, Injectable } from '@angular/core';
import type { Day, LocalText } from '@mizan/domain';
import { LanguageStore, Wording } from '@mizan/web/platform';
import type { ChartAbout } from '@mizan/web/ui/charts';

/** What every chart of approved values says of where it comes from. */
@Injectable({ providedIn: 'root' })
export class ChartSource {
  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);

  /** Of an indicator or an activity, with what was approved of it by that day. */
  of(
    { code, title }: { code: string; title: LocalText },
    asOf: Day,
  ): Pick<ChartAbout, 'subject' | 'source' | 'asOf' | 'direction'> {
    return {
      subject: `${code} – ${this.wording.text(title)}`,
      source: this.wording.words('tracking.indicator.chart.source', { day: this.wording.day(asOf) }),
      asOf,
      direction: this.languages.direction(),
    };
  }
}
