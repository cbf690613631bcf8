/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportData } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { validateXML } from 'xmllint-wasm';
import { fullReport } from '../full-report-example';
import { hostileTexts, reportSaying } from '../hostile-report';
import { exampleReport } from '../report-examples';
import { activityFileOf } from './activity-file';
import { readBack } from './read-back';
import { brokenRules, type RuleSet } from './rule-set';

/** The standard's own files lie beside the repository where somebody put them; the product does not carry them. */
const folder = join(process.cwd(), '../shared/iati');
const fileOf = (name: string) => readFileSync(join(folder, name), 'utf8');

const contribution = { relevance: 'primary' as const, why: '', activities: [], standing: 'proposal' as const };
const full = fullReport();
const reports: [string, ReportData][] = [
  ['a full report', full],
  ['a report of old', exampleReport()],
  ['a project without partners, without context', { ...full, project: { ...full.project, partners: [], context: {} } }],
  ['a report without indicators', { ...full, framework: { ...full.framework, indicators: [] } }],
  [
    'a report on a project’s first day, with goals and countries',
    {
      ...full,
      to: full.project.startsOn,
      overview: { ...full.overview, asOf: full.project.startsOn },
      narrative: { countries: { fr: 'Maroc' } },
      framework: { ...full.framework, sdgTargets: ['4.4', '3.d'].map((target) => ({ ...contribution, target })) },
    },
  ],
  ...hostileTexts.map(([what, text]): [string, ReportData] => [`a report that says ${what}`, reportSaying(text)]),
  ['a report of blanks', reportSaying(' ')],
];

