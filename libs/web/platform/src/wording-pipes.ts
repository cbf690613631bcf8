import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Day, Instant, LocalText, Measure } from '@mizan/domain';
import { Wording, type DayLength } from './wording';

// None is pure: the language is a signal that a pure pipe's memory of its arguments would not see.

/** The text in the page's language or the next it has. Where a borrowed language should be marked, use `mz-local-text`. */
@Pipe({ name: 'localText', pure: false })
export class LocalTextPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(text: LocalText | null | undefined): string {
    return this.wording.text(text);
  }
}

/** `value | figure: measure : unit`. Where null should be read aloud, use `mz-figure`. */
@Pipe({ name: 'figure', pure: false })
export class FigurePipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(value: number | null | undefined, measure: Measure = 'number', unit?: string | null): string {
    return this.wording.figure(value, measure, unit);
  }
}

/** `value | plainNumber`: a bare number, with every decimal that is kept (six). */
@Pipe({ name: 'plainNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(value: number | null | undefined, digits = 6): string {
    return this.wording.number(value, digits);
  }
}

/** `0.4234 | share` → "42 %". */
@Pipe({ name: 'share', pure: false })
export class SharePipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(value: number | null | undefined, digits = 0): string {
    return this.wording.share(value, digits);
  }
}

/** `'2026-03-12' | day` → "12 mars 2026"; `day: 'short'`, `day: 'month'`. */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(day: Day | null | undefined, length: DayLength = 'long'): string {
    return this.wording.day(day, length);
  }
}

/** An instant as day and time in the project's time zone; in one that is given, its distance from UTC is told too. */
@Pipe({ name: 'instant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(instant: Instant | null | undefined, timeZone?: string): string {
    return this.wording.instant(instant, timeZone);
  }
}

/** `'tracking.values' | plural: count`: the form of the key that the count asks for, Arabic's six included. */
@Pipe({ name: 'plural', pure: false })
export class PluralPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(key: string, count: number, params: Record<string, unknown> = {}): string {
    return this.wording.plural(key, count, params);
  }
}

/**
 * The words of a key: `'tracking.overview.title' | words`. Transloco's own pipe subscribes once for each key and looks
 * through the whole file for it, which was a fifth of what drawing a page took.
 */
@Pipe({ name: 'words', pure: false })
export class WordsPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(key: string, params?: Record<string, unknown>): string {
    return this.wording.words(key, params);
  }
}

/** A unit in the page's language: `'persons' | unit` → "personnes". */
@Pipe({ name: 'unit', pure: false })
export class UnitPipe implements PipeTransform {
  private readonly wording = inject(Wording);

  transform(unit: string | null | undefined): string {
    return this.wording.unit(unit);
  }
}
