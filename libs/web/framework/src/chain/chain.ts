import type { Activity, Framework, Indicator, Result } from '@mizan/contract';
import { languages, resultLevels, type LocalText, type ResultLevel } from '@mizan/domain';

/** What the results chain is narrowed to. */
export interface ChainFilter {
  /** Looked for in codes and, in every language, in titles; empty for no limit. */
  words: string;
  /** Whether what is out of use is shown too. */
  retired: boolean;
}

/** A result with what hangs on it, in order. */
export interface ChainLink {
  result: Result;
  indicators: Indicator[];
  below: ChainLink[];
  /** How many indicators hang on it and on those below it. */
  count: number;
  /** Those that serve it. */
  activities: Activity[];
  /** Place among its siblings, and how many there are, whatever the filter. */
  place: Place;
}

/** Where something stands among those with the same parent, counted from 0. */
export interface Place {
  at: number;
  of: number;
}

/**
 * The results chain from the top; a result that the filter leaves nothing of is not in it, unless it matches itself or
 * something below it does. A result whose parent is not known stands at the top, so that nothing is ever hidden.
 */
export function chainOf(framework: Framework, filter: ChainFilter): ChainLink[] {
  const words = filter.words.trim().toLocaleLowerCase();
  const codes = new Set(framework.results.map(({ code }) => code));
  const isShown = ({ retired }: { retired: boolean }) => filter.retired || !retired;
  const matches = (one: { code: string; title: LocalText }) => words === '' || isAbout(one, words);
  const childrenOf = (parent: string | null) =>
    framework.results.filter(
      (result) => (result.parent !== null && codes.has(result.parent) ? result.parent : null) === parent,
    );
  const linksBelow = (parent: string | null, isTaken: boolean): ChainLink[] => {
    const siblings = childrenOf(parent);
    return siblings.flatMap((result, at) => {
      if (!isShown(result)) return [];
      const all = isTaken || matches(result);
      const indicators = framework.indicators.filter(
        (indicator) => indicator.result === result.code && isShown(indicator) && (all || matches(indicator)),
      );
      const below = linksBelow(result.code, isTaken || (words !== '' && matches(result)));
      if (!all && indicators.length === 0 && below.length === 0) return [];
      const activities = framework.activities.filter(
        (activity) => activity.objectives.includes(result.code) && isShown(activity),
      );
      const count = below.reduce((sum, link) => sum + link.count, indicators.length);
      return [{ result, indicators, below, count, activities, place: { at, of: siblings.length } }];
    });
  };
  return linksBelow(null, false);
}

/** The first lines of the chain in the order they are read, results and indicators counted alike; each says what it said whole. */
export function beginningOf(chain: readonly ChainLink[], lines: number): ChainLink[] {
  let left = lines;
  const cut = (links: readonly ChainLink[]): ChainLink[] =>
    links.flatMap((link) => {
      if (left <= 0) return [];
      left -= 1;
      const indicators = link.indicators.slice(0, Math.max(0, left));
      left -= indicators.length;
      return [{ ...link, indicators, below: cut(link.below) }];
    });
  return cut(chain);
}

/** Where an indicator stands among those of its result, whatever the filter. */
export function placeOf(indicator: Pick<Indicator, 'code' | 'result'>, indicators: readonly Indicator[]): Place {
  const siblings = indicators.filter(({ result }) => result === indicator.result);
  return { at: siblings.findIndex(({ code }) => code === indicator.code), of: siblings.length };
}

/** The level below; null under an output, which rests on activities. */
export function levelBelow(level: ResultLevel): ResultLevel | null {
  return resultLevels[resultLevels.indexOf(level) + 1] ?? null;
}

/** The results that may stand above one of that level: in use, one level up. */
export function parentsFor(level: ResultLevel, results: readonly Result[]): Result[] {
  const above = resultLevels[resultLevels.indexOf(level) - 1];
  return above === undefined ? [] : results.filter((result) => result.level === above && !result.retired);
}

/** A free code in the manner of those that are there: after `OP1` and `OP2` comes `OP3`; after `OP1-2`, `OP1-3`. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((code) => {
    const rest = code.startsWith(prefix) ? code.slice(prefix.length) : '';
    return /^\d{1,6}$/.test(rest) ? [Number(rest)] : [];
  });
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

function isAbout({ code, title }: { code: string; title: LocalText }, words: string): boolean {
  return [code, ...languages.map((language) => title[language] ?? '')].some((text) =>
    text.toLocaleLowerCase().includes(words),
  );
}
