import { isDay } from './day';
import type { Day } from './day';
import { allowedAccumulations } from './indicator';
import type { Accumulation, Direction, Measure, TargetLevel } from './indicator';
import type { Refusal } from './refusal';
import { refuseNumber } from './refuse-figures';
import { boundsOf, isWithin, levelOf } from './scale';
import type { Scale } from './scale';
import { isSdgTarget } from './sdg/codes';
import type { SdgLink } from './sdg/codes';
import { isWritten, isWrittenInAny, languages } from './text';
import type { Language, LocalText } from './text';

/** An indicator as somebody proposes it, before any rule has looked at it. */
export interface DraftIndicator {
  result: string;
  activity?: string | null | undefined;
  title: LocalText;
  measure: Measure;
  unit?: string | null | undefined;
  accumulation: Accumulation;
  direction: Direction;
  /** Without `on`, the level is that of the day on which the project starts. */
  baseline: { value: number | null; on?: Day | null | undefined };
  targets: readonly TargetLevel[];
  disaggregation?: readonly string[] | undefined;
  /** The targets that it contributes to: by code alone, with their relevance, or both. */
  sdgTargets?: readonly string[] | undefined;
  sdgLinks?: readonly SdgLink[] | undefined;
  scale?: Scale | null | undefined;
  /** What exactly is counted. */
  definition?: LocalText | null | undefined;
  /** True where the denominator holds the numerator. */
  partOfWhole?: boolean | undefined;
  reason?: string | null | undefined;
}

/** What the project promised by an indicator; a change of it needs a reason once a value was approved. */
export interface Commitment {
  unit: string | null;
  definition: LocalText | null;
  baseline: number | null;
  targets: readonly TargetLevel[];
}

/** What the values and cells of an indicator hold, whatever their status. */
export interface FiguresGiven {
  /** Null where there is none. */
  lowest: number | null;
  highest: number | null;
  /** True where a numerator is greater than its denominator. */
  hasAboveWhole: boolean;
}

/** The project that the indicator belongs to, and the indicator as it stood. */
export interface IndicatorSetting {
  projectStartsOn: Day;
  resultCodes: readonly string[];
  activityCodes: readonly string[];
  axisCodes: readonly string[];
  /** Null for an indicator that is new. */
  before: (Commitment & { measure: Measure; accumulation: Accumulation; direction: Direction }) | null;
  hasValues: boolean;
  hasApproved: boolean;
  /** What is out of use; left out for an indicator that is so itself. */
  retiredCodes?: { results: readonly string[]; activities: readonly string[] } | undefined;
  /** Codes of the axes of which its values have cells. */
  axesWithCells?: readonly string[];
  /** Null where no rule became narrower. */
  given?: FiguresGiven | null;
}

/**
 * The first reason not to accept an indicator, or null. Rules: methodology, “What an indicator declares”; a measure
 * stays what it is once values exist, and a promise changes only with a reason once a value was approved.
 */
export function refuseIndicator(draft: DraftIndicator, setting: IndicatorSetting): Refusal | null {
  return (
    refuseNames(draft, setting) ??
    refuseMeasure(draft, setting) ??
    refuseScale(draft) ??
    refusePartOfWhole(draft) ??
    refuseGiven(draft, setting) ??
    refuseBaseline(draft) ??
    refuseTargets(draft, setting) ??
    refuseReason(draft, setting)
  );
}

/**
 * True when the promise changes: another baseline, target, unit or definition in any language. The order of the targets
 * makes no difference.
 */
export function needsReason(before: Commitment, after: Commitment): boolean {
  return (
    before.baseline !== after.baseline ||
    (before.unit ?? '').trim() !== (after.unit ?? '').trim() ||
    languages.some((language) => wordsIn(before, language) !== wordsIn(after, language)) ||
    promised(before.targets) !== promised(after.targets)
  );
}

