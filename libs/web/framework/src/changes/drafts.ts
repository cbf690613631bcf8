import type {
  Activity,
  ActivityDraft,
  Axis,
  AxisDraft,
  Indicator,
  IndicatorDraft,
  Result,
  ResultDraft,
} from '@mizan/contract';

/** The draft that says of a result what it says already; what the API keeps where it is left out is left out. */
export function resultDraft({ level, parent, title }: Result): ResultDraft {
  return { level, parent, title };
}

export function activityDraft({ title, objectives }: Activity): ActivityDraft {
  return { title, objectives };
}

export function axisDraft({ label, categories }: Axis): AxisDraft {
  return { label, categories };
}

/** As above: its sheet, axes and links stay as they are. */
export function indicatorDraft(indicator: Indicator): IndicatorDraft {
  const { result, title, measure, accumulation, direction, baseline, targets } = indicator;
  return { result, title, measure, accumulation, direction, baseline, targets };
}
