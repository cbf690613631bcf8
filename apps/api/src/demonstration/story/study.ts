import { by, nothingYet, type Story } from './story-value';

/** A1, the feasibility study: well consulted and benchmarked, but its draft and its validation are late. */
export const study: Story = {
  'OC1-1': [
    nothingYet('Étude en cours, aucune décision attendue à ce stade.'),
    {
      measuredOn: '2026-07-31',
      figure: 0,
      comment: 'L’étude n’est pas validée : le volet juridique (droits sur les collections) n’est pas encore rendu.',
    },
    {
      measuredOn: '2026-10-31',
      figure: 0,
      comment: 'Toujours aucune décision. Le comité de pilotage a reporté la validation à janvier 2027.',
    },
  ],
  // OC1-2 has no value: without a validated study there are no recommendations to accept, and its target is overdue.
  'OP1-1': [
    {
      measuredOn: '2025-12-12',
      figure: 1,
      comment: 'Rapport de démarrage validé par le comité de pilotage (PV signé).',
    },
    { measuredOn: '2026-03-18', figure: 1, comment: 'Étude comparative validée, avec trois semaines de retard.' },
    {
      measuredOn: '2026-07-09',
      figure: 1,
      comment: 'Option technique et de contenu validée. Restent le volet juridique et le plan d’affaires.',
    },
  ],
  'OP1-2': [
    {
      measuredOn: '2026-01-31',
      figure: 14,
      cells: by('sex/age', { 'female/under-30': 2, 'female/30-plus': 5, 'male/under-30': 1, 'male/30-plus': 6 }),
      comment: 'Entretiens avec les institutions et les conservateurs.',
    },
    {
      measuredOn: '2026-04-30',
      figure: 27,
      cells: by('sex/age', {
        'female/under-30': 5,
        'female/30-plus': 8,
        'male/under-30': 4,
        'male/30-plus': 9,
        'unknown/unknown': 1,
      }),
      comment: 'Questionnaires complets et deux groupes de discussion (Rabat, Paris).',
      corrected: {
        before: {
          figure: 29,
          cells: by('sex/age', {
            'female/under-30': 5,
            'female/30-plus': 9,
            'male/under-30': 4,
            'male/30-plus': 10,
            'unknown/unknown': 1,
          }),
        },
        reason:
          'Deux personnes déjà comptées en janvier figurent au registre d’avril : compter des personnes distinctes.',
      },
    },
    {
      measuredOn: '2026-05-22',
      figure: 23,
      cells: by('sex/age', { 'female/under-30': 4, 'female/30-plus': 8, 'male/under-30': 3, 'male/30-plus': 8 }),
      comment: 'Dernière série d’entretiens avec les associations ; consultations closes.',
    },
  ],
  'OP1-3': [
    {
      measuredOn: '2026-01-30',
      figure: 4,
      cells: by('country', { FR: 2, ES: 1, PT: 1 }),
      comment: 'Fiches de comparaison complètes pour quatre musées.',
    },
    {
      measuredOn: '2026-03-18',
      figure: 5,
      cells: by('country', { FR: 1, ES: 1, PT: 1, TN: 1, other: 1 }),
      comment: 'Cinq fiches de plus : l’échantillon dépasse d’une unité ce qui était prévu.',
    },
  ],
};
