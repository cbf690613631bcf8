import { Component, computed, inject, input } from '@angular/core';
import { paths, type Indicator, type SdgContribution, type SdgReference } from '@mizan/contract';
import { goalOf } from '@mizan/domain';
import { readApi, Wording } from '@mizan/web/platform';
import { TargetName } from '../sdg/target-name';

/**
 * The SDG targets that an indicator contributes to: code, what the target is about, relevance, and the way to the official
 * text. Until the labels are read, and where they can't be, the codes stand alone.
 */
@Component({
  selector: 'mz-sdg-targets',
  imports: [TargetName],
  templateUrl: './sdg-targets.html',
  styleUrl: './sdg-targets.scss',
})
export class SdgTargets {
  readonly indicator = input.required<Pick<Indicator, 'sdgLinks'>>();
  readonly contributions = input.required<readonly SdgContribution[]>();

  private readonly wording = inject(Wording);
  private readonly reference = readApi<SdgReference>(() => paths.sdg());

  protected readonly targets = computed(() => {
    return this.indicator().sdgLinks.map(({ target: code, relevance }) => {
      const goal = this.reference.value()?.goals.find(({ number }) => number === goalOf(code));
      return {
        code,
        colour: goal?.colour ?? null,
        officialText: goal?.officialText ?? null,
        label: goal?.targets.find((target) => target.code === code)?.label ?? null,
        relevance: this.wording.words(`tracking.indicator.about.relevance.${relevance}`),
        why: this.contributions().find(({ target }) => target === code)?.why ?? '',
      };
    });
  });
}
