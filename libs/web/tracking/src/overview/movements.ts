import type { IndicatorFigures, Overview } from '@mizan/contract';
import { movementOf, type Movement } from '@mizan/domain';

export interface Moved {
  then: IndicatorFigures;
  movement: Movement;
}

/** Where each indicator went since the earlier day, by its code; those that were not there then are left out. */
export function movementsOf(
  then: Pick<Overview, 'indicators'>,
  now: Pick<Overview, 'indicators'>,
): ReadonlyMap<string, Moved> {
  const before = new Map(then.indicators.map((indicator) => [indicator.code, indicator]));
  return new Map(
    now.indicators.flatMap((indicator) => {
      const earlier = before.get(indicator.code);
      return earlier ? [[indicator.code, { then: earlier, movement: movementOf(earlier, indicator) }] as const] : [];
    }),
  );
}
