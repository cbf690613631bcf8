import type { FrozenIndicator, IndicatorFigures, IndicatorProgress, ReportData } from '@mizan/contract';
import { behindStatuses, isWrittenInAny, textIn, type Day, type Language, type LocalText } from '@mizan/domain';
import { figureShape, type FigureShape } from './figure-shape';
import { hashOf, textOf } from './frozen-text';
import { wordsOf, type Words } from './words';

/** How days and numbers are written in a document of that language. */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };

/** All that the frozen data says about one indicator, and how its figures are shown. */
export interface IndicatorReading {
  indicator: FrozenIndicator;
  figures: IndicatorFigures | undefined;
  progress: IndicatorProgress | undefined;
  shape: FigureShape;
}

/** What every document is made from: the frozen data alone, in one language. */
export interface Reading {
  data: ReportData;
  language: Language;
  words: Words;
  /** Of the data, in hexadecimal. */
  sha256: string;
  /** In the framework's order. */
  indicators: IndicatorReading[];
  /** Undefined for a code that the report's framework doesn't have. */
  indicatorOf: (code: string) => IndicatorReading | undefined;
  /** In this language or in one that it has; empty for null. */
  read: (text: LocalText | null) => string;
  /** `31 octobre 2026`. */
  dayInWords: (day: Day) => string;
}

export const isDemonstration = ({ overview, project }: ReportData): boolean =>
  overview.demonstration || project.demonstration;

/**
 * What was written of why an indicator differs from its target; `missing` where nobody wrote it of one that is behind,
 * in a report that keeps what people write; null where there is nothing to say.
 */
export function varianceOf(
  { narrative }: ReportData,
  { indicator, figures }: Pick<IndicatorReading, 'indicator' | 'figures'>,
): LocalText | 'missing' | null {
  const written = narrative?.[`indicator:${indicator.code}`];
  if (written && isWrittenInAny(written)) return written;
  return narrative && figures && behindStatuses.includes(figures.status) ? 'missing' : null;
}

/** In characters: a reason longer than this stands in full beside its indicator, and not in the table of all. */
export const longestReason = 400;

export function readingOf(data: ReportData, language: Language): Reading {
  const words = wordsOf(language);
  const figures = new Map(data.overview.indicators.map((line) => [line.code, line]));
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const indicators = data.framework.indicators.map((indicator): IndicatorReading => {
    const progress = data.progress[indicator.code];
    const shape = figureShape(indicator, progress, words);
    return { indicator, figures: figures.get(indicator.code), progress, shape };
  });
  const byCode = new Map(indicators.map((line) => [line.indicator.code, line]));
  return {
    data,
    language,
    words,
    sha256: hashOf(textOf(data)),
    indicators,
    indicatorOf: (code) => byCode.get(code),
    read: (text) => (text && textIn(text, language)?.text) ?? '',
    dayInWords: (day) => firstOf(days.format(dateOf(day)), language),
  };
}

/** French says 1er for the first of a month, which Intl does not. */
function firstOf(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Midnight of a day in UTC, which is how a format without time zone reads it. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
