import { by, nothingYet, type Story } from './story-value';

/** A4, coordination and MEL: on track; the delay between a period's end and validated data shrinks by the quarter. */
export const coordination: Story = {
  'OP4-1': [
    { measuredOn: '2026-01-15', figure: [1, 1], comment: 'Rapport de démarrage remis le 12 janvier, échéance le 15.' },
    { measuredOn: '2026-04-30', figure: [1, 1], comment: 'Note trimestrielle remise dans les délais.' },
    { measuredOn: '2026-07-31', figure: [1, 1], comment: 'Rapport intermédiaire remis le 30 juillet, échéance le 31.' },
    { measuredOn: '2026-10-31', figure: [1, 1], comment: 'Note trimestrielle remise dans les délais.' },
  ],
  'OP4-2': [
    nothingYet('Première session prévue en avril.'),
    {
      measuredOn: '2026-04-23',
      figure: 1,
      cells: by('theme', { digital: 1 }),
      comment: 'Leçons du premier cycle de formation ; quatre décisions.',
    },
    {
      measuredOn: '2026-07-23',
      figure: 1,
      cells: by('theme', { institution: 1 }),
      comment: 'Retards de l’étude : calendrier revu ; trois décisions.',
    },
    {
      measuredOn: '2026-10-22',
      figure: 1,
      cells: by('theme', { talent: 1 }),
      comment: 'Suites à donner aux recommandations ; cinq décisions.',
    },
  ],
  'OP4-3': [
    { measuredOn: '2026-01-31', figure: [14, 23], comment: '23 indicateurs échus, 14 avec valeur vérifiée et preuve.' },
    { measuredOn: '2026-04-30', figure: [21, 27], comment: '27 indicateurs échus, 21 vérifiés.' },
    { measuredOn: '2026-07-31', figure: [24, 28], comment: '28 indicateurs échus, 24 vérifiés.' },
    {
      measuredOn: '2026-10-31',
      figure: [26, 29],
      comment:
        '29 indicateurs échus, 26 vérifiés ; manquent OC1-2, le troisième cycle de OP3-1 et une preuve pour OP5-2.',
    },
  ],
  'OP4-4': [
    { measuredOn: '2026-04-30', figure: [3, 5], comment: 'Trois actions closes à temps sur cinq échues.' },
    { measuredOn: '2026-07-31', figure: [4, 6], comment: 'Quatre sur six ; les deux autres dépendent de l’étude.' },
    { measuredOn: '2026-10-31', figure: [5, 6], comment: 'Cinq sur six.' },
  ],
  'OP4-5': [
    {
      measuredOn: '2026-02-20',
      figure: [440, 22],
      decidedOn: '2026-02-24',
      comment: '22 valeurs du premier trimestre, validées le 20 février.',
    },
    {
      measuredOn: '2026-05-20',
      figure: [245, 16],
      decidedOn: '2026-05-22',
      comment: '16 valeurs du deuxième trimestre, validées le 15 mai, une après correction le 20.',
    },
    {
      measuredOn: '2026-08-11',
      figure: [242, 22],
      decidedOn: '2026-08-13',
      comment: '22 valeurs du troisième trimestre, validées le 11 août.',
    },
    {
      measuredOn: '2026-11-09',
      figure: [126, 14],
      decidedOn: '2026-11-12',
      comment: '14 valeurs du quatrième trimestre, validées le 9 novembre ; une renvoyée.',
    },
  ],
  'OP4-6': [
    {
      measuredOn: '2026-07-16',
      text:
        '« Avant la formation, je recopiais à la main les messages reçus des associations. Aujourd’hui le pôle tient un ' +
        'tableau partagé, et quand une association de Lyon appelle, je sais tout de suite qui lui a répondu et quand. » ' +
        '(agente du pôle communication, consentement recueilli)',
      comment: 'Récit choisi parmi neuf, réunion du 16 juillet.',
    },
    {
      measuredOn: '2026-10-21',
      text:
        '« On nous consultait d’habitude une fois la décision prise. Cette fois, deux de nos propositions sur la mémoire ' +
        'des travailleurs des mines sont dans l’étude, avec notre nom. » (responsable d’une association de la diaspora, ' +
        'consentement recueilli)',
      comment: 'Récit choisi parmi onze, réunion du 21 octobre.',
    },
  ],
};
