import { inject, Injectable } from '@angular/core';
import type { PublicReport } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';

/** What is said of reports, in the same words on every page. Reads signals, so computeds follow the language. */
@Injectable({ providedIn: 'root' })
export class ReportWording {
  private readonly wording = inject(Wording);

  /** The days that a report covers: "1 May 2026 to 31 October 2026". */
  span({ from, to }: Pick<PublicReport, 'from' | 'to'>): string {
    return this.wording.words('reports.span', { from: this.wording.day(from), to: this.wording.day(to) });
  }

  /**
   * Names another report; empty where there is none, or where it is not among those known. `timeZone` where readers from
   * anywhere are told it.
   */
  naming(
    key: 'reports.replaced-by' | 'reports.replaces',
    id: string | null,
    among: readonly Pick<PublicReport, 'id' | 'title' | 'frozenAt'>[],
    timeZone?: string,
  ): string {
    const other = among.find((report) => report.id === id);
    if (other === undefined) return '';
    return this.wording.words(key, {
      title: this.wording.text(other.title),
      at: this.wording.instant(other.frozenAt, timeZone),
    });
  }
}
