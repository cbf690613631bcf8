import type { Indicator, IndicatorDraft } from '@mizan/contract';
import {
  boundsOf,
  isDay,
  languages,
  usesFraction,
  type Accumulation,
  type Direction,
  type LocalText,
  type Measure,
  type SdgLink,
} from '@mizan/domain';
import { readTypedNumber, typedFrom } from '@mizan/web/platform';
import type { FieldTrouble } from '../entry/form-checks';

/** A target as typed, its day as the days of the contract where it is one; `id` tells the rows apart while their dates change. */
export interface TargetRow {
  id: string;
  dueOn: string;
  value: string;
}

/** A named level of a score, as typed. */
export interface LevelRow {
  id: string;
  level: string;
  name: string;
}

/** The sheet as the person has typed it so far. What the measure doesn't ask for stays here, in case it is asked again. */
export interface SheetEntry {
  code: string;
  result: string;
  /** Empty for none. */
  activity: string;
  title: LocalText;
  definition: LocalText;
  measure: Measure;
  unit: string;
  accumulation: Accumulation;
  direction: Direction;
  numerator: string;
  denominator: string;
  partOfWhole: boolean;
  scale: LevelRow[];
  /** False: the level at the start is not known yet, and the note says why. */
  baselineKnown: boolean;
  baselineValue: string;
  baselineOn: string;
  baselineNote: string;
  targets: TargetRow[];
  disaggregation: string[];
  sdgLinks: SdgLink[];
  source: string;
  frequency: string;
  responsible: string;
  method: LocalText;
  assumptions: LocalText;
  limitations: LocalText;
  dataQuality: LocalText;
  /** Why the promise changes; no part of the sheet itself. */
  reason: string;
}

/** All that a sheet says of an indicator, nothing left out. */
export type SheetFacts = Omit<Indicator, 'code' | 'standing' | 'version' | 'retired' | 'sdgTargets'>;

/** What is missing or wrong before any rule of the domain can judge it. */
export type Lack =
  | 'result-missing'
  | 'code-missing'
  | 'code-invalid'
  | 'code-taken'
  | 'baseline-missing'
  | 'baseline-note-missing'
  | 'target-value-missing'
  | 'level-missing'
  | 'level-duplicate'
  | 'level-name-missing';

export interface ReadSheet {
  facts: SheetFacts;
  /** Where it says anything, `facts` is not to be sent: a number that can't be read stands in it as another. */
  troubles: FieldTrouble<Lack>[];
  /** Ids of the rows that became `facts.targets`, in their order. */
  targetRows: string[];
}

export const emptySheet: Readonly<SheetEntry> = {
  code: '',
  result: '',
  activity: '',
  title: {},
  definition: {},
  measure: 'number',
  unit: '',
  accumulation: 'sum',
  direction: 'increase',
  numerator: '',
  denominator: '',
  partOfWhole: false,
  scale: [],
  baselineKnown: true,
  baselineValue: '',
  baselineOn: '',
  baselineNote: '',
  targets: [],
  disaggregation: [],
  sdgLinks: [],
  source: '',
  frequency: '',
  responsible: '',
  method: {},
  assumptions: {},
  limitations: {},
  dataQuality: {},
  reason: '',
};

/** Reads what was typed into what the API takes. Rows in which nothing was typed count as not there. */
export function readSheet(entry: SheetEntry): ReadSheet {
  const troubles: FieldTrouble<Lack>[] = [];
  const scale = entry.measure === 'score' ? readScale(entry.scale, troubles) : null;
  const isCounted = entry.measure !== 'narrative';
  const rows = isCounted ? entry.targets.filter(({ dueOn, value }) => dueOn !== '' || value.trim() !== '') : [];
  const standIn = boundsOf(scale)?.lowest ?? 0;
  const targets = rows.map(({ id, dueOn, value }) => ({
    dueOn,
    value: readNumber(value, `targets.${id}.value`, 'target-value-missing', troubles) ?? standIn,
  }));
  const isFraction = usesFraction(entry.measure);
  return {
    facts: {
      result: entry.result,
      activity: entry.activity === '' ? null : entry.activity,
      title: written(entry.title),
      definition: prose(entry.definition),
      measure: entry.measure,
      unit: text(entry.unit),
      accumulation: entry.accumulation,
      direction: entry.direction,
      numerator: isFraction ? text(entry.numerator) : null,
      denominator: isFraction ? text(entry.denominator) : null,
      partOfWhole: isFraction && entry.partOfWhole,
      scale,
      baseline: readBaseline(entry, isCounted, troubles),
      targets,
      disaggregation: [...entry.disaggregation],
      sdgLinks: entry.sdgLinks.map(({ target, relevance }) => ({ target, relevance })),
      source: text(entry.source),
      frequency: text(entry.frequency),
      responsible: text(entry.responsible),
      method: prose(entry.method),
      assumptions: prose(entry.assumptions),
      limitations: prose(entry.limitations),
      dataQuality: prose(entry.dataQuality),
    },
    troubles,
    targetRows: rows.map(({ id }) => id),
  };
}