function refuseNames(draft: DraftIndicator, setting: IndicatorSetting): Refusal | null {
  const { result, activity, disaggregation = [] } = draft;
  if (!isWrittenInAny(draft.title)) return { code: 'title-missing', path: 'title' };
  if (!setting.resultCodes.includes(result)) return { code: 'unknown-result', path: 'result', params: { result } };
  if (typeof activity === 'string' && !setting.activityCodes.includes(activity)) {
    return { code: 'unknown-activity', path: 'activity', params: { activity } };
  }
  return refuseRetired(draft, setting) ?? refuseAxes(disaggregation, setting) ?? refuseSdgTargets(draft);
}

/** What is in use does not hang on what is not. */
function refuseRetired({ result, activity }: DraftIndicator, { retiredCodes }: IndicatorSetting): Refusal | null {
  const { results = [], activities = [] } = retiredCodes ?? {};
  if (results.includes(result)) return { code: 'result-retired', path: 'result', params: { result } };
  return typeof activity === 'string' && activities.includes(activity)
    ? { code: 'activity-retired', path: 'activity', params: { activity } }
    : null;
}

function refuseAxes(
  disaggregation: readonly string[],
  { axisCodes: known, axesWithCells = [] }: IndicatorSetting,
): Refusal | null {
  for (const [index, axis] of disaggregation.entries()) {
    const path = `disaggregation.${index}`;
    if (!known.includes(axis)) return { code: 'unknown-axis', path, params: { axis } };
    if (disaggregation.indexOf(axis) !== index) return { code: 'axis-duplicate', path, params: { axis } };
  }
  const lost = axesWithCells.find((axis) => !disaggregation.includes(axis));
  return lost === undefined ? null : { code: 'axis-in-use', path: 'disaggregation', params: { axis: lost } };
}

function refuseSdgTargets(draft: DraftIndicator): Refusal | null {
  const linked = draft.sdgLinks?.map(({ target }) => target);
  return (
    refuseCodes(draft.sdgTargets, (index) => `sdgTargets.${index}`) ??
    refuseCodes(linked, (index) => `sdgLinks.${index}.target`) ??
    refuseDifferingTargets(draft)
  );
}

/** Refuses a draft whose two lists of SDG targets contradict each other; their order makes no difference. */
export function refuseDifferingTargets({
  sdgTargets,
  sdgLinks,
}: Pick<DraftIndicator, 'sdgTargets' | 'sdgLinks'>): Refusal | null {
  if (!sdgTargets || !sdgLinks) return null;
  const linked = sdgLinks.map(({ target }) => target);
  const odd = [...linked, ...sdgTargets].find((code) => !linked.includes(code) || !sdgTargets.includes(code));
  return odd === undefined ? null : { code: 'sdg-targets-differ', path: 'sdgLinks', params: { target: odd } };
}

function refuseCodes(codes: readonly string[] = [], pathAt: (index: number) => string): Refusal | null {
  const index = codes.findIndex((code) => !isSdgTarget(code));
  const target = codes[index];
  return target === undefined ? null : { code: 'unknown-sdg-target', path: pathAt(index), params: { target } };
}

function refuseMeasure(
  { measure, accumulation }: DraftIndicator,
  { before, hasValues }: IndicatorSetting,
): Refusal | null {
  if (!allowedAccumulations(measure).includes(accumulation)) {
    return { code: 'accumulation-not-allowed', path: 'accumulation', params: { measure, accumulation } };
  }
  if (before === null || !hasValues) return null;
  if (measure !== before.measure) return { code: 'measure-fixed', path: 'measure' };
  return accumulation === before.accumulation ? null : { code: 'measure-fixed', path: 'accumulation' };
}

function refuseScale({ measure, scale }: DraftIndicator): Refusal | null {
  if (scale === undefined || scale === null) return null;
  if (measure !== 'score') return { code: 'scale-not-allowed', path: 'scale' };
  const levels = Object.keys(scale);
  const wrong = levels.find(
    (level, at) => levelOf(level) === null || levels.map(levelOf).indexOf(levelOf(level)) !== at,
  );
  return wrong === undefined ? null : { code: 'scale-level-invalid', path: `scale.${wrong}`, params: { level: wrong } };
}

