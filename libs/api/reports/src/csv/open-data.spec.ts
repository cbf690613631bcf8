import { Readable } from 'node:stream';
import type { ReportData } from '@mizan/contract';
import { finalTarget, languages, targetDue, textIn, type Language } from '@mizan/domain';
import { documentOf } from '../documents/documents';
import { bytesOf } from '../files/make-document';
import { hashOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { exampleReport } from '../report-examples';
import { openDataColumns, wordsOf } from '../words';
import { csvRead, recordsOf } from './read-back';
import { valueLine, valueRowsOf } from './values';

const files = ['indicators.csv', 'values.csv', 'breakdown.csv', 'dictionary.csv'] as const;
const data = fullReport();
const render = (file: string, of: ReportData, language: Language) =>
  bytesOf(documentOf(file)!, of, language, Readable.from(valueRowsOf(of)));
/** As a program reads it: the number that the cell says, null where it says nothing. */
const numberIn = (cell: string) => (cell === '' ? null : Number(cell));

describe.each(languages)('the open data in %s', (language) => {
  const read = (text: Parameters<typeof textIn>[0] | null | undefined) => (text && textIn(text, language)?.text) ?? '';

  test.each(data.framework.indicators)('give every figure of $code exactly', async (indicator) => {
    const records = recordsOf(await render('indicators.csv', data, language));
    const record = records.find((one) => one['indicator'] === indicator.code)!;
    const figures = data.overview.indicators.find(({ code }) => code === indicator.code)!;
    expect(
      ['baseline', 'target_due', 'actual', 'final_target', 'achievement', 'progress', 'pace'].map((column) =>
        numberIn(record[column]!),
      ),
    ).toEqual([
      indicator.baseline.value,
      figures.targetDue,
      figures.actual,
      figures.target,
      figures.achievement,
      figures.progress,
      figures.pace,
    ]);
    expect(record).toMatchObject({
      title: read(indicator.title),
      level: data.framework.results.find(({ code }) => code === indicator.result)!.level,
      baseline_on: indicator.baseline.on ?? '',
      target_due_on: targetDue(indicator.targets, data.to)?.dueOn ?? '',
      final_target_on: finalTarget(indicator.targets)?.dueOn ?? '',
      measured_on: figures.measuredOn ?? '',
      status: figures.status,
      standing: indicator.standing,
      variance_reason: read(data.narrative?.[`indicator:${indicator.code}`]),
    });
  });

  test('give every value that counted, exactly', async () => {
    const records = recordsOf(await render('values.csv', data, language));
    const values = data.framework.indicators.flatMap(({ code }) =>
      data.progress[code]!.explanation.values.toReversed().map((value) => ({ ...value, indicator: code })),
    );
    expect(
      records.map((record) => [
        record['indicator'],
        record['measured_on'],
        ...['value', 'numerator', 'denominator'].map((column) => numberIn(record[column]!)),
        record['comment'],
        record['id'],
      ]),
    ).toEqual(
      values.map((value) => [
        value.indicator,
        value.measuredOn,
        value.value,
        value.numerator,
        value.denominator,
        value.comment ?? '',
        value.id,
      ]),
    );
    expect(records.length).toBeGreaterThan(15);
  });

  test('give every category, the withheld ones empty', async () => {
    const records = recordsOf(await render('breakdown.csv', data, language));
    expect(
      records.map((record) => [record['indicator'], record['category'], record['category_value'], record['withheld']]),
    ).toEqual([
      ['OP-1', 'female', '12', 'false'],
      ['OP-1', 'male', '', 'true'],
      ['OP-1', 'unknown', '', 'true'],
    ]);
    expect(records[0]!['category_label']).toBe(read({ fr: 'Femmes', ar: 'نساء' }));
  });

  test('explain every column of every file, and every code', async () => {
    const dictionary = recordsOf(await render('dictionary.csv', data, language));
    const { openData, statuses } = wordsOf(language);
    for (const file of files.slice(0, 3)) {
      const [header] = csvRead(await render(file, data, language));
      expect(dictionary.filter((line) => line['file'] === file).map(({ column }) => column)).toEqual(header);
    }
    for (const line of dictionary) {
      expect(line['meaning']).not.toBe('');
      expect(line['type']).toMatch(/^(string|number|boolean|date|datetime)$/);
      expect(line['empty']).not.toBe('');
    }
    expect(new Set(dictionary.map(({ column }) => column))).toEqual(new Set(openDataColumns));
    expect(dictionary.find(({ column }) => column === 'status')!['codes']).toContain(`overdue = ${statuses.overdue}`);
    expect(dictionary.find(({ column }) => column === 'axis')!['empty']).toBe(openData.neverEmpty);
  });

  test('leave no column empty that is said never to be', async () => {
    const dictionary = recordsOf(await render('dictionary.csv', data, language));
    for (const { file, column, empty } of dictionary) {
      if (empty !== wordsOf(language).openData.neverEmpty) continue;
      const records = recordsOf(await render(file!, data, language));
      for (const record of records) expect(record[column!]).not.toBe('');
    }
  });

  test.each(files)('%s opens rightly in a spreadsheet, and always is the same', async (file) => {
    const bytes = await render(file, data, language);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const ends = bytes.toString('utf8').replace(/"(?:[^"]|"")*"/g, '""');
    expect(ends.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ends.endsWith('\r\n')).toBe(true);
    expect((await render(file, structuredClone(data), language)).equals(bytes)).toBe(true);
  });
});

