/** Limits that the form, the API and the documentation share. Lengths count UTF-16 units, as `maxlength` does. */
export const limits = {
  codeLength: 40,
  titleLength: 500,
  textLength: 10_000,
  commentLength: 4_000,
  narrativeLength: 20_000,
  reasonLength: 2_000,
  unitLength: 100,
  emailLength: 254,
  passwordLength: 200,
  targets: 60,
  axesPerIndicator: 4,
  cells: 500,
  scaleLevels: 20,
  /** Outcomes that one activity serves. */
  objectives: 50,
  /** Of a project, from its first day to its last. */
  projectMonths: 600,
  /** No project goes on to this day, so that days can be counted past its end. */
  projectEndsBefore: '9900-01-01',
  /** The greatest small-group limit of a project. */
  smallGroup: 100,
  /** Of one project. */
  partners: 20,
  /** The greatest quota of a project: 1 TiB. */
  evidenceQuotaBytes: 1024 ** 4,
  /** Of one axis. */
  categories: 100,
  sdgTargets: 20,
  /** Of results, activities and indicators among their siblings. */
  position: 10_000,
  pageSize: 500,
  defaultPageSize: 100,
  explainedValues: 100,
  bodyBytes: 1_048_576,
  /** Of one file. */
  evidenceBytes: 20 * 1024 * 1024,
  evidencePerValue: 20,
  fileNameLength: 200,
  /** Of one text of a report, in one language. */
  reportTextLength: 200_000,
  /** Files that a report lists one by one. */
  registeredEvidence: 5_000,
  shareLabelLength: 200,
  /** How far ahead a share link may end. */
  shareDays: 400,
} as const;

/** What may name a project or a piece of its framework: it stands in addresses, file names and spreadsheet cells. */
export const codeShape = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${limits.codeLength - 1}}$`);
