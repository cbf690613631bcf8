import type { OpenDataWords } from './words';

const ofIndicator = 'the indicator’s unit';
const share = 'share (0.42 is 42%)';

export const openDataEn: OpenDataWords = {
  columns: {
    id: { meaning: 'Identifier of the value, the same in every report.' },
    indicator: { meaning: 'Code of the indicator.' },
    period: {
      meaning: 'Code of the reporting period in which the value was measured.',
      empty: 'The day lies in no reporting period.',
    },
    measured_on: {
      meaning: 'Day on which the value was measured; in the list of indicators, that of the newest value that counts.',
      empty: 'No value counts.',
    },
    value: {
      meaning: 'The value, as it was approved.',
      unit: ofIndicator,
      empty: 'The value is a fraction (see numerator and denominator) or a text.',
    },
    numerator: {
      meaning: 'Numerator of a percentage or a ratio.',
      unit: 'what the indicator’s numerator counts',
      empty: 'The value is no fraction.',
    },
    denominator: {
      meaning: 'Denominator of a percentage or a ratio.',
      unit: 'what the indicator’s denominator counts',
      empty: 'The value is no fraction.',
    },
    text: { meaning: 'What is told, for a narrative indicator.', empty: 'The value is a number.' },
    comment: { meaning: 'Comment given with the value.', empty: 'None was given.' },
    approved_at: { meaning: 'Moment of the approval, in UTC.', empty: 'Not recorded.' },
    demonstration: { meaning: 'Whether the value is demonstration data, which report on nothing real.' },
    title: { meaning: 'Title of the indicator, in the language of the file or in one that it has.' },
    level: { meaning: 'Level of the result that the indicator measures.', empty: 'The result is not known.' },
    result: { meaning: 'Code of the result that the indicator measures.' },
    result_title: { meaning: 'Statement of that result.', empty: 'The result is not known.' },
    activity: { meaning: 'Code of the activity that contributes to the indicator.', empty: 'None does.' },
    measure: { meaning: 'What one value of the indicator is.' },
    unit: { meaning: 'What the indicator counts in.', empty: 'It has no unit.' },
    accumulation: { meaning: 'How the values combine into the current value.' },
    direction: { meaning: 'Which way is better.' },
    baseline: { meaning: 'Level at the start.', unit: ofIndicator, empty: 'Not known; never zero.' },
    baseline_on: { meaning: 'Day of the baseline.', empty: 'Not known.' },
    target_due: {
      meaning: 'Level promised by the last day of the report.',
      unit: ofIndicator,
      empty: 'No target is due yet.',
    },
    target_due_on: { meaning: 'Day on which that target came due.', empty: 'No target is due yet.' },
    actual: {
      meaning: 'Current value: the approved values combined, as of the last day of the report.',
      unit: ofIndicator,
      empty: 'No value counts, or it is a narrative; never zero.',
    },
    final_target: { meaning: 'Level promised by the end.', unit: ofIndicator, empty: 'There is no target.' },
    final_target_on: { meaning: 'Day on which the final target comes due.', empty: 'There is no target.' },
    achievement: {
      meaning: 'Current value ÷ final target, where more is better.',
      unit: share,
      empty: 'Less is better, the target is 0, or there is no value or target.',
    },
    progress: {
      meaning:
        'Share of the way from the baseline to the final target that has been covered; may be below 0 or above 1.',
      unit: share,
      empty: 'There is no value, no target or no way to go.',
    },
    pace: {
      meaning: 'The same share, of the way planned by the last day of the report.',
      unit: share,
      empty: 'There is no value, no target is due, or there is no way to go.',
    },
    status: { meaning: 'Where the indicator stands.', empty: 'No figures were kept for it.' },
    standing: { meaning: 'Whether the indicator has been confirmed by the partner and the donor.' },
    sdg_targets: {
      meaning: 'Codes of the SDG targets that the indicator contributes to, separated by spaces.',
      empty: 'None.',
    },
    variance_reason: { meaning: 'Why the indicator is not where it was planned.', empty: 'None was written.' },
    axis: { meaning: 'Code of what the value is broken down by.' },
    axis_label: { meaning: 'The same in words.', empty: 'The code is all that is known.' },
    category: { meaning: 'Code of the category.' },
    category_label: { meaning: 'The same in words.', empty: 'The code is all that is known.' },
    category_value: {
      meaning: 'What the approved values of the category combine into, without the baseline.',
      unit: ofIndicator,
      empty: 'Withheld, or no value counts; never zero.',
    },
    withheld: { meaning: 'Whether the figure is withheld, so that nobody in a small group can be recognised.' },
  },
  valuesSheet: 'Values',
  neverEmpty: 'Never empty.',
  standings: { proposal: 'a proposal', confirmed: 'confirmed' },
  booleans: { true: 'yes', false: 'no' },
};
