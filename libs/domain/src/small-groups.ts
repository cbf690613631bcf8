import type { Categories } from './cells';
import { currentValue } from './current-value';
import { categoryTotals, marginals } from './disaggregation';
import type { AxisCategories, AxisTotals, CellTotals } from './disaggregation';
import { usesFraction } from './indicator';
import type { IndicatorRules, Measure } from './indicator';
import type { Totals } from './totals';

/** The small-group limit of a project that sets no other: fewer people than this are not shown to donors. */
export const defaultSmallGroupLimit = 5;

/** What says whether an indicator counts people, and how its figures combine. */
export interface CountedIndicator extends Pick<IndicatorRules, 'measure' | 'accumulation'> {
  unit: string | null;
  /** Units of its earlier plans: values that were logged under them still count. */
  pastUnits: readonly string[];
  disaggregation: readonly string[];
}

/** Units of people, as they are typed in the product's languages: the unit is free text. */
const unitsOfPeople = new Set([
  ...['person', 'persons', 'people', 'participant', 'participants', 'trainee', 'trainees', 'women', 'men', 'staff'],
  ...['personne', 'personnes', 'participante', 'participantes', 'agents', 'femmes', 'hommes', 'bénéficiaires'],
  ...['beneficiaries', 'شخص', 'أشخاص', 'مشارك', 'مشاركون', 'مشاركين', 'نساء', 'رجال', 'مستفيدون', 'مستفيدين'],
]);

/** Axes whose categories tell people apart, whatever the unit says. */
const axesOfPeople = new Set(['sex', 'age']);

/** True where an indicator's cells may let a reader recognise somebody: its unit is or was people, or it asks sex or age. */
export function countsPeople({
  unit,
  pastUnits = [],
  disaggregation,
}: Pick<CountedIndicator, 'unit' | 'disaggregation'> & Partial<Pick<CountedIndicator, 'pastUnits'>>): boolean {
  const isOfPeople = (one: string): boolean => unitsOfPeople.has(one.trim().toLowerCase());
  return isOfPeople(unit ?? '') || pastUnits.some(isOfPeople) || disaggregation.some((axis) => axesOfPeople.has(axis));
}

/**
 * The marginals as a donor reads them: a category that counts fewer people than the limit is withheld, and so is the
 * next smallest where a single one withheld could be worked out from the total. Rule: methodology, “Disaggregation”.
 */
export function withoutSmallGroups(
  indicator: CountedIndicator,
  axes: readonly AxisCategories[],
  cells: readonly CellTotals[],
  limit: number = defaultSmallGroupLimit,
): AxisTotals[] {
  const shown = marginals(indicator, axes, cells);
  if (!countsPeople(indicator)) return shown;
  return shown.map(({ axis, categories }) => {
    const people = categories.map(({ category }) =>
      peopleIn(indicator, categoryTotals(indicator, axis, category, cells)),
    );
    const withheld = withheldGroups(people, limit);
    return {
      axis,
      categories: categories.map((total, at) => (withheld[at] ? { ...total, value: null, suppressed: true } : total)),
    };
  });
}

/**
 * True where donors read no cell of a single value, however large it is: the cells of all values add up to the marginals,
 * and those that are shown would give away the one that is withheld. `cells` are the value's own, perhaps along an axis
 * that the indicator has no more.
 */
export function hidesCells(
  indicator: Pick<CountedIndicator, 'unit' | 'pastUnits' | 'disaggregation'>,
  cells: readonly { categories: Categories }[],
): boolean {
  return (
    countsPeople(indicator) ||
    cells.some(({ categories }) => Object.keys(categories).some((axis) => axesOfPeople.has(axis)))
  );
}

/**
 * Which of the groups that make up a whole must be withheld, given how many people each counts; null is a group about
 * which nothing is known, and is never withheld. A group of 0 is smaller than any limit.
 */
export function withheldGroups(people: readonly (number | null)[], limit: number): boolean[] {
  const withheld = people.map((count) => count !== null && count < limit);
  if (withheld.filter(Boolean).length !== 1) return withheld;
  const next = smallest(people.map((count, at) => (withheld[at] ? null : count)));
  return withheld.map((already, at) => already || at === next);
}

function peopleIn({ measure, accumulation }: CountedIndicator, totals: Totals): number | null {
  const denominator = accumulation === 'sum' ? totals.denominator : totals.latest?.denominator;
  return peopleOf(measure, currentValue({ measure, accumulation, baseline: null }, totals), denominator);
}

/** People counted: the number itself, or the denominator of a fraction; null for a score, which does not say how many. */
function peopleOf(
  measure: Measure,
  value: number | null | undefined,
  denominator: number | null | undefined,
): number | null {
  if (usesFraction(measure)) return denominator ?? null;
  return measure === 'number' ? (value ?? null) : null;
}

/** Place of the smallest number, the first among equals; -1 where there is none. */
function smallest(numbers: readonly (number | null)[]): number {
  const present = numbers.filter((number) => number !== null);
  return present.length === 0 ? -1 : numbers.indexOf(Math.min(...present));
}
