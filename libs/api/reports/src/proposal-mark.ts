/** What follows the name of what the project proposes and nobody has confirmed. */
export const proposalMark = ({ standing }: { standing: 'proposal' | 'confirmed' }): string =>
  standing === 'proposal' ? ' *' : '';
