import { isDeepStrictEqual } from 'node:util';
import type { Indicator, IndicatorDraft } from '@mizan/contract';
import { usesFraction, type SdgLink, type TargetLevel } from '@mizan/domain';
import { proseOf, textOf, writtenIn } from '../changes/written';

/** All that a coordinator can set of an indicator, nothing left out. */
export type IndicatorState = Omit<Indicator, 'code' | 'standing' | 'version' | 'retired'>;

/** The promise: it changes as a whole, and what it was before stays readable. */
export type IndicatorPlan = Pick<IndicatorState, 'baseline' | 'targets' | 'unit' | 'definition'>;

/**
 * What the indicator becomes by the draft. What a draft leaves out is empty in a new indicator (`before` null) and stays
 * as it is in an existing one; blank text is no text.
 */
export function stateAfter(draft: IndicatorDraft, before: IndicatorState | null): IndicatorState {
  const { baseline, measure } = draft;
  const sdgLinks = linksAfter(draft, before?.sdgLinks ?? []);
  return {
    result: draft.result,
    activity: keptUnless(draft.activity, before?.activity) ?? null,
    title: writtenIn(draft.title),
    definition: proseOf(keptUnless(draft.definition, before?.definition)),
    measure,
    unit: textOf(keptUnless(draft.unit, before?.unit)),
    accumulation: draft.accumulation,
    direction: draft.direction,
    ...fractionAfter(draft, before),
    scale: scaleOf(keptUnless(draft.scale, before?.scale)),
    baseline: {
      value: baseline.value === null ? null : withoutMinusZero(baseline.value),
      on: keptUnless(baseline.on, before?.baseline.on) ?? null,
      note: textOf(keptUnless(baseline.note, before?.baseline.note)),
    },
    targets: inOrder(draft.targets),
    disaggregation: [...(draft.disaggregation ?? before?.disaggregation ?? [])],
    source: textOf(keptUnless(draft.source, before?.source)),
    frequency: textOf(keptUnless(draft.frequency, before?.frequency)),
    responsible: textOf(keptUnless(draft.responsible, before?.responsible)),
    method: proseOf(keptUnless(draft.method, before?.method)),
    assumptions: proseOf(keptUnless(draft.assumptions, before?.assumptions)),
    limitations: proseOf(keptUnless(draft.limitations, before?.limitations)),
    dataQuality: proseOf(keptUnless(draft.dataQuality, before?.dataQuality)),
    sdgTargets: sdgLinks.map(({ target }) => target),
    sdgLinks,
  };
}

/** What the numerator and the denominator count; a measure without them says nothing of them. */
function fractionAfter(
  draft: IndicatorDraft,
  before: IndicatorState | null,
): Pick<IndicatorState, 'numerator' | 'denominator' | 'partOfWhole'> {
  if (!usesFraction(draft.measure)) return { numerator: null, denominator: null, partOfWhole: false };
  return {
    numerator: textOf(keptUnless(draft.numerator, before?.numerator)),
    denominator: textOf(keptUnless(draft.denominator, before?.denominator)),
    partOfWhole: keptUnless(draft.partOfWhole, before?.partOfWhole) ?? false,
  };
}

/** The indicator without its name, standing, version and whether it is in use. */
export function stateOf(indicator: Indicator): IndicatorState {
  const { code: _code, standing: _standing, version: _version, retired: _retired, ...state } = indicator;
  return state;
}

export function planOf({ baseline, targets, unit, definition }: IndicatorState): IndicatorPlan {
  return { baseline, targets, unit, definition };
}

/** True when nothing differs; the order in which languages or levels are written makes no difference. */
export function isSame<State extends IndicatorState | IndicatorPlan>(one: State, other: State): boolean {
  return isDeepStrictEqual(one, other);
}

/**
 * The links that a draft asks for, in the order of its `sdgTargets` where it has both. A target given by its code alone
 * keeps the relevance it had, so that who doesn't know of relevance doesn't change it.
 */
function linksAfter({ sdgTargets, sdgLinks }: IndicatorDraft, before: readonly SdgLink[]): SdgLink[] {
  const known = sdgLinks ?? before;
  const codes = sdgTargets ?? known.map(({ target }) => target);
  return codes.map((code) => ({
    target: code,
    relevance: known.find(({ target }) => target === code)?.relevance ?? 'secondary',
  }));
}

function keptUnless<Field>(given: Field | undefined, kept: Field | undefined): Field | undefined {
  return given === undefined ? kept : given;
}

function scaleOf(scale: Record<string, string> | null | undefined): Record<string, string> | null {
  return scale && Object.keys(scale).length > 0 ? { ...scale } : null;
}

function inOrder(targets: readonly TargetLevel[]): TargetLevel[] {
  return targets
    .map(({ dueOn, value }) => ({ dueOn, value: withoutMinusZero(value) }))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** JSON can say -0, the database can not. */
function withoutMinusZero(number: number): number {
  return number + 0;
}
