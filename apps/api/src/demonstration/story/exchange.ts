import { by, nothingYet, type Story } from './story-value';

/** A5, the peer exchanges: the second one took place two weeks late, and its values are still under way. */
export const exchange: Story = {
  'OC4-1': [
    nothingYet('Aucun échange encore tenu.'),
    {
      measuredOn: '2026-11-16',
      figure: 1,
      cells: by('theme/country', { 'institution/TN': 1 }),
      comment: 'Fiche d’adoption signée : suivi des demandes des associations, repris de l’institution tunisienne.',
      by: 'coordinator2',
      status: 'submitted',
    },
  ],
  'OP5-1': [
    nothingYet('Premier échange prévu en juin.'),
    {
      measuredOn: '2026-06-11',
      figure: 1,
      cells: by('country', { TN: 1 }),
      comment: 'Visite d’étude de trois jours ; rapport de mission remis.',
    },
    {
      measuredOn: '2026-11-12',
      figure: 1,
      cells: by('country', { PT: 1 }),
      comment: 'Deuxième échange, prévu le 30 octobre et tenu le 12 novembre.',
      status: 'submitted',
    },
  ],
  'OP5-2': [
    nothingYet('Prises de contact en cours.'),
    {
      measuredOn: '2026-06-11',
      figure: 2,
      cells: by('country/institutionType', { 'TN/peer': 1, 'SN/peer': 1 }),
      comment: 'Deux institutions homologues présentes au premier échange.',
    },
    {
      measuredOn: '2026-09-24',
      figure: 2,
      cells: by('country/institutionType', { 'PT/peer': 1, 'ES/university': 1 }),
      comment: 'Préparation en ligne du deuxième échange, avec deux institutions nouvelles.',
    },
  ],
  'OP5-3': [
    nothingYet('Aucun échange encore tenu.'),
    {
      measuredOn: '2026-06-11',
      figure: 7,
      cells: by('sex/ccmeUnit', {
        'female/culture': 2,
        'female/skills': 1,
        'female/communication': 1,
        'male/culture': 1,
        'male/skills': 1,
        'male/administration': 1,
      }),
      comment: 'Sept agents et membres du CCME à la visite d’étude.',
    },
    {
      measuredOn: '2026-11-12',
      figure: 4,
      cells: by('sex/ccmeUnit', { 'female/skills': 2, 'male/skills': 1, 'male/communication': 1 }),
      comment: 'Quatre personnes nouvelles au deuxième échange ; liste à vérifier avec le rapport de mission.',
      by: 'coordinator2',
      loggedOn: '2026-11-18',
      status: 'draft',
    },
  ],
  'OP5-4': [
    nothingYet('Aucune leçon encore rédigée.'),
    {
      measuredOn: '2026-06-30',
      figure: 3,
      cells: by('theme/country', { 'institution/TN': 2, 'talent/SN': 1 }),
      comment: 'Trois notes issues du premier échange, partagées à l’ensemble du personnel.',
    },
    {
      measuredOn: '2026-09-30',
      figure: 2,
      cells: by('theme/country', { 'institution/TN': 1, 'digital/PT': 1 }),
      comment: 'Deux notes, dont une tirée des réunions préparatoires.',
    },
    {
      measuredOn: '2026-10-28',
      figure: 2,
      cells: by('theme/country', { 'digital/PT': 1, 'heritage/ES': 1 }),
      comment: 'Deux notes rédigées après les entretiens en ligne.',
      status: 'returned',
      returned: 'La rubrique « usage proposé » des deux notes est vide : la compléter avant de les compter.',
    },
  ],
};
