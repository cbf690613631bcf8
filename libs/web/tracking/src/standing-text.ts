import { inject, Injectable } from '@angular/core';
import { statuses, verdictOf, type IndicatorStatus, type RollUp } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import { toneOf } from '@mizan/web/ui';

/** How indicators and milestones stand, in the same words on every page. Reads signals, so computeds follow the language. */
@Injectable({ providedIn: 'root' })
export class StandingText {
  private readonly wording = inject(Wording);

  /** "3 of 5". */
  outOf(count: number, all: number): string {
    return this.wording.words('tracking.overview.of', {
      count: this.wording.number(count),
      all: this.wording.number(all),
    });
  }

  /** "2 late", or that none is. */
  late(milestones: number): string {
    return milestones === 0
      ? this.wording.words('tracking.overview.none-late')
      : this.wording.plural('tracking.overview.late', milestones);
  }

  /** Over how many of all the indicators the mean is. */
  covers(covered: number, all: number): string {
    return this.wording.plural('tracking.overview.covers', covered, { all: this.wording.number(all) });
  }

  /** Follows `covers`: how many of them have no value where one is due, and count 0; empty where none. */
  awaited({ overdue }: RollUp['statusCounts']): string {
    return overdue === 0 ? '' : this.wording.plural('tracking.overview.covers-awaited', overdue);
  }

  /** "5 of 6 at the planned pace"; empty where none is assessed. */
  onPace(counts: RollUp['statusCounts']): string {
    const { kept, weighed } = verdictOf(counts);
    return weighed === 0
      ? ''
      : this.wording.plural('tracking.overview.on-pace', kept, { weighed: this.wording.number(weighed) });
  }

  /** "4 At risk". */
  counted(status: IndicatorStatus, count: number): string {
    return `${this.wording.number(count)} ${this.wording.words(`status.${status}`)}`;
  }

  /** Each status that any has, with its count in words. */
  statusesOf(counts: RollUp['statusCounts']) {
    return statuses
      .filter((status) => counts[status] > 0)
      .map((status) => ({ status, tone: toneOf(status), text: this.counted(status, counts[status]) }));
  }
}
