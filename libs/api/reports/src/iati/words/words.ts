/** What an activity file says in words of the product's own, beside the project's. */
export interface IatiWords {
  /** For a project that names no organisation. */
  noOrganisation: string;
  /** What the figures are, and which are not among them. */
  approvedOnly: (day: string) => string;
  demonstration: string;
  proposal: string;
  draft: string;
  supersedes: (title: string, day: string, reason: string) => string;
  unit: (unit: string) => string;
  /** Codes of SDG targets. */
  sdgTargets: (codes: string) => string;
  /** Follows what nobody has confirmed yet. */
  proposed: string;
  /** Of a category's figure, where the indicator starts from a baseline that the figure leaves out. */
  withoutBaseline: string;
}
