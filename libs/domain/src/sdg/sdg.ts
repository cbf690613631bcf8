import { goalOf, sdgTargetCodes } from './codes';
import { globalIndicators } from './global-indicators';
import { goals } from './goals';
import type { SdgLabel } from './labels';
import { targets01To05 } from './targets-01-05';
import { targets06To10 } from './targets-06-10';
import { targets11To15 } from './targets-11-15';
import { targets16To17 } from './targets-16-17';

/** A target of the 2030 Agenda. */
export interface SdgTarget {
  /** Such as `4.4`, or `17.19`; a letter for a means of implementation: `3.d`. */
  code: string;
  /** What it is about, in our words; the official sentence stands at the goal's `officialText`. */
  label: SdgLabel;
  /** Codes of the global indicators that follow it, such as `4.4.1`. */
  globalIndicators: readonly string[];
}

/** One of the 17 goals of the 2030 Agenda, with its targets in order. */
export interface SdgGoal {
  number: number;
  label: SdgLabel;
  /** `#RRGGBB`, as the United Nations set it; for marks, never for text: some are too light to read. */
  colour: string;
  /** Where the United Nations publish the goal and its targets in full. */
  officialText: string;
  targets: readonly SdgTarget[];
}

const labels: Readonly<Record<string, SdgLabel>> = {
  ...targets01To05,
  ...targets06To10,
  ...targets11To15,
  ...targets16To17,
};

export const sdgGoals: readonly SdgGoal[] = goals.map(({ number, label, colour }) => ({
  number,
  label,
  colour,
  officialText: `https://sdgs.un.org/goals/goal${number}#targets_and_indicators`,
  targets: sdgTargetCodes.filter((code) => goalOf(code) === number).map(targetOf),
}));

const targets = new Map(sdgGoals.flatMap((goal) => goal.targets.map((target) => [target.code, target])));

/** The target of that code, or null. */
export function findSdgTarget(code: string): SdgTarget | null {
  return targets.get(code) ?? null;
}

function targetOf(code: string): SdgTarget {
  const label = labels[code];
  const indicators = globalIndicators[code];
  if (!label || !indicators) throw new Error(`the SDG target ${code} has no label or no global indicator`);
  return { code, label, globalIndicators: indicators };
}
