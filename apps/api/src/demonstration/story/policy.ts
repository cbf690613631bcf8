import { by, nothingYet, type Story } from './story-value';

/** A2, the policy analysis: delivered and discussed; the note on the digital interface waits for its validation. */
export const policy: Story = {
  'OC2-1': [
    nothingYet('Recommandations pas encore formulées.'),
    {
      measuredOn: '2026-07-22',
      figure: 2,
      cells: by('theme/institutionType', { 'talent/ccme': 2 }),
      comment: 'Deux recommandations retenues dans l’avis du CCME (décision signée).',
    },
    {
      measuredOn: '2026-10-14',
      figure: 1,
      cells: by('theme/institutionType', { 'digital/ccme': 1 }),
      comment: 'Recommandation sur le portail des compétences, inscrite au procès-verbal.',
    },
  ],
  'OC2-2': [
    nothingYet('Aucun engagement attendu à ce stade.'),
    {
      measuredOn: '2026-09-17',
      figure: 1,
      cells: by('institutionType', { government: 1 }),
      comment: 'Lettre d’engagement d’une administration publique, reçue et archivée.',
    },
  ],
  'OP2-1': [
    { measuredOn: '2026-01-29', figure: 7, comment: 'Sept dispositifs analysés, grilles complètes.' },
    { measuredOn: '2026-04-28', figure: 9, comment: 'Neuf de plus, dont trois dispositifs de pays homologues.' },
  ],
  'OP2-2': [
    nothingYet('Le rapport d’analyse est attendu en avril.'),
    {
      measuredOn: '2026-04-28',
      figure: 8,
      cells: by('theme/institutionType', { 'talent/government': 5, 'talent/ccme': 3 }),
      comment: 'Huit recommandations avec destinataire, priorité et estimation des moyens.',
    },
    {
      measuredOn: '2026-07-22',
      figure: 4,
      cells: by('theme/institutionType', { 'digital/ccme': 2, 'talent/university': 1, 'institution/government': 1 }),
      comment: 'Quatre recommandations ajoutées après l’atelier de juin.',
    },
  ],
  'OP2-3': [
    nothingYet('Premier atelier prévu en avril.'),
    {
      measuredOn: '2026-04-14',
      figure: 17,
      cells: by('sex/institutionType', {
        'female/ccme': 4,
        'female/government': 3,
        'female/university': 2,
        'male/ccme': 3,
        'male/government': 3,
        'male/university': 2,
      }),
      comment: 'Atelier de restitution, listes d’émargement signées.',
    },
    {
      measuredOn: '2026-06-24',
      figure: 19,
      cells: by('sex/institutionType', {
        'female/ccme': 3,
        'female/government': 3,
        'female/diaspora-organisation': 4,
        'male/ccme': 2,
        'male/government': 3,
        'male/university': 2,
        'male/diaspora-organisation': 2,
      }),
      comment: 'Atelier de dialogue : 19 personnes nouvelles (26 présentes, dont 7 déjà comptées en avril).',
    },
  ],
  'OP2-4': [
    { measuredOn: '2026-01-30', figure: 1, comment: 'Périmètre de la note arrêté.' },
    {
      measuredOn: '2026-04-28',
      figure: 2,
      comment: 'Besoins des utilisateurs documentés ; la comparaison des options commence.',
    },
    {
      measuredOn: '2026-07-31',
      figure: 3,
      comment: 'Trois options comparées. La note n’est pas validée : estimation des coûts d’exploitation à compléter.',
    },
  ],
};
