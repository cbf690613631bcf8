import type { FrozenIndicator, IndicatorFigures, IndicatorProgress, ReportData } from '@mizan/contract';
import { textIn, type Day, type Language, type LocalText } from '@mizan/domain';
import { hashOf, textOf } from '../frozen-text';
import { wordsOf, type Words } from '../words';
import { figureFormat } from './figure-format';
import { Looks } from './looks';

/** All that the frozen data says about one indicator, and how its figures are shown. */
export interface IndicatorLine {
  indicator: FrozenIndicator;
  figures: IndicatorFigures | undefined;
  progress: IndicatorProgress | undefined;
  figureFormat: string;
}

/** What every sheet is drawn from: the frozen data alone, in one language. */
export interface Drawing {
  data: ReportData;
  language: Language;
  words: Words;
  looks: Looks;
  /** Of the data, in hexadecimal. */
  sha256: string;
  /** In the framework's order. */
  lines: IndicatorLine[];
  /** In this language or in one that it has; empty for null. */
  read: (text: LocalText | null) => string;
  /** `31 octobre 2026`. */
  dayInWords: (day: Day) => string;
}

export function drawingOf(data: ReportData, language: Language): Drawing {
  const words = wordsOf(language);
  const figures = new Map(data.overview.indicators.map((line) => [line.code, line]));
  const locale = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' }[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    data,
    language,
    words,
    looks: new Looks(language),
    sha256: hashOf(textOf(data)),
    lines: data.framework.indicators.map((indicator) => {
      const progress = data.progress[indicator.code];
      const format = figureFormat(indicator, progress, words);
      return { indicator, figures: figures.get(indicator.code), progress, figureFormat: format };
    }),
    read: (text) => (text && textIn(text, language)?.text) ?? '',
    dayInWords: (day) => days.format(dateOf(day)),
  };
}

/** A day as a spreadsheet's date: midnight, without any time zone. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
