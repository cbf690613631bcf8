import { isDay } from './day';
import type { Day } from './day';
import type { AxisCategories } from './disaggregation';
import type { Accumulation, Measure } from './indicator';
import type { Refusal } from './refusal';
import { refuseCells } from './refuse-cells';
import { refuseFigures } from './refuse-figures';
import { refuseSums } from './refuse-sums';
import type { Scale } from './scale';
import { isWritten } from './text';
import type { DraftValue } from './value';

/** What the indicator says about its values. */
export interface ValueRules {
  measure: Measure;
  accumulation: Accumulation;
  /** Null for a score that may take any number. */
  scale: Scale | null;
  /** True where the denominator holds the numerator. */
  partOfWhole: boolean;
  /** Codes of its axes. */
  disaggregation: readonly string[];
}

/** The circumstances in which a value is logged. */
export interface ValueSetting {
  /** Today in the project's time zone. */
  today: Day;
  projectStartsOn: Day;
  /** True where the reporting period of `measuredOn` is closed. */
  periodLocked: boolean;
  /** The project's axes; those that the indicator does not name are ignored. */
  axes: readonly AxisCategories[];
}

/**
 * The first reason not to accept a value, or null. It never throws, whatever the draft holds. Rules: methodology,
 * “What an indicator declares” (which figures a measure takes) and “Disaggregation” (cells and their sums).
 */
export function refuseValue(draft: DraftValue, indicator: ValueRules, setting: ValueSetting): Refusal | null {
  return (
    refuseDay(draft.measuredOn, setting) ??
    (indicator.measure === 'narrative' ? refuseStory(draft) : refuseNumbers(draft, indicator, setting))
  );
}

function refuseDay(measuredOn: Day, { today, projectStartsOn, periodLocked }: ValueSetting): Refusal | null {
  const path = 'measuredOn';
  if (!isDay(measuredOn)) return { code: 'day-invalid', path };
  if (measuredOn > today) return { code: 'measured-in-future', path, params: { today } };
  if (measuredOn < projectStartsOn)
    return { code: 'measured-before-start', path, params: { startsOn: projectStartsOn } };
  return periodLocked ? { code: 'period-locked', path } : null;
}

function refuseStory(draft: DraftValue): Refusal | null {
  const unexpected = refuseFigures(draft, { measure: 'narrative', scale: null, partOfWhole: false }, '');
  if (unexpected) return unexpected;
  if (!isWritten(draft.text)) return { code: 'text-missing', path: 'text' };
  return draft.cells?.length ? { code: 'cells-unexpected', path: 'cells' } : null;
}

function refuseNumbers(draft: DraftValue, indicator: ValueRules, setting: ValueSetting): Refusal | null {
  const unexpected = refuseFigures(draft, indicator, '');
  if (unexpected) return unexpected;
  if (draft.text !== undefined && draft.text !== null) return { code: 'text-unexpected', path: 'text' };
  const cells = draft.cells ?? [];
  return refuseCells(cells, indicator, setting.axes) ?? refuseSums(draft, cells, indicator);
}
