import { afterNextRender, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Axis, Indicator, Value, ValueDraft } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { readEntry } from './entry';
import { EntryDesk } from './entry-desk';
import type { Posting } from './outbox';
import { ValueText } from './value-text';

type Clash = Extract<Posting, { kind: 'conflict' | 'closed' }>;

interface Difference {
  name: string;
  mine: string;
  theirs: string;
}

/** The value was changed, submitted or approved elsewhere meanwhile: both versions side by side, and a choice. */
@Component({
  selector: 'mz-conflict-notice',
  imports: [MatButton, WordsPipe],
  templateUrl: './conflict-notice.html',
  styleUrl: './conflict-notice.scss',
  host: { role: 'alertdialog', 'aria-labelledby': 'conflict', 'aria-describedby': 'conflict-about', tabindex: '-1' },
})
export class ConflictNotice {
  readonly posting = input.required<Clash>();
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();
  readonly takeTheirs = output<{ value: Value; etag: string | null }>();

  private readonly desk = inject(EntryDesk);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  protected readonly kind = computed(() =>
    this.posting().kind === 'conflict' ? 'changed' : this.posting().theirs.status,
  );
  private readonly mine = computed(() => readEntry(this.desk.entry(), this.indicator().measure).draft);
  protected readonly differences = computed<Difference[]>(() => {
    const mine = this.told(this.mine());
    const theirs = this.told(this.posting().theirs);
    return mine
      .map(({ name, text }, at) => ({ name, mine: text, theirs: theirs[at]?.text ?? '' }))
      .filter((line) => line.mine !== line.theirs);
  });

  constructor() {
    // It stands above the form, perhaps out of sight of who pressed the button below.
    afterNextRender(() => this.host.nativeElement.focus());
  }

  protected keepMine(): void {
    const posting = this.posting();
    if (posting.kind === 'conflict') void this.desk.overrule(posting.theirs, posting.etag, this.mine());
    else this.desk.copyAsNew();
  }

  protected seeTheirs(): void {
    const posting = this.posting();
    this.takeTheirs.emit({ value: posting.theirs, etag: posting.kind === 'conflict' ? posting.etag : null });
  }

  private told(draft: ValueDraft | Value): { name: string; text: string }[] {
    const cells = (draft.cells ?? []).map(
      (cell) => `${this.text.cell(cell.categories, this.axes())} : ${this.text.line(this.indicator(), cell)}`,
    );
    const line = (name: string, text: string) => ({ name: this.wording.words(`tracking.log.${name}`), text });
    return [
      line('measured-on', this.wording.day(draft.measuredOn)),
      line(this.indicator().measure === 'narrative' ? 'text' : 'value', this.text.line(this.indicator(), draft)),
      line('breakdown.title', cells.sort().join('\n') || '—'),
      line('comment', draft.comment ?? '—'),
    ];
  }
}
