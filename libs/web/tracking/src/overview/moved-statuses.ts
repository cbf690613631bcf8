import { Component, computed, inject, input } from '@angular/core';
import type { Overview } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';
import { movementsOf } from './movements';

/** How many indicators have a better or a worse status than on the day that is compared with. */
@Component({ selector: 'mz-moved-statuses', template: '{{ text() }}' })
export class MovedStatuses {
  readonly then = input.required<Overview>();
  readonly now = input.required<Overview>();

  private readonly wording = inject(Wording);
  protected readonly text = computed(() => {
    const movements = [...movementsOf(this.then(), this.now()).values()];
    const [better, worse] = (['better', 'worse'] as const).map((kind) =>
      this.wording.plural(
        `tracking.time.compare.${kind}`,
        movements.filter(({ movement }) => movement === kind).length,
      ),
    );
    return this.wording.words('tracking.time.compare.moved', { better, worse });
  });
}
