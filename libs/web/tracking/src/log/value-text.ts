import { inject, Injectable } from '@angular/core';
import { divideExactly, usesFraction, type Day, type Instant, type Measure } from '@mizan/domain';
import type { Axis, Indicator, ReportingPeriod, ValueDraft } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';

export type MeasuredIndicator = Pick<Indicator, 'measure' | 'unit' | 'scale'>;
export type ValueFigures = Pick<ValueDraft, 'value' | 'numerator' | 'denominator' | 'text'>;

/** numerator ÷ denominator as the measure shows it (× 100 for a percentage); null for a share of nobody. */
export function quotientOf(measure: Measure, { numerator, denominator }: ValueFigures): number | null {
  return divideExactly(numerator, denominator, measure === 'percentage' ? 100 : 1);
}

/** Values, periods and cells in one line of the page's language. Reads signals, as `Wording` does. */
@Injectable({ providedIn: 'root' })
export class ValueText {
  private readonly wording = inject(Wording);

  /** "7 personnes", "14 / 20 = 70 %", "3 · established", "2,7 · note de 1 à 5", the beginning of a story; "—" for what is missing. */
  line(indicator: MeasuredIndicator, figures: ValueFigures): string {
    const { measure, unit } = indicator;
    if (measure === 'narrative') return shortened(figures.text ?? '');
    if (!usesFraction(measure)) {
      const number = this.wording.figure(figures.value, measure, unit);
      if (measure !== 'score' || figures.value == null) return number;
      // A bare level means little without its name or, between two names, its scale.
      const meaning = levelName(indicator, figures.value) ?? this.wording.unit(unit);
      return meaning === '' ? number : `${number} · ${meaning}`;
    }
    const parts = [figures.numerator, figures.denominator].map((number) => this.wording.number(number));
    return `${parts.join('\u00a0/\u00a0')}\u00a0=\u00a0${this.wording.figure(quotientOf(measure, figures), measure, unit)}`;
  }

  /** "trimestre 4 (1 août 2026 – 31 octobre 2026)". */
  period({ code, startsOn, endsOn }: ReportingPeriod): string {
    return `${this.periodName(code)} (${this.days(startsOn, endsOn)})`;
  }

  /** "trimestre 4" for `Q4`; a code of another kind as it is. */
  periodName(code: string): string {
    return this.wording.period(code);
  }

  days(from: Day, to: Day): string {
    return `${this.wording.day(from)} – ${this.wording.day(to)}`;
  }

  /** "Femmes · Moins de 30 ans", in the order of the axes. */
  cell(categories: Readonly<Record<string, string>>, axes: readonly Axis[]): string {
    return axes
      .filter(({ code }) => categories[code] !== undefined)
      .map(({ code, categories: all }) => {
        const category = all.find((one) => one.code === categories[code]);
        return this.wording.text(category?.label) || (categories[code] ?? '');
      })
      .join(' · ');
  }

  moment(instant: Instant | null): string {
    return this.wording.instant(instant);
  }
}

/** The name of a level of the indicator's scale; null between levels and without a scale. */
export function levelName({ scale }: MeasuredIndicator, level: number | null | undefined): string | null {
  if (scale === null || level == null) return null;
  return Object.entries(scale).find(([key]) => Number(key) === level)?.[1] ?? null;
}

const longestLine = 160;

function shortened(text: string): string {
  return text.length <= longestLine ? text || '—' : `${text.slice(0, longestLine).trimEnd()}…`;
}
