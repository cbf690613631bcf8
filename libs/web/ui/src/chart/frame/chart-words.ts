import type { Day } from '@mizan/domain';

/** The words of every chart's frame, already in the reader's language. */
export interface ChartWords {
  /** What stands where there is no value, as it is read out. */
  none: string;
  /** Before the unit, in the table's caption and the files. */
  unit: string;
  showTable: string;
  showChart: string;
  /** Names of the download buttons: short on the button, whole for a screen reader. */
  picture: string;
  pictureLong: string;
  drawing: string;
  drawingLong: string;
  data: string;
  dataLong: string;
  /** How the chart is read by keyboard: arrow keys, Home, End, Escape. */
  howToRead: string;
}

/** What a chart says about itself, on the page and in every file that leaves it. */
export interface ChartAbout {
  /** The finding, as a sentence. */
  title: string;
  /** What the figures are about. */
  subject: string;
  /** One paragraph that says what the chart shows to those who can't see it. */
  summary: string;
  /** The unit of every level, worded. */
  unit?: string;
  /** What needs saying beside the finding, such as which way is better. */
  note?: string;
  /** Where the data come from, with the day they were read. */
  source: string;
  /** What the data were narrowed to, worded; nothing where they were not. */
  filters?: string;
  /** The day that the figures are read at; ends the files' names. */
  asOf: Day;
  /** Beginning of the files' names. */
  fileStem: string;
  direction: 'ltr' | 'rtl';
}
