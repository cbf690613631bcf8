import { Component, computed, inject, input } from '@angular/core';
import type { Overview } from '@mizan/contract';
import { verdictOf } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';

/** How many indicators kept their promise on the day that is compared with; stands in the verdict. */
@Component({
  selector: 'mz-compared-verdict',
  template: '<p>{{ text() }}</p>',
  styles: `
    p {
      padding-inline-start: var(--mizan-space-3);
      border-inline-start: 4px solid var(--mizan-series-3);
      color: var(--mizan-ink-soft);
    }
  `,
})
export class ComparedVerdict {
  readonly then = input.required<Overview>();

  private readonly wording = inject(Wording);
  protected readonly text = computed(() => {
    const { kept, weighed } = verdictOf(this.then().project.statusCounts);
    const day = this.wording.day(this.then().asOf);
    return weighed === 0
      ? this.wording.words('tracking.time.compare.nothing-due', { day })
      : this.wording.plural('tracking.time.compare.kept', kept, { day, weighed: this.wording.number(weighed) });
  });
}
