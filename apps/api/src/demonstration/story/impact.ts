import { by, nothingYet, type Story } from './story-value';

/** What the whole project is to bring about. */
export const impact: Story = {
  'IMP-1': [
    {
      measuredOn: '2026-04-17',
      figure: [41, 96],
      cells: by('sex', { female: [19, 40], male: [21, 52], unknown: [1, 4] }),
      comment:
        'Enquête de référence en ligne : 96 réponses valides. La référence et la cible restent à arrêter avec le bailleur.',
    },
  ],
  'IMP-2': [
    nothingYet('Aucun document attendu à ce stade.'),
    {
      measuredOn: '2026-09-30',
      figure: 1,
      cells: by('institutionType/theme', { 'ccme/talent': 1 }),
      comment:
        'Avis du CCME sur la mobilisation des compétences, qui cite l’analyse des politiques (A2). Copie archivée.',
    },
  ],
  'IMP-3': [
    {
      measuredOn: '2026-01-22',
      figure: 2.2,
      comment: 'Auto-évaluation de départ, facilitée, sur les six domaines : moyenne confirmée à 2,2.',
    },
    {
      measuredOn: '2026-10-22',
      figure: 2.7,
      comment: 'Auto-évaluation à mi-parcours : le numérique passe de 2 à 3, le suivi-évaluation de 1 à 3.',
    },
  ],
};
