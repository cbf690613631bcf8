import type { WordWords } from './words';

export const fr: WordWords = {
  page: (number, count) => `Page ${number} sur ${count}`,
  changed: '◆ Modifié pendant la période du rapport\u00a0: voir l’annexe des modifications.',
  emblem: 'Emblème de l’Union européenne\u00a0: douze étoiles d’or en cercle sur fond bleu',
};