if (existsSync(folder)) {
  const schemas = ['iati-common.xsd', 'xml.xsd'].map((fileName) => ({ fileName, contents: fileOf(fileName) }));
  const schema = { fileName: 'iati-activities-schema.xsd', contents: fileOf('iati-activities-schema.xsd') };
  const faultsOf = async (contents: string) => {
    const xml = { fileName: 'iati.xml', contents };
    // A gigabyte: a narrative of 200,000 characters stands in many places.
    const { errors } = await validateXML({ xml, schema, preload: schemas, maxMemoryPages: 16_384 });
    return errors.map(({ message }) => message);
  };

  test.each(reports)('the schema has nothing against %s', async (_, data) => {
    for (const language of languages) {
      expect(await faultsOf((await activityFileOf(data, language)).toString())).toEqual([]);
    }
  });

  test('the schema has something against elements in another order', async () => {
    const xml = (await activityFileOf(full, 'fr')).toString();
    const swapped = xml
      .replace(/(<activity-status [^>]*>)([^]*?)(<activity-date )/, '$2$3')
      .replace('<result', '$1<result');
    expect(await faultsOf(swapped)).not.toEqual([]);
  });

  const rules = JSON.parse(fileOf('rulesets-standard-2.03.json')) as RuleSet;
  const brokenBy = (bytes: Buffer) => {
    const { root, xpath } = readBack(bytes);
    return brokenRules(rules, root, xpath, full.frozenAt);
  };

  /** Nothing in a project holds the publisher's identifier or a sector, and a country is not always written. */
  const withoutPublisher = ['error 6.2.2', 'warning 1.1.21', 'warning 1.14.13'];
  const withoutCountry = ['error 3.7.1'];

  test.each(reports)('the rules ask of %s for nothing but what the project does not hold', async (_, data) => {
    const missing =
      data.narrative?.countries?.fr === 'Maroc' ? withoutPublisher : [...withoutCountry, ...withoutPublisher];
    expect(brokenBy(await activityFileOf(data, 'fr'))).toEqual(missing);
  });

  /** What `docs/iati.md` tells a publisher to write. */
  const published = (xml: string) =>
    xml
      .replace('<iati-identifier>p<', '<iati-identifier>XM-EX-1-p<')
      .replace('<reporting-org ref=""', '<reporting-org ref="XM-EX-1"')
      .replace('<tag ', '<sector vocabulary="1" code="15190"/><tag ');

  test('no rule is left once the publisher has written theirs', async () => {
    const data = reports.find(([what]) => what.includes('countries'))![1];
    const xml = published((await activityFileOf(data, 'fr')).toString());
    expect(await faultsOf(xml)).toEqual([]);
    expect(brokenBy(Buffer.from(xml))).toEqual([]);
  });

  test.each<[rule: string, wrong: (xml: string) => string]>([
    ['error 8.8.1', (xml) => xml.replace(/(<baseline [^>]*?) value="[^"]*"/, '$1')],
    ['warning 8.8.2', (xml) => xml.replace(/(<baseline [^>]*?) value="[^"]*"/, '$1 value="zero"')],
    ['error 8.9.1', (xml) => xml.replace(/<target value="[^"]*"/, '<target')],
    ['error 8.10.1', (xml) => xml.replace(/<actual value="[^"]*"/, '<actual')],
    ['warning 8.10.3', (xml) => xml.replace(/<actual>/, '<actual value="1">')],
    ['error 8.6.1', (xml) => xml.replace(/<period-start iso-date="[^"]*"/, '<period-start iso-date="2030-01-01"')],
    ['error 8.11.1', (xml) => xml.replace('<indicator ', '<reference vocabulary="99" code="x"/><indicator ')],
    ['error 11.1.2', (xml) => xml.replace(/<activity-date iso-date="[^"]*"/, '<activity-date iso-date="2030-01-01"')],
    [
      'error 11.1.1',
      (xml) => xml.replace(/last-updated-datetime="[^"]*"/, 'last-updated-datetime="2030-01-01T00:00:00Z"'),
    ],
    ['error 4.3.1', (xml) => xml.replace(/<title>[^]*?<\/title>/, '<title><narrative/></title>')],
    ['error 6.10.1', (xml) => xml.replace(/(<participating-org [^>]*)>[^]*?<\/participating-org>/, '$1/>')],
    ['error 1.1.3', (xml) => xml.replace('<reporting-org ref=""', '<reporting-org ref="p"')],
  ])('rule %s is really asked', async (rule, wrong) => {
    expect(brokenBy(Buffer.from(wrong((await activityFileOf(full, 'fr')).toString())))).toContain(rule);
  });

  const lists = JSON.parse(fileOf('iati-codelists-2.03.json')) as Record<string, { items: { code: string }[] }>;
  test.each([
    ['ResultType', '//result/@type'],
    ['IndicatorMeasure', '//indicator/@measure'],
    ['IndicatorVocabulary', '//indicator/reference/@vocabulary'],
    ['OrganisationRole', '//participating-org/@role'],
    ['OrganisationType', '//reporting-org/@type'],
    ['ActivityStatus', '//activity-status/@code'],
    ['ActivityDateType', '//activity-date/@type'],
    ['DescriptionType', '//iati-activity/description/@type'],
    ['OtherIdentifierType', '//other-identifier/@type'],
    ['ContactType', '//contact-info/@type'],
    ['DocumentCategory', '//document-link/category/@code'],
    ['TagVocabulary', '//tag/@vocabulary'],
    ['UNSDG-Goals', '//tag[@vocabulary="2"]/@code'],
    ['UNSDG-Targets', '//tag[@vocabulary="3"]/@code'],
    ['Country', '//recipient-country/@code'],
    ['Language', '//@xml:lang'],
  ])('%s has every code that is used', async (list, path) => {
    const known = new Set(lists[list]!.items.map(({ code }) => code));
    const used = await Promise.all(
      reports.slice(0, 5).map(async ([, data]) => readBack(await activityFileOf(data, 'ar')).texts(path)),
    );
    expect(used.flat().length).toBeGreaterThan(0);
    expect(used.flat().filter((code) => !known.has(code))).toEqual([]);
  });
} else {
  test.skip(`the standard is not in ${folder}: no file was compared with its schema, rules and lists`, () => undefined);
}
