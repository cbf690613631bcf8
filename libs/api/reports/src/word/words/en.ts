import type { WordWords } from './words';

export const en: WordWords = {
  page: (number, count) => `Page ${number} of ${count}`,
  changed: '◆ Changed during the reporting period: see the annex of changes.',
  emblem: 'Emblem of the European Union: a circle of twelve golden stars on blue',
};
