/** Every reason for which a rule says no. Stable: the page words each in three languages. */
export const refusalCodes = [
  'day-invalid',
  'measured-in-future',
  'measured-before-start',
  'period-locked',
  'number-missing',
  'number-unexpected',
  'text-missing',
  'text-unexpected',
  'denominator-negative',
  'too-precise',
  'out-of-range',
  'outside-scale',
  'sum-mismatch',
  'unknown-axis',
  'unknown-category',
  'axis-missing',
  'axis-duplicate',
  'axes-differ',
  'cell-duplicate',
  'cells-unexpected',
  'title-missing',
  'accumulation-not-allowed',
  'unknown-result',
  'unknown-activity',
  'unknown-sdg-target',
  'sdg-targets-differ',
  'target-duplicate',
  'target-before-baseline',
  'target-not-allowed',
  'baseline-not-allowed',
  'scale-not-allowed',
  'scale-level-invalid',
  'scale-target-outside',
  'measure-fixed',
  'reason-missing',
  'period-reversed',
  'period-before-start',
  'period-in-future',
  'not-allowed',
  'not-editable',
  'step-not-allowed',
  'four-eyes',
  'evidence-empty',
  'evidence-kind-unknown',
  'evidence-kind-mismatch',
  'evidence-old-office',
  'evidence-protected',
  'evidence-macros',
  'evidence-damaged',
  'evidence-disguised',
  'evidence-expands',
  'evidence-too-many-pixels',
  'evidence-not-text',
  'evidence-too-many',
  'quota-exceeded',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Why a rule says no; a rule that has nothing against it answers null instead. */
export interface Refusal {
  code: RefusalCode;
  /** Path of the field at fault, such as `cells.2.value`; empty for the whole. */
  path: string;
  /** Numbers and names that the wording needs, such as both sums of `sum-mismatch`. */
  params?: Record<string, string | number>;
}
