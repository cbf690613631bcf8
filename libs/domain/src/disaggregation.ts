import type { Categories } from './cells';
import { currentValue } from './current-value';
import { addExactly } from './exact';
import type { IndicatorRules } from './indicator';
import { combine, compareInTime } from './totals';
import type { LatestValue, Totals } from './totals';

/** An axis by which values are broken down, with its categories in order. */
export interface AxisCategories {
  code: string;
  categories: readonly string[];
}

/** What counts in one cell: crossed categories, and the totals of the values that carry it. */
export interface CellTotals {
  categories: Categories;
  totals: Totals;
}

/** The level of one category, in the indicator's unit and without the baseline. */
export interface CategoryTotal {
  category: string;
  /** Null where nothing counts, and where the figure is withheld. */
  value: number | null;
  /** True where a figure exists but is withheld, so that small groups stay unrecognisable. */
  suppressed: boolean;
}

export interface AxisTotals {
  axis: string;
  categories: CategoryTotal[];
}

/**
 * The level of every category of every axis: its cells combined by the indicator's accumulation, without the baseline
 * (methodology, “Disaggregation”). Nothing is withheld here: see `withoutSmallGroups` for the donor's view.
 */
export function marginals(
  rules: Pick<IndicatorRules, 'measure' | 'accumulation'>,
  axes: readonly AxisCategories[],
  cells: readonly CellTotals[],
): AxisTotals[] {
  return axes.map(({ code, categories }) => ({
    axis: code,
    categories: categories.map((category) => ({
      category,
      value: levelWithoutBaseline(rules, categoryTotals(rules, code, category, cells)),
      suppressed: false,
    })),
  }));
}

/** The totals of all cells that name a category. */
export function categoryTotals(
  rules: Pick<IndicatorRules, 'measure' | 'accumulation'>,
  axis: string,
  category: string,
  cells: readonly CellTotals[],
): Totals {
  const parts = cells.filter((cell) => cell.categories[axis] === category).map(({ totals }) => totals);
  const together = combine(parts);
  return { ...together, latest: latestTogether(rules, parts, together.latest) };
}

function levelWithoutBaseline(
  { measure, accumulation }: Pick<IndicatorRules, 'measure' | 'accumulation'>,
  totals: Totals,
): number | null {
  return currentValue({ measure, accumulation, baseline: null }, totals);
}

/**
 * Crossed cells that were measured last are parts of one value: women under 30 and women over 30 make the women. Their
 * numbers add up, numerators and denominators likewise. Levels of a scale do not add up: several have no answer.
 */
function latestTogether(
  { measure }: Pick<IndicatorRules, 'measure'>,
  parts: readonly Totals[],
  latest: LatestValue | null,
): LatestValue | null {
  if (latest === null) return null;
  const same = parts.flatMap((part) => (part.latest && compareInTime(part.latest, latest) === 0 ? part.latest : []));
  return {
    ...latest,
    value: measure === 'score' && same.length > 1 ? null : addExactly(same.map(({ value }) => value)),
    numerator: addExactly(same.map(({ numerator }) => numerator)),
    denominator: addExactly(same.map(({ denominator }) => denominator)),
  };
}
