import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { readingOf, type IndicatorReading, type Reading } from '../reading';
import { figureFormat, shareFormatWith } from './figure-format';
import { Looks } from './looks';

export interface IndicatorLine extends IndicatorReading {
  figureFormat: string;
}

/** What every sheet is drawn from. */
export interface Drawing extends Reading {
  looks: Looks;
  /** In the framework's order. */
  lines: IndicatorLine[];
  /** How a spreadsheet shows shares of the way. */
  shareFormat: string;
}

export function drawingOf(data: ReportData, language: Language): Drawing {
  const reading = readingOf(data, language);
  return {
    ...reading,
    looks: new Looks(language),
    lines: reading.indicators.map((line) => ({ ...line, figureFormat: figureFormat(line.shape) })),
    shareFormat: shareFormatWith(reading.words.percentSign),
  };
}
