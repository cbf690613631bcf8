import { Component, computed, effect, inject, input, output, resource, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LocalText } from '@mizan/domain';
import type { Indicator, Value } from '@mizan/contract';
import { LocalTextView, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, type Tone, toneOfValue } from '@mizan/web/ui';
import { readEntry } from './entry';
import type { KeptAt } from './kept-entries';
import { Outbox } from './outbox';
import { ValueText } from './value-text';

interface Line {
  key: string;
  code: string;
  title: LocalText;
  figures: string;
  about: string;
  /** Why it was returned; empty otherwise. */
  reason: string;
  tone: Tone;
  word: string;
  link: string[];
  kept: string | null;
}

/** What was begun and not brought to an end: kept on this device, returned, drafts. */
@Component({
  selector: 'mz-unfinished-values',
  imports: [LocalTextView, MatButton, RouterLink, StatusMark, WordsPipe],
  templateUrl: './unfinished-values.html',
  styleUrl: './unfinished-values.scss',
})
export class UnfinishedValues {
  readonly project = input.required<string>();
  readonly indicators = input.required<readonly Indicator[]>();
  /** Returned values and drafts, as the API lists them. */
  readonly values = input.required<readonly Value[]>();
  /** Something that waited on this device has reached the API. */
  readonly acknowledged = output();

  private readonly outbox = inject(Outbox);
  private readonly session = inject(SessionStore);
  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  private readonly abandoned = resource({
    params: () => ({ project: this.project(), kept: this.outbox.listOf(this.project()) }),
    loader: ({ params }) => this.outbox.abandoned(params.project),
    defaultValue: [],
  });

  private readonly kept = computed(() => (this.abandoned.hasValue() ? this.abandoned.value() : []));
  private readonly waiting = computed(() => this.kept().filter(({ kept }) => kept.wanted !== null).length);
  protected readonly lines = computed<Line[]>(() => {
    const kept = this.kept();
    const ids = new Set(kept.map((one) => one.kept.id));
    return [
      ...kept.flatMap((one) => this.keptLine(one) ?? []),
      ...this.values()
        .filter(({ id }) => !ids.has(id))
        .flatMap((value) => this.valueLine(value) ?? []),
    ];
  });

  constructor() {
    let before = 0;
    effect(() => {
      const now = this.waiting();
      if (now < before) untracked(() => this.acknowledged.emit());
      before = now;
    });
  }

  private keptLine({ key, kept }: KeptAt): Line | null {
    const indicator = this.indicatorOf(kept.indicator);
    if (indicator === undefined) return null;
    const { draft } = readEntry(kept.entry, indicator.measure);
    const isWaiting = kept.wanted !== null;
    const isStored = kept.etag !== null;
    return {
      ...this.about(indicator, kept.id, isStored),
      key,
      figures: this.text.line(indicator, draft),
      about: this.wording.words('tracking.log.unfinished.kept-at', { at: this.wording.instant(kept.keptAt) }),
      reason: '',
      tone: isWaiting ? 'watch' : 'ahead',
      word: this.wording.words(`tracking.log.unfinished.${isWaiting ? 'waiting' : 'kept'}`),
      kept: isStored ? null : kept.id,
    };
  }

  private valueLine(value: Value): Line | null {
    const indicator = this.indicatorOf(value.indicator);
    if (indicator === undefined) return null;
    const isMine = value.createdBy?.email === this.session.user()?.email;
    const day = this.wording.day(value.measuredOn);
    return {
      ...this.about(indicator, value.id, true),
      key: value.id,
      figures: this.text.line(indicator, value),
      about: isMine ? day : `${day} · ${value.createdBy?.name ?? ''}`,
      reason: value.returnReason ?? '',
      tone: toneOfValue(value.status),
      word: this.wording.words(`value-status.${value.status}`),
      kept: null,
    };
  }

  private about({ code, title }: Indicator, id: string, isStored: boolean): Pick<Line, 'code' | 'title' | 'link'> {
    const link = ['/', this.project(), 'indicators', code, 'log'];
    return { code, title, link: isStored ? [...link, id] : link };
  }

  private indicatorOf(code: string): Indicator | undefined {
    return this.indicators().find((indicator) => indicator.code === code);
  }
}
