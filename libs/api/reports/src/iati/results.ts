import type { FrozenIndicator, FrozenResult, ReportData } from '@mizan/contract';
import { languages, type Language, type LocalText, type Measure, type ResultLevel } from '@mizan/domain';
import { unitIn, wordsOf } from '../words';
import { inWords, narratives, paragraphs, spoken } from './narratives';
import type { Element } from './xml';
import { baselineOf, periodsOf, type IndicatorOf } from './periods';

/** Codes of the list ResultType. */
const resultTypes: Readonly<Record<ResultLevel, string>> = { output: '1', outcome: '2', impact: '3' };

/** Codes of the list IndicatorMeasure: a scale has an order, and a quotient that is no percentage is a number of units. */
const measures: Readonly<Record<Measure, string>> = {
  number: '1',
  ratio: '1',
  percentage: '2',
  score: '4',
  narrative: '5',
};

/** Of the lists IndicatorVocabulary and ResultVocabulary: the publisher's own codes. */
const ownVocabulary = '99';

/** The results chain; a result without indicators has no place in the standard. */
export function resultsOf(data: ReportData, spokenIn: readonly Language[]): Element[] {
  const figures = new Map(data.overview.indicators.map((line) => [line.code, line]));
  return data.framework.results.flatMap((result) => {
    const indicators = data.framework.indicators.filter((indicator) => indicator.result === result.code);
    if (indicators.length === 0) return [];
    return [
      {
        '@type': resultTypes[result.level],
        '@aggregation-status': 'false',
        title: { narrative: titleOf(result, spokenIn) },
        description: spoken(paragraphs([data.narrative?.[`result:${result.code}`], result.assumptions])),
        indicator: indicators.map((indicator) => {
          const { code } = indicator;
          return indicatorOf({ data, spokenIn, indicator, figures: figures.get(code), progress: data.progress[code] });
        }),
      },
    ];
  });
}

function indicatorOf(of: IndicatorOf): Element {
  const { indicator, spokenIn } = of;
  const isStory = indicator.measure === 'narrative';
  return {
    '@measure': measureOf(indicator),
    ...(!isStory && { '@ascending': String(indicator.direction === 'increase') }),
    '@aggregation-status': String(indicator.measure === 'number' && indicator.accumulation === 'sum'),
    title: { narrative: titleOf({ ...indicator, code: '' }, spokenIn, indicator.code) },
    description: spoken(descriptionOf(indicator, spokenIn)),
    // A code stands at the result or at its indicators, never at both.
    reference: { '@vocabulary': ownVocabulary, '@code': indicator.code },
    baseline: baselineOf(of),
    period: periodsOf(of),
  };
}

/** A number that is given in per cent is a percentage, though nobody typed its numerator. */
function measureOf({ measure, unit }: FrozenIndicator): string {
  const isPerCent = measure === 'number' && (unit?.trim().startsWith('%') ?? false);
  return isPerCent ? measures.percentage : measures[measure];
}

/** What it counts, in which unit, how, and the SDG targets that it serves: the standard has no elements for them. */
function descriptionOf(
  { definition, method, unit, sdgTargets }: FrozenIndicator,
  spokenIn: readonly Language[],
): LocalText {
  const unitNamed = inWords(spokenIn, (words, language) =>
    unit === null || unit.trim() === '' ? null : words.unit(unitIn(wordsOf(language), unit) ?? unit),
  );
  const served = inWords(spokenIn, (words, language) =>
    sdgTargets.length === 0 ? null : words.sdgTargets(sdgTargets.join(wordsOf(language).comma)),
  );
  return paragraphs([definition, unitNamed, method, served]);
}

/** The title in its languages, after the code where the code has no place of its own; the code alone without a title. */
function titleOf(
  { code, title }: Pick<FrozenResult, 'code' | 'title'>,
  spokenIn: readonly Language[],
  otherwise = code,
): Element[] {
  const before = code === '' ? '' : `${code} – `;
  const titled = Object.fromEntries(
    languages.map((language) => [language, title[language]?.trim() ? `${before}${title[language]}` : '']),
  );
  const written = narratives(titled);
  return written.length > 0 ? written : narratives(inWords(spokenIn, () => otherwise));
}
