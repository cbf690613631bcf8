import type { ReportData } from '@mizan/contract';
import { statuses, type Thresholds } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { locales } from '../reading';
import type { ThresholdsInWords, Words } from '../words';
import type { Drawing, IndicatorLine } from './drawing';
import { headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import { markByShape } from './rules';
import type { Sheet } from './sheet';
import { statusWords } from './status-marks';

const code = 1;
const name = 2;
const definition = 3;
const calculation = 4;
const numerator = 5;
const denominator = 6;
const scale = 7;
const method = 8;
const limitations = 9;

const band: Look = { bold: true, ink: 'green', ground: 'sandBand', vertical: 'middle' };
const quiet: Look = { ink: 'quiet' };

/** What the report's own terms mean, with the thresholds that it was made with, and what each indicator measures. */
export function addDefinitions(book: Workbook, drawing: Drawing): void {
  const { definitions } = drawing.words;
  const sheet = startList(book, drawing, {
    sheet: 'definitions',
    title: definitions.title,
    notes: [definitions.reading],
    still: name,
    columns: [
      { name: definitions.code, width: 9 },
      { name: definitions.name, width: 42 },
      { name: definitions.definition, width: 44 },
      { name: definitions.calculation, width: 26 },
      { name: definitions.numerator, width: 24 },
      { name: definitions.denominator, width: 24 },
      { name: definitions.scale, width: 32 },
      { name: definitions.method, width: 34 },
      { name: definitions.limitations, width: 34 },
    ],
  });
  const row = writeTerms(sheet, drawing, headerRow + 1);
  writeBand(sheet, row, definitions.indicators);
  for (const [at, line] of drawing.lines.entries()) writeIndicator(sheet, drawing, row + 1 + at, line);
  sheet.fold(row + 1, row + drawing.lines.length);
  sheet.finish();
}

function writeBand(sheet: Sheet, row: number, words: string): void {
  sheet.ground(row, band);
  sheet.text(row, code, { words }, band, { columns: name });
}

/** Answers the row after the terms. */
function writeTerms(sheet: Sheet, drawing: Drawing, top: number): number {
  const { data, words, language } = drawing;
  const { glossary, statuses: meanings, terms } = words.definitions;
  const meaning = meanings(inWords(thresholdsOf(data), locales[language]));
  const lines = [...glossary, ...statuses.map((status) => [statusWords(drawing, status), meaning[status]] as const)];
  writeBand(sheet, top, terms);
  const first = top + 1;
  for (const [at, [term, says]] of lines.entries()) {
    sheet.ground(first + at, {});
    sheet.text(first + at, name, { words: term }, { bold: true });
    sheet.text(first + at, definition, { words: says }, {}, { columns: limitations - definition + 1 });
  }
  const last = top + lines.length;
  markByShape(sheet, { first: first + glossary.length, last }, name);
  sheet.fold(first, last);
  return last + 1;
}

function writeIndicator(sheet: Sheet, drawing: Drawing, row: number, { indicator }: IndicatorLine): void {
  const { words } = drawing;
  const scaled = Object.entries(indicator.scale ?? {}).map(([level, says]) => ({ typed: `${level} = ${says}` }));
  const limits = [indicator.limitations, indicator.dataQuality].map((text) => ({ local: text ?? null }));
  sheet.text(row, code, { typed: indicator.code }, quiet);
  sheet.text(row, name, { local: indicator.title }, { bold: true });
  sheet.text(row, definition, { local: indicator.definition });
  sheet.text(row, calculation, { words: calculationOf(indicator, words) }, quiet);
  sheet.text(row, numerator, { typed: indicator.numerator });
  sheet.text(row, denominator, { typed: indicator.denominator });
  sheet.text(row, scale, { lines: scaled });
  sheet.text(row, method, { local: indicator.method ?? null });
  sheet.text(row, limitations, { lines: limits });
}

function calculationOf(
  { measure, accumulation, direction }: IndicatorLine['indicator'],
  { definitions: { measures, accumulations, directions } }: Words,
): string {
  if (measure === 'narrative') return measures.narrative;
  const isPooled = accumulation === 'sum' && ['percentage', 'ratio'].includes(measure);
  return [measures[measure], accumulations[isPooled ? 'pooled' : accumulation], directions[direction]].join('\n');
}

/** Those that the report's statuses were made with; null where an old report doesn't say. */
function thresholdsOf({ project: { tolerance, amber }, progress }: ReportData): Thresholds | null {
  if (tolerance !== undefined && amber !== undefined) return { tolerance, amber };
  const explained = Object.values(progress).find(({ explanation }) => explanation.steps !== undefined);
  return explained?.explanation.steps?.thresholds ?? null;
}

function inWords(thresholds: Thresholds | null, locale: string): ThresholdsInWords | null {
  if (thresholds === null) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const { tolerance, amber } = thresholds;
  return {
    ahead: percent.format(1 + tolerance),
    onTrack: percent.format(1 - tolerance),
    atRisk: percent.format(amber),
  };
}