/** A stored indicator as it is edited. */
export function sheetOf(indicator: Indicator, separator: ',' | '.'): SheetEntry {
  const { baseline } = indicator;
  return {
    code: indicator.code,
    result: indicator.result,
    activity: indicator.activity ?? '',
    title: indicator.title,
    definition: indicator.definition ?? {},
    measure: indicator.measure,
    unit: indicator.unit ?? '',
    accumulation: indicator.accumulation,
    direction: indicator.direction,
    numerator: indicator.numerator ?? '',
    denominator: indicator.denominator ?? '',
    partOfWhole: indicator.partOfWhole,
    scale: Object.entries(indicator.scale ?? {})
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([level, name]) => ({ id: level, level: typedFrom(Number(level), separator), name })),
    baselineKnown: indicator.measure === 'narrative' || baseline.value !== null,
    baselineValue: typedFrom(baseline.value, separator),
    baselineOn: baseline.on ?? '',
    baselineNote: baseline.note ?? '',
    targets: indicator.targets.map(({ dueOn, value }) => ({ id: dueOn, dueOn, value: typedFrom(value, separator) })),
    disaggregation: indicator.disaggregation,
    sdgLinks: indicator.sdgLinks,
    source: indicator.source ?? '',
    frequency: indicator.frequency ?? '',
    responsible: indicator.responsible ?? '',
    method: indicator.method ?? {},
    assumptions: indicator.assumptions ?? {},
    limitations: indicator.limitations ?? {},
    dataQuality: indicator.dataQuality ?? {},
    reason: '',
  };
}

/** The body of the `PUT`. */
export function bodyOf(facts: SheetFacts, reason: string): IndicatorDraft {
  return { ...facts, reason: text(reason) };
}

/** The rows by date; those without one come last, as they were. */
export function inOrder(rows: readonly TargetRow[]): TargetRow[] {
  const rank = ({ dueOn }: TargetRow): string => (isDay(dueOn) ? dueOn : '~');
  return [...rows].sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

/** A code that no indicator of the result has: `OP3` with indicators up to `OP3-5` → `OP3-6`. */
export function proposedCode(result: string, taken: readonly string[]): string {
  const numbers = taken
    .filter((code) => code.startsWith(`${result}-`))
    .map((code) => Number(code.slice(result.length + 1)))
    .filter(Number.isInteger);
  return `${result}-${Math.max(0, ...numbers) + 1}`;
}

function readScale(rows: readonly LevelRow[], troubles: FieldTrouble<Lack>[]): Record<string, string> | null {
  const scale: Record<string, string> = {};
  for (const { id, level, name } of rows.filter((row) => row.level.trim() !== '' || row.name.trim() !== '')) {
    const number = readNumber(level, `scale.${id}.level`, 'level-missing', troubles);
    if (name.trim() === '') troubles.push({ field: `scale.${id}.name`, lack: 'level-name-missing' });
    if (number === null) continue;
    if (Object.hasOwn(scale, number)) troubles.push({ field: `scale.${id}.level`, lack: 'level-duplicate' });
    else scale[number] = name.trim();
  }
  return Object.keys(scale).length > 0 ? scale : null;
}

function readBaseline(entry: SheetEntry, isCounted: boolean, troubles: FieldTrouble<Lack>[]): SheetFacts['baseline'] {
  const on = entry.baselineOn === '' ? null : entry.baselineOn;
  const note = text(entry.baselineNote);
  if (!isCounted) return { value: null, on, note };
  if (!entry.baselineKnown) {
    if (note === null) troubles.push({ field: 'baseline.note', lack: 'baseline-note-missing' });
    return { value: null, on, note };
  }
  return { value: readNumber(entry.baselineValue, 'baseline.value', 'baseline-missing', troubles), on, note };
}

function readNumber(typed: string, field: string, lack: Lack, troubles: FieldTrouble<Lack>[]): number | null {
  const read = readTypedNumber(typed);
  if (read.kind === 'trouble') troubles.push({ field, trouble: read.trouble });
  if (read.kind === 'empty') troubles.push({ field, lack });
  return read.kind === 'number' ? read.value : null;
}

function text(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

function prose(typed: LocalText): LocalText | null {
  const kept = written(typed);
  return Object.keys(kept).length > 0 ? kept : null;
}

function written(typed: LocalText): LocalText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const words = typed[language]?.trim() ?? '';
      return words === '' ? [] : [[language, words]];
    }),
  );
}
