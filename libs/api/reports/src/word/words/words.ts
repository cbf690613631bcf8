/** Words that the Word document alone needs; everything else it says as the PDF does. */
export interface WordWords {
  /** At the foot of a page, around its number and the number of all. */
  page: (number: string, count: string) => string;
  /** Of a preview and of demonstration data, at the head of every page. */
  demonstration: string;
  /** What follows the days of a milestone that is due in the coming period. */
  upcoming: string;
  /** Where the coming period has none. */
  noneUpcoming: string;
  /** Below a logical framework in which something was promised otherwise when the period began. */
  changed: string;
  emblem: string;
}