/** Where the denominator holds the numerator, no level lies above the whole. */
function refusePartOfWhole({ measure, partOfWhole, baseline, targets }: DraftIndicator): Refusal | null {
  if (!partOfWhole) return null;
  const whole = wholeOf(measure);
  if (whole === null) return { code: 'part-of-whole-not-allowed', path: 'partOfWhole' };
  const params = { limit: whole };
  if ((baseline.value ?? 0) > whole) return { code: 'above-whole', path: 'baseline.value', params };
  const above = targets.findIndex(({ value }) => value > whole);
  return above < 0 ? null : { code: 'above-whole', path: `targets.${above}.value`, params };
}

/** The level of the whole: 100 for a percentage, 1 for a ratio; null where a measure has none. */
export function wholeOf(measure: Measure): number | null {
  if (measure === 'percentage') return 100;
  return measure === 'ratio' ? 1 : null;
}

/** A rule that becomes narrower must still allow the values that there are. */
function refuseGiven({ scale, partOfWhole }: DraftIndicator, { given }: IndicatorSetting): Refusal | null {
  if (!given) return null;
  const { lowest, highest, hasAboveWhole } = given;
  if (lowest !== null && highest !== null && !(isWithin(scale, lowest) && isWithin(scale, highest))) {
    return { code: 'values-outside-scale', path: 'scale', params: { lowest, highest } };
  }
  return partOfWhole && hasAboveWhole ? { code: 'values-above-whole', path: 'partOfWhole' } : null;
}

function refuseBaseline({ measure, baseline }: DraftIndicator): Refusal | null {
  if (typeof baseline.on === 'string' && !isDay(baseline.on)) return { code: 'day-invalid', path: 'baseline.on' };
  if (baseline.value === null) return null;
  if (measure === 'narrative') return { code: 'baseline-not-allowed', path: 'baseline.value' };
  return refuseNumber(baseline.value, 'baseline.value');
}

function refuseTargets(draft: DraftIndicator, { projectStartsOn }: IndicatorSetting): Refusal | null {
  if (draft.measure === 'narrative' && draft.targets.length > 0) return { code: 'target-not-allowed', path: 'targets' };
  const baselineOn = draft.baseline.on ?? projectStartsOn;
  const dates = new Set<Day>();
  for (const [index, target] of draft.targets.entries()) {
    const refusal = dates.has(target.dueOn)
      ? ({ code: 'target-duplicate', path: `targets.${index}.dueOn`, params: { dueOn: target.dueOn } } as const)
      : refuseTarget(target, draft, baselineOn, `targets.${index}`);
    if (refusal) return refusal;
    dates.add(target.dueOn);
  }
  return null;
}

function refuseTarget(
  { dueOn, value }: TargetLevel,
  draft: DraftIndicator,
  baselineOn: Day,
  path: string,
): Refusal | null {
  if (!isDay(dueOn)) return { code: 'day-invalid', path: `${path}.dueOn` };
  if (dueOn < baselineOn) return { code: 'target-before-baseline', path: `${path}.dueOn`, params: { baselineOn } };
  const bounds = boundsOf(draft.scale);
  if (bounds && !isWithin(draft.scale, value)) {
    return { code: 'scale-target-outside', path: `${path}.value`, params: { ...bounds } };
  }
  return refuseNumber(value, `${path}.value`);
}

function refuseReason(draft: DraftIndicator, { before, hasApproved }: IndicatorSetting): Refusal | null {
  if (before === null || !hasApproved || isWritten(draft.reason)) return null;
  const { unit = null, definition = null } = draft;
  const after = { unit, definition, baseline: draft.baseline.value, targets: draft.targets };
  return needsReason(before, after) ? { code: 'reason-missing', path: 'reason' } : null;
}

function wordsIn({ definition }: Commitment, language: Language): string {
  return (definition?.[language] ?? '').trim();
}

function promised(targets: readonly TargetLevel[]): string {
  return targets
    .map(({ dueOn, value }) => `${dueOn} ${value}`)
    .sort()
    .join();
}
