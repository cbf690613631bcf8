import type { ReportData } from '@mizan/contract';
import { finalTarget, targetDue, todayIn } from '@mizan/domain';

/** A level that an indicator promises. */
export type PromisedLevel = 'baseline' | 'due' | 'final';

/**
 * By indicator, which of its levels were others when the reporting period began; an indicator that changed otherwise
 * (its unit, its definition) has none. As the EU asks: an updated logical framework shows what changed in it.
 */
export function changedPlans({
  planChanges = [],
  project,
  from,
  overview,
}: ReportData): ReadonlyMap<string, ReadonlySet<PromisedLevel>> {
  const changed = new Map<string, Set<PromisedLevel>>();
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  for (const { indicator, at, before, after } of planChanges) {
    if (todayIn(project.timeZone, new Date(at)) < from) continue;
    const levels = changed.get(indicator) ?? new Set();
    if (differ(before.baseline, after.baseline)) levels.add('baseline');
    if (differ(targetDue(before.targets, overview.asOf), targetDue(after.targets, overview.asOf))) levels.add('due');
    if (differ(finalTarget(before.targets), finalTarget(after.targets))) levels.add('final');
    changed.set(indicator, levels);
  }
  return changed;
}
