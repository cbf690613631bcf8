/** One thing that a document says, and where: a cell, a paragraph, a line. */
export interface Part {
  /** `Tableau!B7`, `paragraph 12`, `page 3, line 4`, `line 7`, `overview.project`. */
  place: string;
  says: string;
}

/** A document taken apart. */
export interface TakenApart {
  /** What its name would end with, by its content. */
  ending: 'xlsx' | 'docx' | 'pdf' | 'xml' | 'json' | 'csv';
  /** What describes the document: its properties. Empty where it has none apart. */
  about: string[];
  parts: Part[];
}

/** The file can't be a document of a report: too large, damaged, or of another kind. */
export class NotADocument extends Error {}
