import type { FrozenIndicator, IndicatorFigures, IndicatorProgress, ReportData } from '@mizan/contract';
import { addDays, isWritten, type Day, type Language, type LocalText, type SeriesPoint } from '@mizan/domain';
import { wordsOf } from '../words';
import { inWords, paragraphs, plainNumber, spoken, typedText } from './narratives';
import type { Element } from './xml';

/** What the frozen data says about one indicator. */
export interface IndicatorOf {
  data: ReportData;
  /** Of the words of the product. */
  spokenIn: readonly Language[];
  indicator: FrozenIndicator;
  figures: IndicatorFigures | undefined;
  progress: IndicatorProgress | undefined;
}

/** None where the level at the start is not known: a number must have its baseline's value, and zero would be a claim. */
export function baselineOf({ data, indicator }: IndicatorOf): Element | undefined {
  const { value, on, note } = indicator.baseline;
  if (indicator.measure === 'narrative' || value === null) return undefined;
  return {
    ...(on !== null && { '@iso-date': on }),
    '@year': yearOf(on ?? data.project.startsOn),
    '@value': plainNumber(value),
    comment: note === null ? undefined : spoken(typedText(note, data.project.languages)),
  };
}

/**
 * A period for each day of the series and for the day of the report. Figures are levels, so each period begins with the
 * project and ends on the day of its figures: the target in force that day, and the value reached by it. What has neither
 * is left out.
 */
export function periodsOf(of: IndicatorOf): Element[] {
  const { data, indicator } = of;
  const { startsOn } = data.project;
  return pointsOf(of).flatMap((point) => {
    const isToday = point.on === data.overview.asOf;
    const actual = indicator.measure === 'narrative' ? (isToday ? story(of) : []) : actualsOf(of, point, isToday);
    const target =
      indicator.measure === 'narrative' || point.target === null ? undefined : { '@value': plainNumber(point.target) };
    if (target === undefined && actual.length === 0) return [];
    return [
      {
        // A period must begin before it ends.
        'period-start': { '@iso-date': startsOn < point.on ? startsOn : addDays(point.on, -1) },
        'period-end': { '@iso-date': point.on },
        target,
        actual,
      },
    ];
  });
}

/** The series, and the day of the report as the overview has it. */
function pointsOf({ data, figures, progress }: IndicatorOf): SeriesPoint[] {
  const today = data.overview.asOf;
  const series = progress?.series ?? [];
  const current = figures && { on: today, target: figures.targetDue, actual: figures.actual };
  return [...series.filter(({ on }) => on !== today), ...(current ? [current] : [])].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  );
}

/** The level, and on the day of the report what it is made of: each category that is not withheld. */
function actualsOf(of: IndicatorOf, { actual }: SeriesPoint, isToday: boolean): Element[] {
  if (actual === null) return [];
  const level = { '@value': plainNumber(actual), comment: isToday ? spoken(standing(of)) : undefined };
  return isToday ? [level, ...categoriesOf(of)] : [level];
}

/** Where it stands, and what people wrote about its variance. */
function standing({ data, spokenIn, indicator, figures }: IndicatorOf): LocalText {
  const status = inWords(spokenIn, (_, language) => figures && wordsOf(language).statuses[figures.status]);
  return paragraphs([status, data.narrative?.[`indicator:${indicator.code}`]]);
}

function categoriesOf({ spokenIn, indicator, progress }: IndicatorOf): Element[] {
  const differs = (indicator.baseline.value ?? 0) !== 0;
  const comment = differs ? spoken(inWords(spokenIn, ({ withoutBaseline }) => withoutBaseline)) : undefined;
  return (progress?.disaggregation ?? []).flatMap(({ axis, categories }) =>
    categories.flatMap(({ category, value, suppressed }) =>
      suppressed || value === null
        ? []
        : [{ '@value': plainNumber(value), dimension: { '@name': axis, '@value': category }, comment }],
    ),
  );
}

/** What was told last, of an indicator that has no number. */
function story(of: IndicatorOf): Element[] {
  const { data, indicator, progress } = of;
  const told = progress?.explanation.values[0]?.text;
  const comment = spoken(
    paragraphs([
      isWritten(told) ? typedText(told, data.project.languages) : null,
      data.narrative?.[`indicator:${indicator.code}`],
    ]),
  );
  return comment ? [{ comment }] : [];
}

const yearOf = (day: Day): string => String(Number(day.slice(0, 4)));
