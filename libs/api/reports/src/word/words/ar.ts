import type { WordWords } from './words';

export const ar: WordWords = {
  page: (number, count) => `الصفحة ${number} من ${count}`,
  changed: '◆ جرى تغييره خلال فترة التقرير: انظروا ملحق التعديلات.',
  emblem: 'شعار الاتحاد الأوروبي: اثنتا عشرة نجمة ذهبية في دائرة على خلفية زرقاء',
};
