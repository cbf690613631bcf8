import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { wordsOf, type Words } from '../words';
import { breakdownColumns } from './breakdown';
import type { CodeList, Column } from './columns';
import { csvOf, type CsvCell } from './csv-text';
import { indicatorColumns } from './indicators';
import { valueColumns } from './values';

const header = ['file', 'column', 'meaning', 'type', 'unit', 'codes', 'empty'];

/** `dictionary.csv`: what every column of the other files means. */
export function dictionaryCsv(_: ReportData, language: Language): Promise<Buffer> {
  const words = wordsOf(language);
  return Promise.resolve(
    csvOf(header, [
      ...linesOf('indicators.csv', indicatorColumns, words),
      ...linesOf('values.csv', valueColumns, words),
      ...linesOf('breakdown.csv', breakdownColumns, words),
    ]),
  );
}

type Described = Pick<Column<never>, 'code' | 'type' | 'codes'>;

function linesOf(file: string, columns: readonly Described[], { openData, ...words }: Words): CsvCell[][] {
  const lists: Record<CodeList, Record<string, string>> = {
    level: words.levels,
    measure: words.definitions.measures,
    accumulation: words.definitions.accumulations,
    direction: words.definitions.directions,
    status: words.statuses,
    standing: openData.standings,
    boolean: openData.booleans,
  };
  return columns.map(({ code, type, codes }) => {
    const { meaning, unit = null, empty = openData.neverEmpty } = openData.columns[code];
    const explained = codes && Object.entries(lists[codes]).map(([one, says]) => `${one} = ${says}`);
    return [file, code, meaning, type, unit, explained?.join('; ') ?? null, empty];
  });
}
