import type { SdgLabel } from './labels';

/** What the targets of goals 6 to 10 are about, in words of our own: the official sentences are the United Nations’. */
export const targets06To10: Readonly<Record<string, SdgLabel>> = {
  '6.1': {
    en: 'Clean drinking water that everybody can afford',
    fr: 'Eau potable sûre et abordable pour chacun',
    ar: 'ماء شروب مأمون في متناول الجميع',
  },
  '6.2': {
    en: 'Toilets and hygiene for everybody, women’s needs included',
    fr: 'Toilettes et hygiène pour chacun, besoins des femmes compris',
    ar: 'مراحيض ونظافة للجميع مع مراعاة حاجات النساء',
  },
  '6.3': {
    en: 'Cleaner water: less pollution, more treatment and reuse',
    fr: 'Eau plus propre : moins de pollution, plus de traitement',
    ar: 'مياه أنظف بتلوث أقل ومعالجة أكثر',
  },
  '6.4': {
    en: 'Sparing use of freshwater against scarcity',
    fr: 'Usage économe de l’eau douce face à la pénurie',
    ar: 'ترشيد استعمال المياه العذبة لمواجهة الندرة',
  },
  '6.5': {
    en: 'Water managed as a whole, across borders too',
    fr: 'Gestion concertée de l’eau, y compris entre pays voisins',
    ar: 'تدبير متكامل للمياه حتى عبر الحدود',
  },
  '6.6': {
    en: 'Wetlands, rivers, lakes and groundwater protected',
    fr: 'Protection des zones humides, rivières, lacs et nappes',
    ar: 'حماية الأودية والبحيرات والمناطق الرطبة والمياه الجوفية',
  },
  '6.a': {
    en: 'Cooperation with developing countries on water and sanitation',
    fr: 'Coopération avec les pays du Sud sur l’eau et l’assainissement',
    ar: 'التعاون مع البلدان النامية في الماء والتطهير',
  },
  '6.b': {
    en: 'A voice for local people in water management',
    fr: 'Participation des habitants aux décisions sur l’eau',
    ar: 'إشراك السكان المحليين في تدبير الماء',
  },
  '7.1': {
    en: 'Modern energy that everyone can afford and rely on',
    fr: 'Énergie moderne, fiable et abordable pour chacun',
    ar: 'طاقة حديثة وموثوقة وميسورة للجميع',
  },
  '7.2': {
    en: 'A larger part of energy from renewables',
    fr: 'Une plus grande part d’énergies renouvelables',
    ar: 'رفع حصة الطاقات المتجددة',
  },
  '7.3': {
    en: 'Energy efficiency improving twice as fast',
    fr: 'Efficacité énergétique : des progrès deux fois plus rapides',
    ar: 'مضاعفة وتيرة تحسين النجاعة الطاقية',
  },
  '7.a': {
    en: 'Cooperation on clean energy research and investment',
    fr: 'Coopération sur la recherche et les investissements en énergie propre',
    ar: 'التعاون في بحوث الطاقة النظيفة والاستثمار فيها',
  },
  '7.b': {
    en: 'Modern energy networks for developing countries',
    fr: 'Réseaux d’énergie modernes pour les pays en développement',
    ar: 'شبكات طاقة حديثة في البلدان النامية',
  },
  '8.1': {
    en: 'Steady economic growth, fastest in the least developed countries',
    fr: 'Croissance économique soutenue, surtout dans les pays les moins avancés',
    ar: 'نمو اقتصادي مطرد خاصة في البلدان الأقل نموا',
  },
  '8.2': {
    en: 'Higher productivity through innovation and diversification',
    fr: 'Productivité accrue par l’innovation et la diversification',
    ar: 'رفع الإنتاجية بالابتكار والتنويع',
  },
  '8.3': {
    en: 'Support for job creation, enterprise and small businesses',
    fr: 'Soutien à l’emploi, à l’entrepreneuriat et aux petites entreprises',
    ar: 'دعم التشغيل والمقاولة والمشاريع الصغرى',
  },
  '8.4': {
    en: 'Growth that uses fewer resources and spares nature',
    fr: 'Une croissance plus sobre qui ménage la nature',
    ar: 'نمو أقل استهلاكا للموارد وأرفق بالبيئة',
  },
  '8.5': {
    en: 'Decent jobs and equal pay for everybody',
    fr: 'Emplois décents et salaires égaux pour chacun',
    ar: 'عمل لائق وأجر متساو للجميع',
  },
  '8.6': {
    en: 'Fewer young people outside work and training',
    fr: 'Moins de jeunes sans travail ni formation',
    ar: 'تقليل عدد الشباب خارج العمل والدراسة',
  },
  '8.7': {
    en: 'No forced labour, slavery or child labour',
    fr: 'Fin du travail forcé, de l’esclavage et du travail des enfants',
    ar: 'إنهاء العمل القسري والرق وتشغيل الأطفال',
  },
  '8.8': {
    en: 'Workers’ rights and safe workplaces, migrants included',
    fr: 'Droits des travailleurs et sécurité au travail, migrants compris',
    ar: 'حقوق العمال وسلامتهم بمن فيهم المهاجرون',
  },
  '8.9': {
    en: 'Tourism that lasts, with jobs and local culture',
    fr: 'Un tourisme durable, source d’emplois et de culture locale',
    ar: 'سياحة مستدامة تتيح الشغل وتبرز الثقافة المحلية',
  },
  '8.10': {
    en: 'Banking and insurance within everyone’s reach',
    fr: 'Banques et assurances à la portée de chacun',
    ar: 'خدمات بنكية وتأمينية في متناول الجميع',
  },
  '8.a': {
    en: 'More aid for the trade of developing countries',
    fr: 'Aide accrue au commerce des pays en développement',
    ar: 'زيادة دعم تجارة البلدان النامية',
  },
  '8.b': {
    en: 'A worldwide plan for youth employment',
    fr: 'Un plan mondial pour l’emploi des jeunes',
    ar: 'خطة دولية لتوفير الشغل للشباب',
  },
  '9.1': {
    en: 'Solid and lasting infrastructure open to everybody',
    fr: 'Infrastructures solides, durables et ouvertes à chacun',
    ar: 'بنى تحتية متينة ودائمة ومتاحة للجميع',
  },
  '9.2': {
    en: 'Industry that lasts and employs more people',
    fr: 'Une industrie durable qui emploie davantage',
    ar: 'صناعة مستدامة توفر فرص شغل أكثر',
  },
  '9.3': {
    en: 'Credit and markets for small enterprises',
    fr: 'Crédit et marchés pour les petites entreprises',
    ar: 'القروض والأسواق للمقاولات الصغرى',
  },
  '9.4': {
    en: 'Cleaner and more efficient industry and infrastructure',
    fr: 'Industries et infrastructures plus propres et plus sobres',
    ar: 'تحديث الصناعة والبنى التحتية لتكون أنظف',
  },
  '9.5': {
    en: 'More scientific research and innovation',
    fr: 'Davantage de recherche scientifique et d’innovation',
    ar: 'تكثيف البحث العلمي والابتكار',
  },
  '9.a': {
    en: 'Support for lasting infrastructure in poorer countries',
    fr: 'Appui aux infrastructures durables des pays les moins avancés',
    ar: 'دعم البنى التحتية في البلدان الأقل نموا',
  },
  '9.b': {
    en: 'Home-grown technology and research in developing countries',
    fr: 'Technologies et recherche propres aux pays en développement',
    ar: 'تطوير التكنولوجيا والبحث داخل البلدان النامية',
  },
  '9.c': {
    en: 'Internet and digital technology for the least developed countries',
    fr: 'Internet et numérique abordables dans les pays les moins avancés',
    ar: 'الإنترنت والتقنيات الرقمية في البلدان الأقل نموا',
  },
  '10.1': {
    en: 'Faster income growth for the poorest four in ten',
    fr: 'Hausse plus rapide des revenus des plus modestes',
    ar: 'نمو أسرع لدخل الفئات الأقل دخلا',
  },
  '10.2': {
    en: 'Everybody included in social, economic and political life',
    fr: 'Chacun inclus dans la vie sociale, économique et politique',
    ar: 'إشراك الجميع في الحياة الاجتماعية والاقتصادية والسياسية',
  },
  '10.3': {
    en: 'Equal chances and no discriminatory laws',
    fr: 'Chances égales et fin des lois discriminatoires',
    ar: 'تكافؤ الفرص وإلغاء القوانين التمييزية',
  },
  '10.4': {
    en: 'Taxes, wages and social protection that reduce inequality',
    fr: 'Impôts, salaires et protection sociale pour plus d’égalité',
    ar: 'ضرائب وأجور وحماية اجتماعية تحد من التفاوت',
  },
  '10.5': {
    en: 'Better oversight of world financial markets',
    fr: 'Meilleure surveillance des marchés financiers mondiaux',
    ar: 'رقابة أفضل على الأسواق المالية العالمية',
  },
  '10.6': {
    en: 'A stronger voice for developing countries in world bodies',
    fr: 'Une voix plus forte pour le Sud dans les instances mondiales',
    ar: 'صوت أقوى للبلدان النامية في الهيئات الدولية',
  },
  '10.7': {
    en: 'Migration that is safe and well governed',
    fr: 'Des migrations sûres et bien encadrées',
    ar: 'هجرة آمنة وحسنة التدبير',
  },
  '10.a': {
    en: 'Special trade treatment for developing countries',
    fr: 'Traitement commercial particulier des pays en développement',
    ar: 'معاملة تجارية تفضيلية للبلدان النامية',
  },
  '10.b': {
    en: 'Aid and investment for the neediest countries',
    fr: 'Aide et investissements vers les pays qui en manquent le plus',
    ar: 'توجيه المعونة والاستثمار إلى أشد البلدان حاجة',
  },
  '10.c': {
    en: 'Cheaper transfers of money by migrants',
    fr: 'Envois d’argent moins chers pour les migrants',
    ar: 'تخفيض كلفة تحويلات المهاجرين',
  },
};
