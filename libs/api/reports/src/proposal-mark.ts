import type { ReportData } from '@mizan/contract';

/** What follows the name of what the project proposes and nobody has confirmed, on the same line as its last word. */
export const proposalMark = ({ standing }: { standing: 'proposal' | 'confirmed' }): string =>
  standing === 'proposal' ? '\u00a0*' : '';

/** Whether anything of the project is a proposal still: its first day, a result, an indicator or a milestone. */
export function hasProposals({ project, framework }: Pick<ReportData, 'project' | 'framework'>): boolean {
  const { results, indicators, activities } = framework;
  const standings = [...results, ...indicators, ...activities.flatMap(({ milestones }) => milestones)];
  return project.startsOnStanding === 'proposal' || standings.some(({ standing }) => standing === 'proposal');
}
