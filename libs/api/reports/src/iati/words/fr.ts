import type { IatiWords } from './words';

export const fr: IatiWords = {
  noOrganisation: 'Organisation non renseignée',
  approvedOnly: (day) =>
    `Les chiffres sont les valeurs validées à la date du ${day}. Chaque période va du début du projet au jour de ses chiffres, qui disent le niveau ce jour-là. Ce qui n’a pas de valeur n’est pas indiqué\u00a0: une absence n’est jamais un zéro.`,
  demonstration:
    'Données de démonstration\u00a0: ce fichier contient des valeurs fictives et ne rend compte d’aucune réalisation. Ne pas publier.',
  proposal: 'Des éléments du cadre sont des propositions, à valider par le partenaire et le bailleur.',
  draft: 'Aperçu\u00a0: ce rapport n’est pas figé. Ne pas publier.',
  supersedes: (title, day, reason) => `Remplace «\u00a0${title}\u00a0», figé le ${day}. Motif\u00a0: ${reason}`,
  unit: (unit) => `Unité\u00a0: ${unit}`,
  sdgTargets: (codes) => `Cibles des ODD servies\u00a0: ${codes}`,
  proposed: '(proposition)',
  withoutBaseline: 'Hors valeur de référence.',
};
