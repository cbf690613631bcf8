import { usesFraction } from './indicator';
import type { Measure } from './indicator';
import type { Refusal } from './refusal';
import { boundsOf, isWithin } from './scale';
import type { Scale } from './scale';
import type { Figures } from './value';

type Figure = keyof Figures;

const figures: readonly Figure[] = ['value', 'numerator', 'denominator'];

/** Numbers stay below this, so that a JSON number holds their six decimals exactly. */
export const numberLimit = 1_000_000_000;

/** What an indicator says about the figures of a value or a cell. */
export interface FigureRules {
  measure: Measure;
  scale: Scale | null;
  /** True where the denominator holds the numerator. */
  partOfWhole: boolean;
}

/**
 * The first reason not to accept the figures of a value or of a cell: those that the measure asks for must be there,
 * and no others. `at` is the path of the cell, with its dot; empty for the value itself.
 */
export function refuseFigures(
  given: Figures,
  { measure, scale, partOfWhole }: FigureRules,
  at: string,
): Refusal | null {
  const asked = figuresOf(measure);
  const unexpected = figures.find((figure) => isGiven(given[figure]) && !asked.includes(figure));
  if (unexpected) return { code: 'number-unexpected', path: `${at}${unexpected}` };
  for (const figure of asked) {
    const number = given[figure];
    const path = `${at}${figure}`;
    const refusal = isGiven(number) ? refuseNumber(number, path) : ({ code: 'number-missing', path } as const);
    if (refusal) return refusal;
  }
  return (
    refuseDenominator(given, at) ??
    (partOfWhole ? refusePart(given, at) : null) ??
    (measure === 'score' ? refuseLevel(given, scale, at) : null)
  );
}

/** A number must be finite, of a size and precision that is kept exactly. */
export function refuseNumber(number: number, path: string): Refusal | null {
  if (!(Math.abs(number) < numberLimit)) return { code: 'out-of-range', path, params: { limit: numberLimit } };
  return Number(number.toFixed(6)) === number ? null : { code: 'too-precise', path, params: { decimals: 6 } };
}

/** The figures that a value of a measure consists of; a narrative has none. */
export function figuresOf(measure: Measure): readonly Figure[] {
  if (measure === 'narrative') return [];
  return usesFraction(measure) ? ['numerator', 'denominator'] : ['value'];
}

/** A share of nobody is unknown but may be logged; a share of fewer than nobody means nothing. */
function refuseDenominator({ denominator }: Figures, at: string): Refusal | null {
  return (denominator ?? 0) < 0 ? { code: 'denominator-negative', path: `${at}denominator` } : null;
}

function refusePart({ numerator, denominator }: Figures, at: string): Refusal | null {
  if (!isGiven(numerator) || !isGiven(denominator) || numerator <= denominator) return null;
  return { code: 'numerator-above-denominator', path: `${at}numerator`, params: { numerator, denominator } };
}

function refuseLevel({ value }: Figures, scale: Scale | null, at: string): Refusal | null {
  const bounds = boundsOf(scale);
  if (bounds === null || !isGiven(value) || isWithin(scale, value)) return null;
  return { code: 'outside-scale', path: `${at}value`, params: { ...bounds } };
}

function isGiven(number: number | null | undefined): number is number {
  return number !== undefined && number !== null;
}
