import type { ReportData } from '@mizan/contract';
import type { Words } from './words';

/** What follows the name of what the project proposes and nobody has confirmed, on the same line as its last word. */
export const proposalMark = ({ standing }: { standing: 'proposal' | 'confirmed' }): string =>
  standing === 'proposal' ? '\u00a0*' : '';

/** Says once what the marks mean, and that the start is one of what is proposed; null where nothing is. */
export function proposalNotice(data: Pick<ReportData, 'project' | 'framework'>, { cover }: Words): string | null {
  if (!hasProposals(data)) return null;
  return data.project.startsOnStanding === 'proposal' ? `${cover.proposal} ${cover.startProposal}` : cover.proposal;
}

/** Whether anything of the project is a proposal still: its first day, a result, an indicator or a milestone. */
export function hasProposals({ project, framework }: Pick<ReportData, 'project' | 'framework'>): boolean {
  const { results, indicators, activities } = framework;
  const standings = [...results, ...indicators, ...activities.flatMap(({ milestones }) => milestones)];
  return project.startsOnStanding === 'proposal' || standings.some(({ standing }) => standing === 'proposal');
}