test('numbers stand as JSON has them: whole, with a point, negative ones without a mark', async () => {
  const text = (await render('indicators.csv', data, 'fr')).toString('utf8');
  expect(text).toContain('999999999.999999');
  expect(text).toMatch(/,-9,/);
  expect(text).not.toMatch(/'-\d/);
});

test.each([
  ['a formula', '=HYPERLINK("http://example.org","a")', `'=HYPERLINK("http://example.org","a")`],
  ['a plus', '+33 6', `'+33 6`],
  ['a minus', '-2+3', `'-2+3`],
  ['what looks like a negative number', '-5', `'-5`],
  ['an at sign', '@SUM(A1)', `'@SUM(A1)`],
  ['a tab', '\t=1', `'\t=1`],
  ['a new line of an old kind', '\r=1', `'\n=1`],
  ['a new line', '\n=1', `'\n=1`],
  ['a formula in wide letters', '＝1+1', `'＝1+1`],
  ['quotes, commas and lines', 'a "b", c\r\nd', 'a "b", c\nd'],
  ['Arabic', 'بحث، ودراسة', 'بحث، ودراسة'],
  ['control characters', 'a\u0000b\u001fc', 'abc'],
  ['half a character', 'a\ud83d', 'a\ufffd'],
  ['lines alone', 'one\ntwo\rthree\r\nfour', 'one\ntwo\nthree\nfour'],
  ['a separator of lists', 'a;b', 'a;b'],
])('%s in a text is read back as a text', async (_, text, expected) => {
  const hostile = written(text);
  const values = recordsOf(await render('values.csv', hostile, 'fr'));
  const indicators = recordsOf(await render('indicators.csv', hostile, 'fr'));
  const breakdown = recordsOf(await render('breakdown.csv', hostile, 'fr'));
  expect(new Set(values.flatMap((record) => [record['text'], record['comment']]))).toEqual(new Set([expected]));
  for (const column of ['title', 'result_title', 'unit', 'variance_reason'])
    expect(indicators[0]![column]).toBe(expected);
  expect([breakdown[0]!['axis_label'], breakdown[0]!['category_label']]).toEqual([expected, expected]);
});

/** Puts that text wherever people may have written one. */
function written(text: string): ReportData {
  const hostile = exampleReport();
  const local = { fr: text };
  for (const indicator of hostile.framework.indicators) Object.assign(indicator, { title: local, unit: text });
  for (const result of hostile.framework.results) result.title = local;
  for (const axis of hostile.framework.axes)
    Object.assign(axis, { label: local, categories: axis.categories.map((one) => ({ ...one, label: local })) });
  for (const { explanation } of Object.values(hostile.progress))
    explanation.values = explanation.values.map((value) => ({ ...value, text, comment: text }));
  hostile.narrative = Object.fromEntries(hostile.framework.indicators.map(({ code }) => [`indicator:${code}`, local]));
  return hostile;
}

test('a value says in which period it was measured', () => {
  const periods = [
    { code: 'Q1', startsOn: '2025-11-01', endsOn: '2026-01-31', dueOn: '2026-02-15', locked: false, lockedAt: null },
    { code: 'Q2', startsOn: '2026-02-01', endsOn: '2026-04-30', dueOn: '2026-05-15', locked: false, lockedAt: null },
  ];
  const rows = valueRowsOf({ ...data, framework: { ...data.framework, periods } });
  expect(rows.filter(({ indicator }) => indicator === 'OP-1').map(({ period }) => period)).toEqual(['Q2', null]);
  expect(valueLine(rows[0]!).slice(0, 4)).toEqual(['OP-1', 'Q2', '2026-03-12', 7]);
});

test('the frozen data are those that the hash is of', async () => {
  const bytes = await render('data.json', data, 'ar');
  expect(hashOf(bytes.toString('utf8'))).toBe(hashOf(JSON.stringify(data)));
  expect(JSON.parse(bytes.toString('utf8'))).toEqual(data);
});

test('an older report, without what is kept now, has its open data too', async () => {
  const old = exampleReport();
  for (const file of files) expect(csvRead(await render(file, old, 'fr')).length).toBeGreaterThan(1);
  const empty = exampleReport([]);
  for (const file of files.slice(0, 3)) expect(csvRead(await render(file, empty, 'fr'))).toHaveLength(1);
});
