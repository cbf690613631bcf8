import { inject, Injectable, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { shownIn, type Day, type Instant, type Language, type LocalText, type Measure } from '@mizan/domain';
import { LanguageStore, locales } from './language-store';
import {
  dayText,
  instantText,
  isMissing,
  numberText,
  noValue,
  pluralForm,
  shareText,
  sizeText,
  type DayLength,
} from './formats';
import { ProjectStore } from './project-store';

export type { DayLength } from './formats';

/** Numbers, days and texts in the words of the page's language. Every method reads signals, so a computed or a template follows the language. */
@Injectable({ providedIn: 'root' })
export class Wording {
  private readonly transloco = inject(TranslocoService);
  private readonly languages = inject(LanguageStore);
  private readonly injector = inject(Injector);
  /** Counts arrivals of word files, since a key asked too early has to be asked again. */
  private readonly arrivals = signal(0);

  constructor() {
    this.transloco.events$.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event.type === 'translationLoadSuccess') this.arrivals.update((count) => count + 1);
    });
  }

  /** The words of a key such as `tracking.overview.title`; empty while its file is on the way. */
  words(key: string, params: Record<string, unknown> = {}): string {
    // Asked of Transloco, words that are empty on purpose would come back as their key.
    return this.textOf(key) ? this.transloco.translate(key, params, this.languages.language()) : '';
  }

  /** Whether the current language has the key. */
  has(key: string): boolean {
    return this.textOf(key) !== undefined;
  }

  /** The form of `key` (`key.one`, `key.few`… `key.other`) that the count asks for in this language; `{{ count }}` is written as a number. */
  plural(key: string, count: number, params: Record<string, unknown> = {}): string {
    const form = `${key}.${pluralForm(count, this.languages.locale())}`;
    return this.words(this.has(form) ? form : `${key}.other`, { ...params, count: this.number(count) });
  }

  /** "A, B and C". */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.languages.locale(), { type: 'conjunction' }).format(parts);
  }

  /** "A, B, C". */
  items(parts: readonly string[]): string {
    return parts.join(this.words('comma'));
  }

  /** The text in this language, or in one it has; empty for null. */
  text(text: LocalText | null | undefined): string {
    return this.textIn(text)?.text ?? '';
  }

  /** As `text`, with the language it is really in; null where there is none. */
  textIn(text: LocalText | null | undefined): { text: string; language: Language } | null {
    return isMissing(text) ? null : shownIn(text, this.languages.language());
  }

  /** A plain number with at most `digits` decimals; "—" for null. */
  number(value: number | null | undefined, digits = 6): string {
    return numberText(value, this.languages.locale(), digits);
  }

  /** A figure with its unit: "12,5 jours", "42 %" (a percentage comes as 42), "3" for a score; "—" for null. */
  figure(value: number | null | undefined, measure: Measure, unit?: string | null): string {
    const parts = this.figureParts(value, measure, unit);
    return parts.unit === '' ? parts.number : `${parts.number}\u00a0${parts.unit}`;
  }

  /** The number and the unit of a figure apart, for a large number beside a small unit. */
  figureParts(
    value: number | null | undefined,
    measure: Measure,
    unit?: string | null,
  ): { number: string; unit: string } {
    if (isMissing(value)) return { number: noValue, unit: '' };
    if (measure === 'percentage') return { number: shareText(value / 100, this.languages.locale(), 1), unit: '' };
    const counted = measure === 'score' || measure === 'narrative' || isMissing(unit) ? '' : this.unit(unit, value);
    return { number: this.number(value, 2), unit: counted };
  }

  /** A unit in this language where it is a word of the field, else as typed; with a count, in the form that the count asks for. */
  unit(unit: string | null | undefined, count?: number): string {
    if (isMissing(unit)) return '';
    const key = `unit.${keyOf(unit)}`;
    const worded = count === undefined ? this.words(`${key}.name`) : this.plural(key, count);
    return worded === '' ? unit : worded;
  }

  /** How often values are collected: in this language where the field says it so, else as typed. */
  frequency(frequency: string | null | undefined): string {
    return isMissing(frequency) ? '' : this.words(`frequency.${keyOf(frequency)}`) || frequency;
  }

  /** A share of one as a percentage: 0.4234 → "42 %"; "—" for null. */
  share(value: number | null | undefined, digits = 0): string {
    return shareText(value, this.languages.locale(), digits);
  }

  /** The size of a file: "2,4 Mo", "812 ko". */
  size(bytes: number): string {
    return sizeText(bytes, this.languages.locale());
  }

  /** "12 mars 2026" (`long`), "12/03/2026" (`short`), "mars 2026" (`month`); "—" for null. */
  day(day: Day | null | undefined, length: DayLength = 'long'): string {
    return dayText(day, this.languages.locale(), length);
  }

  /** "trimestre 4" for `Q4`; a code of another kind as it is. */
  period(code: string): string {
    const [, letter = '', number = ''] = /^([A-Z])(\d+)$/.exec(code) ?? [];
    return this.words(`period.${letter}`, { number }) || code;
  }

  /** A day in words of any language, whatever the page's. */
  dayIn(language: Language, day: Day): string {
    return dayText(day, locales[language], 'long');
  }

  /** Day and time in the project's time zone, or in one that readers from anywhere are told; "—" for null. */
  instant(instant: Instant | null | undefined, told?: string): string {
    const timeZone = told ?? this.injector.get(ProjectStore).project()?.timeZone;
    return instantText(instant, this.languages.locale(), timeZone, told !== undefined || timeZone === undefined);
  }

  private textOf(key: string): string | undefined {
    this.arrivals();
    return this.transloco.getTranslation(this.languages.language())[key] as string | undefined;
  }
}

/** What somebody typed, as the language files name it: "Every six months" → `every-six-months`. */
const keyOf = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
