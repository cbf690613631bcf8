import type { Assessment } from './assessment';
import type { Day } from './day';
import type { IndicatorStatus } from './status';
import type { LocalText } from './text';

/** What of a project's figures is compared; milestones may have been delivered since. */
export interface ComparedFigures {
  asOf: Day;
  indicators: readonly ({ code: string } & Pick<Assessment, 'actual' | 'target' | 'status'>)[];
  activities: readonly {
    code: string;
    milestones: { items: readonly { title: LocalText; plannedOn: Day; deliveredOn: Day | null }[] };
  }[];
}

/** What is different between two sets of figures, without words. */
export type Change =
  /** `other-status`: neither better nor worse; a target came due and is kept, or there is none any more. */
  | { kind: 'worse' | 'better' | 'other-status'; indicator: string; from: IndicatorStatus; to: IndicatorStatus }
  | { kind: 'late' | 'delivered'; activity: string; title: LocalText; plannedOn: Day; deliveredOn: Day | null }
  /** The final target; null where there is none. */
  | { kind: 'target'; indicator: string; from: number | null; to: number | null }
  /** The current value, where the status stayed; null where nothing counts. */
  | { kind: 'value'; indicator: string; from: number | null; to: number | null }
  | { kind: 'new' | 'gone'; indicator: string };

const order: readonly Change['kind'][] = [
  ...(['worse', 'late', 'better', 'delivered', 'target', 'other-status', 'value', 'new', 'gone'] as const),
];

/** From the worst to the best; those about which nothing can be said have no place. */
const ranks: Partial<Record<IndicatorStatus, number>> = {
  'off-track': 0,
  overdue: 0,
  'at-risk': 1,
  'on-track': 2,
  ahead: 3,
  achieved: 4,
};

/** What changed from one set of figures to another, what needs attention first; within a kind in the order of `after`. */
export function changesBetween(before: ComparedFigures, after: ComparedFigures): Change[] {
  const known = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  const left = new Set(after.indicators.map(({ code }) => code));
  const changes: Change[] = after.indicators.flatMap((now): Change[] => {
    const then = known.get(now.code);
    return then === undefined ? [{ kind: 'new', indicator: now.code }] : changesOf(now.code, then, now);
  });
  for (const { code } of before.indicators) if (!left.has(code)) changes.push({ kind: 'gone', indicator: code });
  changes.push(...milestoneChanges(before, after));
  return changes.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

type Figures = ComparedFigures['indicators'][number];

function changesOf(indicator: string, then: Figures, now: Figures): Change[] {
  const changes: Change[] = [];
  if (then.status !== now.status) {
    const [from, to] = [then.status, now.status];
    changes.push({ kind: directionOf(from, to), indicator, from, to });
  } else if (then.actual !== now.actual) {
    changes.push({ kind: 'value', indicator, from: then.actual, to: now.actual });
  }
  if (then.target !== now.target) changes.push({ kind: 'target', indicator, from: then.target, to: now.target });
  return changes;
}

/** Whether a status is better or worse than the one before it; `other-status` where neither can be said. */
export function directionOf(from: IndicatorStatus, to: IndicatorStatus): 'worse' | 'better' | 'other-status' {
  const [then, now] = [ranks[from], ranks[to]];
  // A target that came due is no fall from where nothing was due; missing it is.
  if (now !== undefined && then === undefined) return now < 2 ? 'worse' : 'other-status';
  if (then === undefined || now === undefined || then === now) return 'other-status';
  return now < then ? 'worse' : 'better';
}

/** A milestone is known by its activity and title: its planned day may move. */
function milestoneChanges(before: ComparedFigures, after: ComparedFigures): Change[] {
  const then = new Map(
    before.activities.flatMap(({ code, milestones }) =>
      milestones.items.map((item) => [keyOf(code, item.title), item] as const),
    ),
  );
  return after.activities.flatMap(({ code, milestones }) =>
    milestones.items.flatMap((item): Change[] => {
      const earlier = then.get(keyOf(code, item.title));
      const wasDelivered = isDelivered(earlier, before.asOf);
      if (isDelivered(item, after.asOf)) return wasDelivered ? [] : [{ kind: 'delivered', activity: code, ...item }];
      const wasLate = earlier !== undefined && !wasDelivered && earlier.plannedOn < before.asOf;
      const isLate = item.plannedOn < after.asOf;
      return isLate && !wasLate ? [{ kind: 'late', activity: code, ...item }] : [];
    }),
  );
}

function isDelivered(item: { deliveredOn: Day | null } | undefined, by: Day): boolean {
  return item !== undefined && item.deliveredOn !== null && item.deliveredOn <= by;
}

function keyOf(activity: string, title: LocalText): string {
  return JSON.stringify([activity, Object.entries(title).sort()]);
}
