import { cellKey } from './cells';
import type { Categories } from './cells';
import type { AxisCategories } from './disaggregation';
import type { Refusal } from './refusal';
import { refuseFigures } from './refuse-figures';
import type { FigureRules } from './refuse-figures';
import type { DraftCell } from './value';

/**
 * The first reason not to accept the cells of a value: each names one category of every axis that the value is broken
 * down by, the same axes in every cell, and no cell comes twice (methodology, “Disaggregation”).
 */
export function refuseCells(
  cells: readonly DraftCell[],
  indicator: FigureRules & { disaggregation: readonly string[] },
  axes: readonly AxisCategories[],
): Refusal | null {
  if (cells.length > 0 && indicator.disaggregation.length === 0) return { code: 'cells-unexpected', path: 'cells' };
  const known = axes.filter(({ code }) => indicator.disaggregation.includes(code));
  const axesOfFirst = axesNamed(cells[0]?.categories ?? {});
  const seen = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const path = `cells.${index}`;
    const refusal =
      refuseCategories(cell.categories, known, axesOfFirst, `${path}.categories`) ??
      (seen.has(cellKey(cell.categories)) ? ({ code: 'cell-duplicate', path: `${path}.categories` } as const) : null) ??
      refuseFigures(cell, indicator, `${path}.`);
    if (refusal) return refusal;
    seen.add(cellKey(cell.categories));
  }
  return null;
}

function refuseCategories(
  categories: Categories,
  known: readonly AxisCategories[],
  axesOfFirst: string,
  path: string,
): Refusal | null {
  for (const [axis, category] of Object.entries(categories)) {
    const found = known.find(({ code }) => code === axis);
    if (!found) return { code: 'unknown-axis', path: `${path}.${axis}`, params: { axis } };
    if (!found.categories.includes(category)) {
      return { code: 'unknown-category', path: `${path}.${axis}`, params: { axis, category } };
    }
  }
  const named = axesNamed(categories);
  if (named === '') return { code: 'axis-missing', path };
  return named === axesOfFirst ? null : { code: 'axes-differ', path };
}

/** The axes that a cell names, as one text in which their order does not matter. */
function axesNamed(categories: Categories): string {
  return cellKey(Object.fromEntries(Object.keys(categories).map((axis) => [axis, ''])));
}
