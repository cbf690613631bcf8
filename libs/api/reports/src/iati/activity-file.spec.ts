/** @jest-environment jsdom */
import type { IndicatorFigures, ReportData } from '@mizan/contract';
import { languages, targetDue, type ResultLevel } from '@mizan/domain';
import { dataOf, hashOf, textOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { hostileTexts, reportSaying } from '../hostile-report';
import { exampleReport } from '../report-examples';
import { activityFileOf } from './activity-file';
import { readBack } from './read-back';

const data = fullReport();
const activity = '/iati-activities/iati-activity';
const indicatorAt = (code: string) => `//indicator[reference/@code="${code}"]`;

const opened = async (of: ReportData = data, language: (typeof languages)[number] = 'fr') =>
  readBack(await activityFileOf(of, language));
const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

describe.each(languages)('in %s', (language) => {
  test('every figure of every indicator is there, exactly, on the day of the report', async () => {
    const { texts } = await opened(data, language);
    for (const { code, measure, targetDue: due, actual, baseline } of data.overview.indicators) {
      const at = indicatorAt(code);
      const today = `${at}/period[period-end/@iso-date="${data.overview.asOf}"]`;
      const isStory = measure === 'narrative';
      expect(numberOf(texts(`${today}/target/@value`)[0])).toBe(isStory ? null : due);
      expect(numberOf(texts(`${today}/actual[not(dimension)]/@value`)[0])).toBe(actual);
      expect(numberOf(texts(`${at}/baseline/@value`)[0])).toBe(baseline);
    }
  });

  test('every point of every series is a period of its own, without those that say nothing', async () => {
    const { texts } = await opened(data, language);
    for (const [code, { series }] of Object.entries(data.progress)) {
      const said = series.filter(({ target, actual }) => target !== null || actual !== null);
      for (const { on, target, actual } of said) {
        const period = `${indicatorAt(code)}/period[period-end/@iso-date="${on}"]`;
        expect(texts(`${period}/period-start/@iso-date`)).toEqual([data.project.startsOn]);
        expect(numberOf(texts(`${period}/target/@value`)[0])).toBe(target);
        expect(numberOf(texts(`${period}/actual[not(dimension)]/@value`)[0])).toBe(actual);
      }
      const days = texts(`${indicatorAt(code)}/period/period-end/@iso-date`);
      expect(days).toEqual([...days].sort());
      expect(days).toHaveLength(new Set([...said.map(({ on }) => on), ...days.filter((on) => on === data.to)]).size);
    }
  });

  test('is its own default, and each text stands in every language that it is written in', async () => {
    const { texts } = await opened(data, language);
    expect(texts(`${activity}/@xml:lang`)).toEqual([language]);
    expect(texts(`${activity}/title/narrative[@xml:lang="fr"]`)).toEqual(['Un petit projet']);
    expect(texts(`${activity}/title/narrative[@xml:lang="ar"]`)).toEqual(['مشروع صغير']);
    expect(texts(`${activity}/title/narrative`)).toHaveLength(2);
    expect(texts('//narrative[not(@xml:lang)]')).toEqual([]);
    expect(texts(`${activity}/description[@type="4"]/narrative/@xml:lang`)).toEqual(
      languages.filter((one) => one === language || one !== 'en'),
    );
  });
});

test.each<[ResultLevel, string]>([
  ['impact', '3'],
  ['outcome', '2'],
  ['output', '1'],
])('an %s is a result of type %s', async (level, type) => {
  const { texts } = await opened();
  const code = data.framework.results.find((result) => result.level === level)!.code;
  expect(texts(`//result[starts-with(title/narrative, "${code} – ")]/@type`)).toEqual([type]);
});

test.each<[code: string, measure: string, ascending: string | undefined, aggregation: string]>([
  ['OP-1', '1', 'true', 'true'],
  ['OP-2', '2', 'true', 'false'],
  ['OP-3', '1', 'false', 'false'],
  ['OC-1', '4', 'true', 'false'],
  ['OC-4', '1', 'true', 'false'],
  ['IMP-2', '5', undefined, 'false'],
])('%s is measured as %s, ascends: %s, adds up: %s', async (code, measure, ascending, aggregation) => {
  const { texts } = await opened();
  expect(texts(`${indicatorAt(code)}/@measure`)).toEqual([measure]);
  expect(texts(`${indicatorAt(code)}/@ascending`)).toEqual(ascending === undefined ? [] : [ascending]);
  expect(texts(`${indicatorAt(code)}/@aggregation-status`)).toEqual([aggregation]);
});

test('what nobody knows is left out and never zero', async () => {
  const { texts } = await opened();
  // Not measured at the start; no value counts; a story has no number.
  expect(texts(`${indicatorAt('IMP-1')}/baseline`)).toEqual([]);
  expect(texts(`${indicatorAt('OC-5')}/period/actual`)).toEqual([]);
  expect(texts(`${indicatorAt('OC-5')}/period/target/@value`)).not.toEqual([]);
  expect(texts(`${indicatorAt('IMP-2')}//@value`)).toEqual([]);
  expect(texts(`${indicatorAt('IMP-2')}/period/actual/comment/narrative`)).toEqual(['Une participante raconte.']);
  expect(texts(`${indicatorAt('IMP-1')}/period/actual/@value`)).toContain('0');
  for (const value of texts('//*[self::baseline or self::target or self::actual]/@value'))
    expect(value).toMatch(/^-?\d+(\.\d+)?$/);
});

test('a baseline has its day, or the year in which the project began', async () => {
  const [first, ...others] = data.framework.indicators;
  const undated = { ...first!, baseline: { value: 3, on: null, note: 'Enquête' } };
  const { texts } = await opened({ ...data, framework: { ...data.framework, indicators: [undated, ...others] } });
  expect(texts(`${indicatorAt('OP-1')}/baseline/@year`)).toEqual(['2025']);
  expect(texts(`${indicatorAt('OP-1')}/baseline/@iso-date`)).toEqual([]);
  expect(texts(`${indicatorAt('OP-1')}/baseline/comment/narrative[@xml:lang="fr"]`)).toEqual(['Enquête']);
  expect(texts(`${indicatorAt('OP-3')}/baseline/@iso-date`)).toEqual(['2025-11-01']);
});

test('a category has its figure on the day of the report; small groups are nowhere', async () => {
  const { texts } = await opened();
  const cells = `${indicatorAt('OP-1')}/period/actual[dimension]`;
  expect(texts(`${cells}/dimension/@name`)).toEqual(['sex']);
  expect(texts(`${cells}/dimension/@value`)).toEqual(['female']);
  expect(texts(`${cells}/@value`)).toEqual(['12']);
});

test('a figure without its baseline says so', async () => {
  const [first, ...others] = data.framework.indicators;
  const started = { ...first!, baseline: { value: 3, on: null, note: null } };
  const { texts } = await opened({ ...data, framework: { ...data.framework, indicators: [started, ...others] } });
  expect(texts(`${indicatorAt('OP-1')}/period/actual[dimension]/comment/narrative[@xml:lang="fr"]`)).toEqual([
    'Hors valeur de référence.',
  ]);
});

test.each([
  ['before it begins', '2025-10-31', '1'],
  ['on its first day', '2025-11-01', '2'],
  ['on its last day', '2027-04-30', '2'],
  ['after its end', '2027-05-01', '3'],
])('a project %s', async (_, to, status) => {
  const { texts } = await opened({ ...data, to });
  expect(texts(`${activity}/activity-status/@code`)).toEqual([status]);
});

test.each([
  ['main', '4'],
  ['donor', '1'],
  ['partner', '4'],
  ['ministry', '4'],
])('a partner who is %s takes part in role %s', async (role, code) => {
  const project = { ...data.project, partners: [{ role, name: { en: 'A body' }, about: {} }] };
  const { texts } = await opened({ ...data, project });
  expect(texts(`${activity}/participating-org[narrative="A body"]/@role`)).toEqual([code]);
});

test.each([
  ['one, in its language', { fr: 'Maroc' }, ['MA']],
  ['one, in Arabic', { ar: 'المغرب' }, ['MA']],
  ['more than a name', { fr: 'Maroc, pays de résidence' }, []],
  ['several, of which nobody knows the shares', { fr: 'Maroc, France' }, []],
  ['no country', { en: 'European Union' }, []],
])('countries: %s', async (_, countries, codes) => {
  const { texts } = await opened({ ...data, narrative: { countries } });
  expect(texts(`${activity}/recipient-country/@code`)).toEqual(codes);
});

test('goals and targets of the SDGs are tags, said to be proposed until somebody confirms them', async () => {
  const contribution = { relevance: 'primary' as const, why: '', activities: [] };
  const sdgTargets = [
    { ...contribution, target: '10.7', standing: 'confirmed' as const },
    { ...contribution, target: '4.4', standing: 'proposal' as const },
    { ...contribution, target: '4.7', standing: 'proposal' as const },
    { ...contribution, target: '99.9', standing: 'proposal' as const },
  ];
  const { texts } = await opened({ ...data, framework: { ...data.framework, sdgTargets } });
  expect(texts(`${activity}/tag[@vocabulary="2"]/@code`)).toEqual(['10', '4']);
  expect(texts(`${activity}/tag[@vocabulary="3"]/@code`)).toEqual(['10.7', '4.4', '4.7']);
  expect(texts(`${activity}/tag[contains(narrative, "(proposition)")]/@code`)).toEqual(['4', '4.4', '4.7']);
});

test('what a reader must know first is said: a preview, invented values, what it replaces', async () => {
  const { texts } = await opened({ ...data, draft: true }, 'en');
  const [about] = texts(`${activity}/description[@type="4"]/narrative[@xml:lang="en"]`);
  expect(about).toMatch(
    /^Preview: .*\n\nDemonstration data: .*2026-10-31.*proposals.*Replaces “Rapport intermédiaire n° 1”/s,
  );
  expect(texts(`${activity}/document-link/@url`)).toEqual([
    `https://mizan.example/verify/${hashOf(textOf({ ...data, draft: true }))}`,
  ]);
});

test('the file names the report and the hash of its data', async () => {
  const bytes = await activityFileOf(data, 'fr');
  expect(bytes.toString()).toContain(`<?mizan-report id="${data.id}" sha256="${hashOf(textOf(data))}"?>`);
});

test('the same data give the same bytes', async () => {
  expect(await activityFileOf(data, 'ar')).toEqual(await activityFileOf(dataOf(textOf(data)), 'ar'));
});

test.each(hostileTexts)('%s reads as it was written', async (_, text, shown) => {
  const { texts } = await opened(reportSaying(text));
  expect(texts('//parsererror')).toEqual([]);
  expect(texts(`${activity}/title/narrative`)).toHaveLength(1);
  for (const path of [`${activity}/title`, '//indicator/title', '//person-name', '//result/description'])
    expect(texts(`${path}/narrative`)[0]).toContain(shown);
});

test('a title of blanks is a code', async () => {
  const { texts } = await opened(reportSaying(' \t\u0000'));
  expect(texts(`${activity}/title/narrative`)[0]).toBe('p');
  expect(texts(`${indicatorAt('OP-1')}/title/narrative`)[0]).toBe('OP-1');
  expect(texts('//narrative[normalize-space()=""]')).toEqual([]);
});

test.each([
  [0.000001, '0.000001'],
  [1e-9, '0.000000001'],
  [999_999_999.999999, '999999999.999999'],
  [-0, '0'],
  [200 / 3, '66.66666666666667'],
])('%d is written %s', async (actual, written) => {
  const line: IndicatorFigures = { ...data.overview.indicators[0]!, actual };
  const { texts } = await opened({ ...data, overview: { ...data.overview, indicators: [line] } });
  const [value] = texts(`${indicatorAt('OP-1')}/period[period-end/@iso-date="2026-10-31"]/actual/@value`);
  expect(value).toBe(written);
});

test('a report of old, with nothing that is optional, becomes a file too', async () => {
  const old = exampleReport();
  const { texts } = await opened(old);
  expect(texts('//indicator')).toHaveLength(old.framework.indicators.length);
  expect(targetDue(old.framework.indicators[0]!.targets, old.to)?.value).toBe(10);
});
