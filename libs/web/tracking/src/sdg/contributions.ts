import type { Indicator, IndicatorFigures, SdgContribution, Standing } from '@mizan/contract';
import { goalOf, sdgRelevances, statuses, type IndicatorStatus, type SdgRelevance } from '@mizan/domain';

export interface ContributingIndicator {
  figures: IndicatorFigures;
  /** How much the indicator has to do with the target; the target's own relevance may differ. */
  relevance: SdgRelevance;
}

export interface TargetContribution {
  code: string;
  /** The project's own; where only indicators name the target, the strongest of theirs. */
  relevance: SdgRelevance;
  /** Why the project says that it contributes; empty where only indicators name the target. */
  why: string;
  /** Codes of the activities by which it contributes. */
  activities: readonly string[];
  standing: Standing;
  /** False where the project's own mapping doesn't name the target, and indicators alone do. */
  mapped: boolean;
  indicators: readonly ContributingIndicator[];
}

export interface GoalContribution {
  number: number;
  /** The strongest relevance first, then by code. */
  targets: readonly TargetContribution[];
  /** Those of all its targets, each once however many of them it serves. */
  indicators: readonly IndicatorFigures[];
}

export interface StatusCount {
  status: IndicatorStatus;
  count: number;
}

/**
 * What the project contributes, goal by goal: the targets that its own mapping names and those that its indicators name,
 * each with the indicators in use that are linked to it. Goals without any are left out.
 */
export function contributionsOf(
  mapping: readonly SdgContribution[],
  indicators: readonly Pick<Indicator, 'code' | 'sdgLinks'>[],
  figures: readonly IndicatorFigures[],
): GoalContribution[] {
  const linksOf = new Map(indicators.map(({ code, sdgLinks }) => [code, sdgLinks]));
  const links = figures.flatMap((one) => (linksOf.get(one.code) ?? []).map((link) => ({ ...link, figures: one })));
  const byTarget = Map.groupBy(links, ({ target }) => target);
  const codes = [...new Set([...mapping.map(({ target }) => target), ...byTarget.keys()])];
  const targets = codes.map((code) =>
    targetOf(
      code,
      mapping.find(({ target }) => target === code),
      byTarget.get(code) ?? [],
    ),
  );
  return [...Map.groupBy(targets, ({ code }) => goalOf(code))]
    .flatMap(([number, ofGoal]) => (number === null ? [] : [{ number, ...goalFrom(ofGoal, figures) }]))
    .sort((one, other) => one.number - other.number);
}

function goalFrom(targets: readonly TargetContribution[], figures: readonly IndicatorFigures[]) {
  const contributing = new Set(targets.flatMap(({ indicators }) => indicators.map((one) => one.figures.code)));
  return {
    targets: targets.toSorted((one, other) => rank(one.relevance) - rank(other.relevance) || byCode(one, other)),
    indicators: figures.filter(({ code }) => contributing.has(code)),
  };
}

function targetOf(
  code: string,
  own: SdgContribution | undefined,
  indicators: readonly ContributingIndicator[],
): TargetContribution {
  const [strongest = 'secondary'] = indicators
    .map(({ relevance }) => relevance)
    .sort((one, other) => rank(one) - rank(other));
  return {
    code,
    relevance: own?.relevance ?? strongest,
    why: own?.why ?? '',
    activities: own?.activities ?? [],
    // A link that nobody mapped is as sure as the sheets of the indicators that make it.
    standing:
      own?.standing ?? (indicators.every(({ figures }) => figures.standing === 'confirmed') ? 'confirmed' : 'proposal'),
    mapped: own !== undefined,
    indicators: indicators.map(({ figures, relevance }) => ({ figures, relevance })),
  };
}

/** How many of the indicators have each status, in the order of statuses; those that none has are left out. */
export function statusCountsOf(indicators: readonly Pick<IndicatorFigures, 'status'>[]): StatusCount[] {
  return statuses
    .map((status) => ({ status, count: indicators.filter((indicator) => indicator.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** How many targets are of each relevance. */
export function relevanceCountsOf(targets: readonly Pick<TargetContribution, 'relevance'>[]) {
  return sdgRelevances.map((relevance) => ({
    relevance,
    count: targets.filter((target) => target.relevance === relevance).length,
  }));
}

/** Whether the mapping is a proposal in whole, in part, or no longer. */
export function standingOf(targets: readonly Pick<TargetContribution, 'standing'>[]): 'all' | 'some' | 'none' {
  const proposals = targets.filter(({ standing }) => standing === 'proposal').length;
  if (proposals === 0) return 'none';
  return proposals === targets.length ? 'all' : 'some';
}

/** The goal that an address asks for (`4`); null for anything that is none of the 17. */
export function askedGoal(text: string | undefined): number | null {
  const number = /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0;
  return number >= 1 && number <= 17 ? number : null;
}

const rank = (relevance: SdgRelevance): number => sdgRelevances.indexOf(relevance);

/** `17.9` before `17.16`, and numbers before letters, as the United Nations order them. */
function byCode(one: Pick<TargetContribution, 'code'>, other: Pick<TargetContribution, 'code'>): number {
  return one.code.localeCompare(other.code, 'en', { numeric: true });
}
