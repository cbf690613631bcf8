import type { SdgLabel } from './labels';

/** The goals' colours as the United Nations set them, and the short names by which they are known. */
export const goals: readonly { number: number; colour: string; label: SdgLabel }[] = [
  {
    number: 1,
    colour: '#E5243B',
    label: { en: 'No poverty', fr: 'Pas de pauvreté', ar: 'القضاء على الفقر' },
  },
  {
    number: 2,
    colour: '#DDA63A',
    label: { en: 'Zero hunger', fr: 'Faim «\u00a0zéro\u00a0»', ar: 'القضاء التام على الجوع' },
  },
  {
    number: 3,
    colour: '#4C9F38',
    label: { en: 'Good health and well-being', fr: 'Bonne santé et bien-être', ar: 'الصحة الجيدة والرفاه' },
  },
  {
    number: 4,
    colour: '#C5192D',
    label: { en: 'Quality education', fr: 'Éducation de qualité', ar: 'التعليم الجيد' },
  },
  {
    number: 5,
    colour: '#FF3A21',
    label: { en: 'Gender equality', fr: 'Égalité entre les sexes', ar: 'المساواة بين الجنسين' },
  },
  {
    number: 6,
    colour: '#26BDE2',
    label: {
      en: 'Clean water and sanitation',
      fr: 'Eau propre et assainissement',
      ar: 'المياه النظيفة والنظافة الصحية',
    },
  },
  {
    number: 7,
    colour: '#FCC30B',
    label: {
      en: 'Affordable and clean energy',
      fr: 'Énergie propre et d’un coût abordable',
      ar: 'طاقة نظيفة وبأسعار معقولة',
    },
  },
  {
    number: 8,
    colour: '#A21942',
    label: {
      en: 'Decent work and economic growth',
      fr: 'Travail décent et croissance économique',
      ar: 'العمل اللائق ونمو الاقتصاد',
    },
  },
  {
    number: 9,
    colour: '#FD6925',
    label: {
      en: 'Industry, innovation and infrastructure',
      fr: 'Industrie, innovation et infrastructure',
      ar: 'الصناعة والابتكار والهياكل الأساسية',
    },
  },
  {
    number: 10,
    colour: '#DD1367',
    label: { en: 'Reduced inequalities', fr: 'Inégalités réduites', ar: 'الحد من أوجه عدم المساواة' },
  },
  {
    number: 11,
    colour: '#FD9D24',
    label: {
      en: 'Sustainable cities and communities',
      fr: 'Villes et communautés durables',
      ar: 'مدن ومجتمعات محلية مستدامة',
    },
  },
  {
    number: 12,
    colour: '#BF8B2E',
    label: {
      en: 'Responsible consumption and production',
      fr: 'Consommation et production responsables',
      ar: 'الاستهلاك والإنتاج المسؤولان',
    },
  },
  {
    number: 13,
    colour: '#3F7E44',
    label: { en: 'Climate action', fr: 'Lutte contre les changements climatiques', ar: 'العمل المناخي' },
  },
  {
    number: 14,
    colour: '#0A97D9',
    label: { en: 'Life below water', fr: 'Vie aquatique', ar: 'الحياة تحت الماء' },
  },
  {
    number: 15,
    colour: '#56C02B',
    label: { en: 'Life on land', fr: 'Vie terrestre', ar: 'الحياة في البر' },
  },
  {
    number: 16,
    colour: '#00689D',
    label: {
      en: 'Peace, justice and strong institutions',
      fr: 'Paix, justice et institutions efficaces',
      ar: 'السلام والعدل والمؤسسات القوية',
    },
  },
  {
    number: 17,
    colour: '#19486A',
    label: {
      en: 'Partnerships for the goals',
      fr: 'Partenariats pour la réalisation des objectifs',
      ar: 'عقد الشراكات لتحقيق الأهداف',
    },
  },
];
