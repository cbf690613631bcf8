import type { SdgLabel } from './labels';

/** What the targets of goals 16 to 17 are about, in words of our own: the official sentences are the United Nations’. */
export const targets16To17: Readonly<Record<string, SdgLabel>> = {
  '16.1': {
    en: 'Less violence and fewer violent deaths',
    fr: 'Moins de violences et de morts violentes',
    ar: 'تقليل العنف وما ينجم عنه من وفيات',
  },
  '16.2': {
    en: 'Children safe from abuse, exploitation and violence',
    fr: 'Enfants protégés des abus, de la traite et de la violence',
    ar: 'حماية الأطفال من الإساءة والاستغلال والعنف',
  },
  '16.3': {
    en: 'Rule of law and justice open to everybody',
    fr: 'État de droit et justice accessible à chacun',
    ar: 'سيادة القانون وعدالة متاحة للجميع',
  },
  '16.4': {
    en: 'Less illicit money, arms and organised crime',
    fr: 'Moins d’argent sale, d’armes illicites et de crime organisé',
    ar: 'الحد من الأموال والأسلحة غير المشروعة ومن الجريمة المنظمة',
  },
  '16.5': {
    en: 'Much less corruption and bribery',
    fr: 'Beaucoup moins de corruption et de pots-de-vin',
    ar: 'تقليص كبير للرشوة والفساد',
  },
  '16.6': {
    en: 'Public institutions that deliver and answer for it',
    fr: 'Institutions publiques efficaces qui rendent des comptes',
    ar: 'مؤسسات عمومية ناجعة تخضع للمساءلة',
  },
  '16.7': {
    en: 'Decisions in which everybody is heard',
    fr: 'Des décisions où chacun est entendu',
    ar: 'قرارات يُسمع فيها صوت الجميع',
  },
  '16.8': {
    en: 'A greater part for developing countries in world governance',
    fr: 'Plus de place aux pays en développement dans la gouvernance mondiale',
    ar: 'حضور أكبر للبلدان النامية في الحوكمة العالمية',
  },
  '16.9': {
    en: 'Legal identity and birth certificates for everybody',
    fr: 'Identité légale et acte de naissance pour chacun',
    ar: 'هوية قانونية وشهادة ميلاد لكل إنسان',
  },
  '16.10': {
    en: 'Access to information and basic freedoms protected',
    fr: 'Accès à l’information et libertés fondamentales garanties',
    ar: 'الوصول إلى المعلومات وصون الحريات الأساسية',
  },
  '16.a': {
    en: 'National institutions able to prevent violence and crime',
    fr: 'Institutions nationales capables de prévenir violence et crime',
    ar: 'مؤسسات وطنية قادرة على درء العنف والجريمة',
  },
  '16.b': {
    en: 'Laws and policies free of discrimination',
    fr: 'Lois et politiques sans discrimination',
    ar: 'قوانين وسياسات خالية من التمييز',
  },
  '17.1': {
    en: 'Stronger collection of taxes and public revenue',
    fr: 'Meilleure collecte des impôts et recettes publiques',
    ar: 'تحسين جباية الضرائب والإيرادات العمومية',
  },
  '17.2': {
    en: 'Rich countries keeping their aid promises',
    fr: 'Pays riches fidèles à leurs promesses d’aide',
    ar: 'وفاء البلدان الغنية بوعود المساعدة',
  },
  '17.3': {
    en: 'More finance for developing countries, of many kinds',
    fr: 'Financements nouveaux et variés pour les pays en développement',
    ar: 'تمويلات إضافية ومتنوعة للبلدان النامية',
  },
  '17.4': {
    en: 'Debts that developing countries can carry',
    fr: 'Dettes supportables pour les pays en développement',
    ar: 'ديون تطيقها البلدان النامية على المدى البعيد',
  },
  '17.5': {
    en: 'Investment encouraged in the least developed countries',
    fr: 'Encouragement des investissements dans les pays les moins avancés',
    ar: 'تشجيع الاستثمار في البلدان الأقل نموا',
  },
  '17.6': {
    en: 'Cooperation and exchange in science and innovation',
    fr: 'Coopération et échanges en science et innovation',
    ar: 'التعاون وتبادل المعرفة في العلوم والابتكار',
  },
  '17.7': {
    en: 'Green technologies shared on fair terms',
    fr: 'Technologies vertes partagées à de bonnes conditions',
    ar: 'نقل التقنيات الخضراء بشروط ميسرة',
  },
  '17.8': {
    en: 'A technology bank for the least developed countries',
    fr: 'Une banque de technologies pour les pays les moins avancés',
    ar: 'مصرف للتكنولوجيا يخدم البلدان الأقل نموا',
  },
  '17.9': {
    en: 'Support for national capacity to reach the goals',
    fr: 'Appui aux capacités nationales pour atteindre les objectifs',
    ar: 'دعم القدرات الوطنية لبلوغ الأهداف',
  },
  '17.10': {
    en: 'World trade that is open and fair',
    fr: 'Un commerce mondial ouvert et équitable',
    ar: 'تجارة عالمية مفتوحة ومنصفة',
  },
  '17.11': {
    en: 'More goods exported by developing countries',
    fr: 'Davantage d’exportations des pays en développement',
    ar: 'نمو ما تصدره البلدان النامية',
  },
  '17.12': {
    en: 'Duty-free markets for the least developed countries',
    fr: 'Marchés sans droits de douane pour les pays les moins avancés',
    ar: 'دخول صادرات البلدان الأقل نموا إلى الأسواق بلا رسوم',
  },
  '17.13': {
    en: 'A stable world economy through coordination',
    fr: 'Une économie mondiale stable et concertée',
    ar: 'اقتصاد عالمي مستقر بتنسيق السياسات',
  },
  '17.14': {
    en: 'Policies that pull in the same direction',
    fr: 'Des politiques qui vont dans le même sens',
    ar: 'سياسات متناسقة لا يناقض بعضها بعضا',
  },
  '17.15': {
    en: 'Each country free to choose its own policies',
    fr: 'Chaque pays libre de choisir ses politiques',
    ar: 'احترام حرية كل بلد في اختيار سياساته',
  },
  '17.16': {
    en: 'A global partnership of many kinds of actors',
    fr: 'Un partenariat mondial aux acteurs variés',
    ar: 'شراكة عالمية متعددة الأطراف',
  },
  '17.17': {
    en: 'Partnerships of state, business and civil society',
    fr: 'Partenariats entre État, entreprises et société civile',
    ar: 'شراكات بين الدولة والمقاولات والمجتمع المدني',
  },
  '17.18': {
    en: 'Better statistics, broken down by group',
    fr: 'Meilleures statistiques, ventilées par groupe',
    ar: 'إحصاءات أجود مفصلة بحسب الفئات',
  },
  '17.19': {
    en: 'Measures of progress beyond GDP',
    fr: 'Mesurer le progrès au-delà du PIB',
    ar: 'مقاييس للتقدم تتجاوز الناتج المحلي',
  },
};
