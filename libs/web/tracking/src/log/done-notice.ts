import { afterNextRender, Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Indicator, Value } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { EvidenceList } from '../evidence/evidence-list';
import { EntryDesk } from './entry-desk';
import { ValueText } from './value-text';

/** What became of the value just now, and what people do next. Takes the focus, so that it is read out. */
@Component({
  selector: 'mz-done-notice',
  imports: [EvidenceList, MatButton, RouterLink, WordsPipe],
  templateUrl: './done-notice.html',
  styleUrl: './done-notice.scss',
})
export class DoneNotice {
  readonly indicator = input.required<Indicator>();
  readonly project = input.required<string>();
  readonly another = output();
  readonly undo = output<Value>();

  private readonly desk = inject(EntryDesk);
  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly isDeleted = computed(() => this.desk.phase() === 'deleted');
  protected readonly value = this.desk.value;
  protected readonly figures = computed(() => {
    const value = this.value();
    return value === null ? '' : this.text.line(this.indicator(), value);
  });
  protected readonly about = computed(() => {
    const value = this.value();
    if (value === null) return '';
    const params = { day: this.wording.day(value.measuredOn), period: this.text.periodName(value.period) };
    return this.wording.words('tracking.log.done.about', params);
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
