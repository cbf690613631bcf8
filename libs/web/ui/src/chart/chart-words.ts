/** The words of a chart, already in the reader's language. */
export interface ChartWords {
  /** Names of the lines, in the legend, beside the lines and over the columns. */
  target: string;
  actual: string;
  baseline: string;
  /** Over the column of days. */
  day: string;
  /** The day that the figures are read at, in the legend. */
  readAt: string;
  /** What stands where there is no value, as it is read out. */
  none: string;
  showTable: string;
  showChart: string;
  /** Names of the two download buttons: short on the button, whole for a screen reader. */
  picture: string;
  pictureLong: string;
  data: string;
  dataLong: string;
  /** Before the unit, in the table's caption and the files. */
  unit: string;
}
