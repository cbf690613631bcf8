/** How much a project or an indicator has to do with a target. */
export const sdgRelevances = ['primary', 'secondary', 'cross-cutting'] as const;

export type SdgRelevance = (typeof sdgRelevances)[number];

/** One target that an indicator contributes to. */
export interface SdgLink {
  /** Code of the target, such as `4.4`. */
  target: string;
  relevance: SdgRelevance;
}

/** For goals 1 to 17: how many targets count in numbers (`4.1`…), and how many means of implementation in letters (`4.a`…). */
const counts: readonly (readonly [numbers: number, letters: number])[] = [
  [5, 2],
  [5, 3],
  [9, 4],
  [7, 3],
  [6, 3],
  [6, 2],
  [3, 2],
  [10, 2],
  [5, 3],
  [7, 3],
  [7, 3],
  [8, 3],
  [3, 2],
  [7, 3],
  [9, 3],
  [10, 2],
  [19, 0],
];

/** The 169 targets of the 2030 Agenda by code, in its order. Their labels are apart, in `@mizan/domain/sdg`. */
export const sdgTargetCodes: readonly string[] = counts.flatMap(([numbers, letters], at) => [
  ...Array.from({ length: numbers }, (_, index) => `${at + 1}.${index + 1}`),
  ...Array.from({ length: letters }, (_, index) => `${at + 1}.${'abcd'.charAt(index)}`),
]);

const known: ReadonlySet<string> = new Set(sdgTargetCodes);

/** True for the code of a target that exists, written as the United Nations write it: `4.4`, `17.19`, `3.d`. */
export function isSdgTarget(code: string): boolean {
  return known.has(code);
}

/** The number of the goal that a target belongs to; null for a code that is none. */
export function goalOf(target: string): number | null {
  return isSdgTarget(target) ? Number(target.slice(0, target.indexOf('.'))) : null;
}
