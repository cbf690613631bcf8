import type { IndicatorFigures } from '@mizan/contract';
import { shareOfWay } from '@mizan/domain';

/**
 * Where an indicator's bar should be by now: the share of its way that its target due is at, whatever was reached. Where
 * its baseline is not known, progress over pace is that share. Null where nothing is due yet, or it can't be told.
 */
export function plannedShareOf(
  figures: Pick<IndicatorFigures, 'baseline' | 'target' | 'targetDue' | 'progress' | 'pace'>,
) {
  const { baseline, target, targetDue, progress, pace } = figures;
  if (target === null || targetDue === null) return null;
  if (baseline !== null) return shareOfWay(baseline, target, targetDue);
  return progress === null || pace === null || pace === 0 ? null : progress / pace;
}
