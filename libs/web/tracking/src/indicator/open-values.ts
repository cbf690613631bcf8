import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Indicator, Value } from '@mizan/contract';
import { DayPipe, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOfValue } from '@mizan/web/ui';
import { EvidenceList } from '../evidence/evidence-list';
import { ValueText } from '../log/value-text';

/** Values that do not count yet: drafts, those that wait for a decision, those that came back. */
@Component({
  selector: 'mz-open-values',
  imports: [DayPipe, EvidenceList, MatButton, RouterLink, StatusMark, WordsPipe],
  templateUrl: './open-values.html',
  styleUrl: './values.scss',
})
export class OpenValues {
  readonly project = input.required<string>();
  readonly indicator = input.required<Indicator>();
  readonly values = input.required<readonly Value[]>();
  /** True where they could not be read. */
  readonly unread = input(false);
  readonly retry = output();

  private readonly wording = inject(Wording);
  private readonly texts = inject(ValueText);
  private readonly session = inject(SessionStore);
  protected readonly count = computed(() => this.wording.plural('tracking.indicator.open.count', this.values().length));
  protected readonly rows = computed(() =>
    this.values().map((value) => ({
      ...value,
      figure: this.texts.line(this.indicator(), value),
      tone: toneOfValue(value.status),
      word: this.wording.words(`value-status.${value.status}`),
      // A lock takes the step away, and editing with it.
      editable: value.steps.includes('submit'),
      locked: value.status !== 'submitted' && this.session.can('log-value') && !value.steps.includes('submit'),
      decidable: value.status === 'submitted' && value.steps.some((step) => step === 'approve' || step === 'return'),
    })),
  );
}
