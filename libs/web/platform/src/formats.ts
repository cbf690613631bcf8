import { offsetKept, type Day, type Instant } from '@mizan/domain';

/** `month` names the month alone, for axes and headings. */
export type DayLength = 'long' | 'short' | 'month';

/** What stands where there is no number; never 0. */
export const noValue = '—';

/** Nothing was given: unknown, or not there yet. */
export function isMissing(given: unknown): given is null | undefined {
  return given === null || given === undefined;
}

/** Between groups of digits and before a percent sign: narrow, and no line breaks there. */
const thinSpace = '\u202f';

/** A number as Morocco writes it (12 500,5), in English 12,500.5; at most `digits` decimals, "—" for null. */
export function numberText(value: number | null | undefined, locale: string, digits: number): string {
  if (isMissing(value)) return noValue;
  const text = figures(value, locale, digits);
  return value < 0 ? whole(text, locale) : text;
}

/** 0.4234 → "42 %" ("42%" in English); "—" for null. */
export function shareText(value: number | null | undefined, locale: string, digits: number): string {
  if (isMissing(value)) return noValue;
  // 0.145 × 100 is 14.499999999999998: rounded away before it is formatted.
  const percent = Number((value * 100).toPrecision(12));
  return whole(`${figures(percent, locale, digits)}${isEnglish(locale) ? '' : thinSpace}%`, locale);
}

/** The size of a file, in the units of which 1,024 make the next, as the limits are: "2,4 Mo", "812 ko". */
export function sizeText(bytes: number, locale: string): string {
  const mega = bytes / 1024 / 1024;
  if (mega >= 0.95) return unitText(mega, sizeFormat(locale, 'megabyte', 1), locale);
  if (bytes >= 1024) return unitText(bytes / 1024, sizeFormat(locale, 'kilobyte', 0), locale);
  return unitText(bytes, sizeFormat(locale, 'byte', 0), locale);
}

/** With our own space between groups, for the reason that `figures` has it. */
function unitText(value: number, format: Intl.NumberFormat, locale: string): string {
  const parts = format.formatToParts(value);
  return parts.map(({ type, value: text }) => (type === 'group' && !isEnglish(locale) ? thinSpace : text)).join('');
}

/** A day in words; days have no time zone. "—" for null. */
export function dayText(day: Day | null | undefined, locale: string, length: DayLength): string {
  if (isMissing(day)) return noValue;
  const text = dayFormat(locale, length).format(new Date(`${day}T00:00:00Z`));
  return length === 'short' ? whole(leftToRight(text), locale) : withFirst(text, locale);
}

/**
 * Day and time in a time zone, which is named for readers who don't know it; without one in the browser's own, which is
 * named too. "—" for null.
 */
export function instantText(
  instant: Instant | null | undefined,
  locale: string,
  timeZone: string | undefined,
  isNamed = timeZone === undefined,
): string {
  if (isMissing(instant)) return noValue;
  return offsetKept(withFirst(instantFormat(locale, timeZone, isNamed).format(new Date(instant)), locale));
}

/** French says 1er for the first of a month, which Intl does not. */
function withFirst(text: string, locale: string): string {
  return locale.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
}

/** The locale's decimal sign, our own minus and space between groups (a dot for fr-MA and ar-MA in the Unicode tables). */
function figures(value: number, locale: string, digits: number): string {
  return numberFormat(locale, digits)
    .formatToParts(value)
    .map(({ type, value: text }) => {
      if (type === 'minusSign') return '−';
      // Arabic puts an invisible mark before the sign; what isolates the number does its work.
      if (type === 'literal') return '';
      return type === 'group' && !isEnglish(locale) ? thinSpace : text;
    })
    .join('');
}

function isEnglish(locale: string): boolean {
  return locale.startsWith('en');
}

/** Without the marks by which Intl turns 12/03/2026 around in Arabic. */
export function leftToRight(text: string): string {
  return text.replaceAll('\u200f', '');
}

/** In right-to-left text a sign would jump to the other end of its number: isolated, it stays. */
function whole(text: string, locale: string): string {
  return locale.startsWith('ar') ? `\u2066${text}\u2069` : text;
}

const numberFormat = kept(
  (locale: string, digits: number) =>
    // -0.4 rounded to nothing is 0, not −0.
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'negative' }),
);

/** Which form of a word a count asks for: `one`, `few`… `other`. */
export function pluralForm(count: number, locale: string): Intl.LDMLPluralRule {
  return pluralRules(locale).select(count);
}

const pluralRules = kept((locale: string) => new Intl.PluralRules(locale));

const sizeFormat = kept(
  (locale: string, unit: 'byte' | 'kilobyte' | 'megabyte', digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: digits,
    }),
);

const dayFormat = kept((locale: string, length: DayLength) => {
  const options: Intl.DateTimeFormatOptions =
    length === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : length === 'month'
        ? { month: 'long', year: 'numeric' }
        : { day: '2-digit', month: '2-digit', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
});

const instantFormat = kept(
  (locale: string, timeZone: string | undefined, isNamed: boolean) =>
    new Intl.DateTimeFormat(locale, {
      ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
      ...(timeZone !== undefined && { timeZone }),
      ...(isNamed && { timeZoneName: 'shortOffset' }),
    }),
);

/** Building an Intl format costs more than using it a hundred times. */
function kept<Args extends readonly unknown[], Format>(build: (...args: Args) => Format): (...args: Args) => Format {
  const formats = new Map<string, Format>();
  return (...args) => {
    const key = args.join('|');
    const format = formats.get(key) ?? build(...args);
    formats.set(key, format);
    return format;
  };
}
