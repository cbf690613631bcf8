import type { Axis } from '@mizan/contract';
import type { AxisWithId } from './axes.sql';

/** An axis as people know it: by its code. */
export function axisOf({ id: _id, ...axis }: AxisWithId): Axis {
  return axis;
}
