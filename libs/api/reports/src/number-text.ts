import { offsetKept, type Day, type Instant, type Language } from '@mizan/domain';
import { isolatedAs } from './directions';
import type { FigureShape } from './figure-shape';
import { dateOf, locales } from './reading';

/** What stands where there is no value; never 0. */
export const noValue = '—';

/** Between groups of digits: narrow, and no line breaks there (the Unicode tables give Morocco a dot). */
const thinSpace = '\u202f';

/** Numbers and days as text, in the manner of the pages; null is always “—”. */
export interface NumberText {
  /** With exactly so many decimals. */
  fixed: (value: number | null, decimals: number) => string;
  /** With as many decimals as it has. */
  plain: (value: number) => string;
  /** An indicator's figure, with what says its nature: `66,7 %`, `2,4 / 5`. */
  figure: (value: number | null | undefined, shape: FigureShape) => string;
  /** A share of one: 0.425 → `42,5 %`. */
  share: (value: number | null | undefined) => string;
  /** Short, for the levels of an axis: `1,5 M`. */
  level: (value: number) => string;
  /** `31/10/2026`. */
  day: (day: Day | null | undefined) => string;
  /** Day and time in words, in that time zone, and how far it is from UTC then: `27 novembre 2026 à 06:27 (UTC+1)`. */
  moment: (instant: Instant, timeZone: string) => string;
  /** The size of a file: `47 ko`. */
  bytes: (bytes: number) => string;
}

/** British `m` for a million reads as metres. */
const compactLocales: Readonly<Record<Language, string>> = { ...locales, en: 'en' };

const shareShape = (suffix: string): FigureShape => ({ decimals: 1, suffix });

export function numberTextOf(language: Language, percentSign: string): NumberText {
  const locale = locales[language];
  const format = kept(
    (least: number, most: number) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: least,
        maximumFractionDigits: most,
        signDisplay: 'negative',
      }),
  );
  const inUnit = kept(
    (unit: SizeUnit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
      }),
  );
  const compact = new Intl.NumberFormat(compactLocales[language], { notation: 'compact', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const written = (value: number, by: Intl.NumberFormat): string =>
    by
      .formatToParts(value)
      .map(({ type, value: part }) => {
        if (type === 'minusSign') return '−';
        if (type === 'group') return language === 'en' ? part : thinSpace;
        return part.replace(/[\u061c\u200e\u200f]/g, '');
      })
      .join('');
  const figure = (value: number | null | undefined, { decimals, suffix }: FigureShape): string =>
    value == null ? noValue : whole(`${written(value, format(decimals, decimals))}${suffix}`, language);
  return {
    fixed: (value, decimals) => figure(value, { decimals, suffix: '' }),
    plain: (value) => whole(written(value, format(0, 6)), language),
    figure,
    // 0.145 × 100 is 14.499999999999998: rounded away before it is formatted.
    share: (value) => figure(value == null ? null : Number((value * 100).toPrecision(12)), shareShape(percentSign)),
    level: (value) => whole(written(value, Math.abs(value) < 10_000 ? format(0, 6) : compact), language),
    day: (day) =>
      day == null ? noValue : whole(days.format(dateOf(day)).replace(/[\u061c\u200e\u200f]/g, ''), language),
    moment: (instant, timeZone) => {
      const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
      return `${moment.format(new Date(instant))} (${offsetText(instant, timeZone, language)})`;
    },
    bytes: (bytes) => {
      const { unit, size } = sizeUnitOf(bytes);
      return whole(written(bytes / size, inUnit(unit)), language);
    },
  };
}

/** How far a time zone is from UTC at that moment: `UTC+1`. */
export function offsetText(instant: Instant, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'shortOffset' });
  const parts = format.formatToParts(new Date(instant));
  return offsetKept(parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone);
}

/**
 * In right-to-left text a sign would jump to the other end of its number: isolated, it stays. A unit in Arabic letters
 * stands at the left of its number.
 */
function whole(text: string, language: Language): string {
  if (language !== 'ar') return text;
  const [, number, unit] = /^(\P{Script=Arabic}*)(\s\p{Script=Arabic}.*)$/su.exec(text) ?? [];
  if (number !== undefined && unit !== undefined) return isolatedAs('rtl', `${whole(number, language)}${unit}`);
  return /[^\d,.\u202f]/.test(text) ? isolatedAs('ltr', text) : text;
}

type SizeUnit = 'megabyte' | 'kilobyte' | 'byte';

function sizeUnitOf(bytes: number): { unit: SizeUnit; size: number } {
  if (bytes >= 0.95 * 1024 ** 2) return { unit: 'megabyte', size: 1024 ** 2 };
  return bytes >= 1024 ? { unit: 'kilobyte', size: 1024 } : { unit: 'byte', size: 1 };
}

/** Building an Intl format costs more than using it a hundred times. */
function kept<Key extends readonly (string | number)[]>(build: (...key: Key) => Intl.NumberFormat) {
  const formats = new Map<string, Intl.NumberFormat>();
  return (...parts: Key): Intl.NumberFormat => {
    const key = parts.join('-');
    const format = formats.get(key) ?? build(...parts);
    formats.set(key, format);
    return format;
  };
}
