import type { IatiWords } from './words';

export const en: IatiWords = {
  noOrganisation: 'Organisation not named',
  approvedOnly: (day) =>
    `Figures are the values approved as of ${day}. Each period runs from the start of the project to the day of its figures, which give the level on that day. What has no value is left out: a missing value is never zero.`,
  demonstration: 'Demonstration data: this file contains invented values and reports no real results. Do not publish.',
  proposal: 'Parts of the framework are proposals, to be agreed by the partner and the donor.',
  draft: 'Preview: this report is not frozen. Do not publish.',
  supersedes: (title, day, reason) => `Replaces “${title}”, frozen on ${day}. Reason: ${reason}`,
  unit: (unit) => `Unit: ${unit}`,
  sdgTargets: (codes) => `SDG targets served: ${codes}`,
  proposed: '(proposal)',
  withoutBaseline: 'Without the baseline.',
};
