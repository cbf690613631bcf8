/** Words that the Word document alone needs; everything else it says as the PDF does. */
export interface WordWords {
  /** At the foot of a page, around its number and the number of all. */
  page: (number: string, count: string) => string;
  /** Below a logical framework in which something was promised otherwise when the period began. */
  changed: string;
  emblem: string;
}
