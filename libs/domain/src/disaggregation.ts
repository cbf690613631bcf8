import type { Categories } from './cells';
import { workOutActual } from './current-value';
import type { ActualStep } from './current-value';
import { addExactly } from './exact';
import { usesFraction } from './indicator';
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

/** How the level of one category came about; null where it is withheld. */
export interface CategoryStep {
  category: string;
  step: ActualStep | null;
}

/** How an axis divides the whole. */
export interface AxisSteps {
  axis: string;
  categories: CategoryStep[];
  /**
   * What the values that are not broken down by this axis come to, where values add up; null where they don't, and where
   * a category is withheld, which the rest would give away.
   */
  rest: Rest | null;
}

/** A part of a sum: a number, or a numerator and a denominator. */
export type Rest = { value: number } | { numerator: number; denominator: number };

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
      value: categoryStep(rules, code, category, cells).result,
      suppressed: false,
    })),
  }));
}

/** How each figure of `shown` came about, and how much of the whole no category of an axis holds. */
export function explainMarginals(
  rules: Pick<IndicatorRules, 'measure' | 'accumulation'>,
  shown: readonly AxisTotals[],
  cells: readonly CellTotals[],
  whole: Totals,
): AxisSteps[] {
  return shown.map(({ axis, categories }) => ({
    axis,
    categories: categories.map(({ category, suppressed }) => ({
      category,
      step: suppressed ? null : categoryStep(rules, axis, category, cells),
    })),
    rest: categories.some(({ suppressed }) => suppressed) ? null : restOf(rules, axis, cells, whole),
  }));
}

function categoryStep(
  { measure, accumulation }: Pick<IndicatorRules, 'measure' | 'accumulation'>,
  axis: string,
  category: string,
  cells: readonly CellTotals[],
): ActualStep {
  const totals = categoryTotals({ measure, accumulation }, axis, category, cells);
  return workOutActual({ measure, accumulation, baseline: null }, totals);
}

function restOf(
  { measure, accumulation }: Pick<IndicatorRules, 'measure' | 'accumulation'>,
  axis: string,
  cells: readonly CellTotals[],
  whole: Totals,
): Rest | null {
  if (accumulation !== 'sum') return null;
  const named = combine(cells.filter((cell) => cell.categories[axis] !== undefined).map(({ totals }) => totals));
  const rest = (of: 'sum' | 'numerator' | 'denominator'): number | null => difference(whole[of], named[of]);
  if (!usesFraction(measure)) {
    const value = rest('sum');
    return value === null ? null : { value };
  }
  const [numerator, denominator] = [rest('numerator'), rest('denominator')];
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null ? null : addExactly([whole, -(part ?? 0)]);
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
