import type { SdgLabel } from './labels';

/** The goals' colours as the United Nations set them, and what the goals are about in words of our own. */
export const goals: readonly { number: number; colour: string; label: SdgLabel }[] = [
  {
    number: 1,
    colour: '#E5243B',
    label: {
      en: 'Ending poverty in every form',
      fr: 'Mettre fin à la pauvreté sous chaque forme',
      ar: 'إنهاء الفقر بكل أشكاله',
    },
  },
  {
    number: 2,
    colour: '#DDA63A',
    label: {
      en: 'Ending hunger and feeding everybody well',
      fr: 'En finir avec la faim et bien nourrir chacun',
      ar: 'إنهاء الجوع وتغذية الجميع جيدا',
    },
  },
  {
    number: 3,
    colour: '#4C9F38',
    label: {
      en: 'Health and well-being at every age',
      fr: 'Santé et bien-être à chaque âge',
      ar: 'الصحة والعافية في كل عمر',
    },
  },
  {
    number: 4,
    colour: '#C5192D',
    label: {
      en: 'Good schooling and learning throughout life',
      fr: 'Bonne éducation et apprentissage à tout âge',
      ar: 'تعليم جيد وتعلم طوال العمر',
    },
  },
  {
    number: 5,
    colour: '#FF3A21',
    label: {
      en: 'Women and men, girls and boys, as equals',
      fr: 'Femmes et hommes, filles et garçons à égalité',
      ar: 'تكافؤ النساء والرجال والفتيات والفتيان',
    },
  },
  {
    number: 6,
    colour: '#26BDE2',
    label: {
      en: 'Water and sanitation for everybody',
      fr: 'Eau et assainissement pour chacun',
      ar: 'ماء نظيف وتطهير سليم للجميع',
    },
  },
  {
    number: 7,
    colour: '#FCC30B',
    label: {
      en: 'Clean energy that everybody can afford',
      fr: 'Énergie propre à la portée de chacun',
      ar: 'طاقة نظيفة في متناول الجميع',
    },
  },
  {
    number: 8,
    colour: '#A21942',
    label: {
      en: 'Good jobs and lasting growth',
      fr: 'Bons emplois et croissance durable',
      ar: 'شغل كريم ونمو دائم',
    },
  },
  {
    number: 9,
    colour: '#FD6925',
    label: {
      en: 'Sound infrastructure, industry and new ideas',
      fr: 'Infrastructures solides, industrie et idées nouvelles',
      ar: 'بنى تحتية متينة وصناعة وأفكار جديدة',
    },
  },
  {
    number: 10,
    colour: '#DD1367',
    label: {
      en: 'Fewer inequalities between people and countries',
      fr: 'Moins d’inégalités entre personnes et entre pays',
      ar: 'تقليص الفوارق بين الناس وبين البلدان',
    },
  },
  {
    number: 11,
    colour: '#FD9D24',
    label: {
      en: 'Towns that are good to live in',
      fr: 'Des villes où il fait bon vivre',
      ar: 'مدن وقرى يطيب العيش فيها',
    },
  },
  {
    number: 12,
    colour: '#BF8B2E',
    label: {
      en: 'Producing and consuming without waste',
      fr: 'Produire et consommer sans gaspiller',
      ar: 'إنتاج واستهلاك بلا تبذير',
    },
  },
  {
    number: 13,
    colour: '#3F7E44',
    label: {
      en: 'Acting on climate change and its effects',
      fr: 'Agir sur le climat et ses effets',
      ar: 'التحرك أمام تغير المناخ وتبعاته',
    },
  },
  {
    number: 14,
    colour: '#0A97D9',
    label: {
      en: 'Seas and marine life kept healthy',
      fr: 'Des mers et une vie marine préservées',
      ar: 'بحار وحياة بحرية سليمة',
    },
  },
  {
    number: 15,
    colour: '#56C02B',
    label: {
      en: 'Land, forests and wildlife kept healthy',
      fr: 'Terres, forêts et faune préservées',
      ar: 'صون الأراضي والغابات والأحياء البرية',
    },
  },
  {
    number: 16,
    colour: '#00689D',
    label: {
      en: 'Peace, justice and institutions people can trust',
      fr: 'Paix, justice et institutions dignes de confiance',
      ar: 'سلم وعدل ومؤسسات جديرة بالثقة',
    },
  },
  {
    number: 17,
    colour: '#19486A',
    label: {
      en: 'Means and partnerships to reach the goals',
      fr: 'Moyens et partenariats pour atteindre les objectifs',
      ar: 'وسائل وشراكات لبلوغ الأهداف',
    },
  },
];
