import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import type { ChainLink } from './chain';
import { ChainDesk } from './chain-desk';
import { IndicatorLine } from './indicator-line';
import { PieceMenu } from './piece-menu';
import { Standing } from './standing';

/** A result with its assumptions, the activities that serve it, its indicators, and the results below it. */
@Component({
  selector: 'mz-result-branch',
  imports: [IndicatorLine, LocalTextView, PieceMenu, RouterLink, Standing, WordsPipe],
  templateUrl: './result-branch.html',
  styleUrl: './result-branch.scss',
  host: { '[attr.data-level]': 'link().result.level' },
})
export class ResultBranch {
  readonly link = input.required<ChainLink>();
  readonly depth = input(0);

  protected readonly desk = inject(ChainDesk);
  private readonly wording = inject(Wording);

  protected readonly isOpen = signal(true);
  protected readonly id = computed(() => `result-${this.link().result.code}`);
  protected readonly level = computed(() => this.wording.words(`level.${this.link().result.level}`));
  /** Nothing hangs on it, as far as this page knows. */
  protected readonly isFree = computed(() => {
    const { code } = this.link().result;
    const framework = this.desk.read.value();
    return (
      framework !== undefined &&
      framework.results.every(({ parent }) => parent !== code) &&
      framework.indicators.every(({ result }) => result !== code) &&
      framework.activities.every(({ objectives }) => !objectives.includes(code))
    );
  });
  protected readonly count = computed(() => this.wording.plural('framework.chain.indicators', this.link().count));
}
