import { Component, computed, inject, input } from '@angular/core';
import {
  paths,
  type CountedValue,
  type Indicator,
  type IndicatorProgress,
  type NotCountedValue,
} from '@mizan/contract';
import { apiAddress, DayPipe, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOfValue } from '@mizan/web/ui';
import { ValueText } from '../log/value-text';

/** The values behind a figure: those that counted, with who logged and who approved them; those that didn't, with why. */
@Component({
  selector: 'mz-how-values',
  imports: [DayPipe, StatusMark, WordsPipe],
  templateUrl: './how-values.html',
  styleUrl: './how.scss',
})
export class HowValues {
  readonly indicator = input.required<Indicator>();
  readonly progress = input.required<IndicatorProgress>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(ValueText);
  private readonly session = inject(SessionStore);
  private readonly explanation = computed(() => this.progress().explanation);
  /** To those who read approved values alone, nothing is said of others, not even that there are none. */
  protected readonly noOthers = computed(() =>
    this.session.can('read-unapproved') ? 'tracking.how.values.all-counted' : 'tracking.how.values.no-other-approved',
  );
  protected readonly counted = computed(() => this.explanation().values.map((value) => this.countedRow(value)));
  protected readonly countedPartly = computed(() => this.partly(this.counted().length, this.explanation().counted));
  protected readonly others = computed(() =>
    (this.explanation().notCounted?.values ?? []).map((value) => this.otherRow(value)),
  );
  protected readonly othersPartly = computed(() =>
    this.partly(this.others().length, this.explanation().notCounted?.count ?? 0),
  );

  private countedRow(value: CountedValue) {
    const { approvedBy, approvedAt, loggedBy, contributed } = value;
    const overtaken = contributed === null && this.indicator().measure !== 'narrative';
    return {
      ...value,
      figure: this.texts.line(this.indicator(), value),
      files: (value.evidence ?? []).map((file) => ({ ...file, address: apiAddress(paths.evidence(file.id)) })),
      people: [
        this.named('logged', loggedBy?.name),
        this.named('approved', approvedBy?.name, this.wording.instant(approvedAt)),
      ].filter((line) => line !== ''),
      overtaken: overtaken
        ? this.wording.words(`tracking.how.values.${this.indicator().accumulation === 'max' ? 'smaller' : 'older'}`)
        : '',
    };
  }

  private otherRow(value: NotCountedValue) {
    const { why, loggedBy, decidedBy, decidedAt, returnReason } = value;
    const status = why === 'after-day' ? 'approved' : why;
    const people = [this.named('logged', loggedBy?.name)];
    if (why === 'after-day') people.push(this.named('approved', decidedBy?.name, this.wording.instant(decidedAt)));
    if (why === 'returned' && decidedBy !== null && returnReason !== null) {
      const params = { name: `\u2068${decidedBy.name}\u2069`, reason: `\u2068${returnReason}\u2069` };
      people.push(this.wording.words('tracking.how.values.returned', params));
    }
    return {
      ...value,
      figure: this.texts.line(this.indicator(), value),
      tone: toneOfValue(status),
      word: this.wording.words(`value-status.${status}`),
      reason: this.wording.words(`tracking.how.values.why.${why}`, { day: this.wording.day(this.progress().asOf) }),
      people: people.filter((line) => line !== ''),
    };
  }

  private named(key: 'logged' | 'approved', name: string | undefined, at = ''): string {
    return name === undefined
      ? ''
      : this.wording.words(`tracking.how.values.${key}`, { name: `\u2068${name}\u2069`, at });
  }

  private partly(shown: number, all: number): string {
    if (shown >= all) return '';
    const params = { shown: this.wording.number(shown), all: this.wording.number(all) };
    return this.wording.words('tracking.how.values.shown', params);
  }
}
