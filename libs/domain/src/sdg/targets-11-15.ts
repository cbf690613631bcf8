import type { SdgLabel } from './labels';

/** What the targets of goals 11 to 15 are about, in words of our own: the official sentences are the United Nations’. */
export const targets11To15: Readonly<Record<string, SdgLabel>> = {
  '11.1': {
    en: 'Decent homes at fair cost, slums improved',
    fr: 'Logements décents et abordables, bidonvilles améliorés',
    ar: 'سكن لائق وميسور وتأهيل الأحياء الفقيرة',
  },
  '11.2': {
    en: 'Safe public transport that everybody can use',
    fr: 'Transports publics sûrs et accessibles à chacun',
    ar: 'نقل عمومي آمن ومتاح للجميع',
  },
  '11.3': {
    en: 'Towns planned with and for their people',
    fr: 'Villes planifiées avec et pour leurs habitants',
    ar: 'تخطيط المدن بمشاركة سكانها ولصالحهم',
  },
  '11.4': {
    en: 'Cultural and natural heritage looked after',
    fr: 'Sauvegarde du patrimoine culturel et naturel',
    ar: 'العناية بالتراث الثقافي والطبيعي',
  },
  '11.5': {
    en: 'Fewer deaths and losses through disasters',
    fr: 'Moins de victimes et de pertes lors de catastrophes',
    ar: 'تقليل ضحايا الكوارث وخسائرها',
  },
  '11.6': {
    en: 'Cities with cleaner air and well-kept waste',
    fr: 'Villes à l’air plus pur et aux déchets bien gérés',
    ar: 'مدن بهواء أنقى ونفايات حسنة التدبير',
  },
  '11.7': {
    en: 'Parks and public places that everybody can enjoy',
    fr: 'Parcs et lieux publics accueillants pour chacun',
    ar: 'حدائق وساحات عمومية مفتوحة للجميع',
  },
  '11.a': {
    en: 'Stronger links between town and countryside',
    fr: 'Liens renforcés entre villes et campagnes',
    ar: 'تقوية الروابط بين المدن والأرياف',
  },
  '11.b': {
    en: 'Cities prepared for climate change and disasters',
    fr: 'Villes préparées au climat et aux catastrophes',
    ar: 'مدن مستعدة لتغير المناخ والكوارث',
  },
  '11.c': {
    en: 'Help with sturdy buildings of local materials',
    fr: 'Aide à bâtir solide avec des matériaux locaux',
    ar: 'المساعدة على البناء المتين بمواد محلية',
  },
  '12.1': {
    en: 'The ten-year programme on sustainable consumption carried out',
    fr: 'Mise en œuvre du programme décennal de consommation durable',
    ar: 'إنجاز البرنامج العشري للاستهلاك المستدام',
  },
  '12.2': {
    en: 'Natural resources used sparingly and sustainably',
    fr: 'Ressources naturelles utilisées avec mesure',
    ar: 'استعمال الموارد الطبيعية باعتدال واستدامة',
  },
  '12.3': {
    en: 'Half as much food thrown away or lost',
    fr: 'Deux fois moins de nourriture gaspillée ou perdue',
    ar: 'خفض هدر الطعام وفقدانه إلى النصف',
  },
  '12.4': {
    en: 'Chemicals and waste handled without harm',
    fr: 'Produits chimiques et déchets maîtrisés sans danger',
    ar: 'التعامل السليم مع المواد الكيميائية والنفايات',
  },
  '12.5': {
    en: 'Less waste, more recycling and reuse',
    fr: 'Moins de déchets, plus de recyclage et de réemploi',
    ar: 'نفايات أقل وتدوير أكثر',
  },
  '12.6': {
    en: 'Companies that act and report sustainably',
    fr: 'Entreprises durables qui en rendent compte',
    ar: 'مقاولات تراعي الاستدامة وتفصح عنها',
  },
  '12.7': {
    en: 'Public purchases that favour sustainability',
    fr: 'Achats publics favorables à la durabilité',
    ar: 'مشتريات عمومية تراعي الاستدامة',
  },
  '12.8': {
    en: 'People informed about sustainable ways of life',
    fr: 'Un public informé des modes de vie durables',
    ar: 'توعية الناس بأنماط العيش المستدام',
  },
  '12.a': {
    en: 'Science and technology for cleaner production in developing countries',
    fr: 'Science et technique pour une production plus propre au Sud',
    ar: 'دعم العلوم والتقنيات لإنتاج أنظف في البلدان النامية',
  },
  '12.b': {
    en: 'Measuring how tourism affects sustainability',
    fr: 'Mesure des effets du tourisme sur la durabilité',
    ar: 'قياس آثار السياحة على الاستدامة',
  },
  '12.c': {
    en: 'Wasteful fossil-fuel subsidies phased out',
    fr: 'Réduction des aides nuisibles aux énergies fossiles',
    ar: 'ترشيد الدعم المضر للوقود الأحفوري',
  },
  '13.1': {
    en: 'Countries better able to withstand climate hazards',
    fr: 'Pays plus résistants aux aléas climatiques',
    ar: 'تقوية قدرة البلدان على مواجهة مخاطر المناخ',
  },
  '13.2': {
    en: 'Climate action built into national policies',
    fr: 'Le climat pris en compte dans les politiques nationales',
    ar: 'إدماج العمل المناخي في السياسات الوطنية',
  },
  '13.3': {
    en: 'Climate education, awareness and skills',
    fr: 'Éducation, sensibilisation et compétences sur le climat',
    ar: 'التربية والتوعية والكفاءات في شأن المناخ',
  },
  '13.a': {
    en: 'Climate finance for developing countries',
    fr: 'Financement climatique des pays en développement',
    ar: 'تمويل مناخي لفائدة البلدان النامية',
  },
  '13.b': {
    en: 'Climate planning skills in least developed countries and islands',
    fr: 'Savoir planifier face au climat dans les pays fragiles',
    ar: 'قدرات التخطيط المناخي في البلدان الهشة والجزر',
  },
  '14.1': {
    en: 'Seas less polluted, above all from land',
    fr: 'Des mers moins polluées, surtout depuis la terre',
    ar: 'الحد من تلوث البحار ولا سيما من البر',
  },
  '14.2': {
    en: 'Healthy seas and coasts, restored and protected',
    fr: 'Mers et côtes en bonne santé, protégées et restaurées',
    ar: 'بحار وسواحل سليمة محمية ومستصلحة',
  },
  '14.3': {
    en: 'Action against the acidification of oceans',
    fr: 'Lutte contre l’acidification des océans',
    ar: 'مواجهة تحمض المحيطات وأضراره',
  },
  '14.4': {
    en: 'Fishing within limits that let stocks recover',
    fr: 'Une pêche limitée pour que les stocks se rétablissent',
    ar: 'صيد محدود يسمح بتجدد المخزون السمكي',
  },
  '14.5': {
    en: 'A tenth of seas and coasts under protection',
    fr: 'Un dixième des mers et des côtes sous protection',
    ar: 'حماية عُشر البحار والسواحل',
  },
  '14.6': {
    en: 'No subsidies for overfishing or illegal catches',
    fr: 'Fin des aides à la surpêche et à la pêche illégale',
    ar: 'إلغاء إعانات الصيد الجائر وغير القانوني',
  },
  '14.7': {
    en: 'More income from the sea for small islands',
    fr: 'Plus de revenus de la mer pour les petites îles',
    ar: 'زيادة دخل الجزر الصغيرة من البحر',
  },
  '14.a': {
    en: 'Marine science and technology, shared',
    fr: 'Sciences et technologies de la mer partagées',
    ar: 'تقاسم علوم البحار وتقنياتها',
  },
  '14.b': {
    en: 'Small fishers with access to sea and market',
    fr: 'Accès des petits pêcheurs à la mer et aux marchés',
    ar: 'وصول صغار الصيادين إلى البحر والأسواق',
  },
  '14.c': {
    en: 'The law of the sea put into effect',
    fr: 'Application effective du droit de la mer',
    ar: 'تطبيق فعلي لقانون البحار',
  },
  '15.1': {
    en: 'Land and freshwater habitats conserved and restored',
    fr: 'Conservation des milieux terrestres et d’eau douce',
    ar: 'حفظ البيئات البرية والمياه العذبة وإصلاحها',
  },
  '15.2': {
    en: 'Forests managed with care, deforestation halted',
    fr: 'Forêts bien gérées et déboisement stoppé',
    ar: 'إدارة الغابات بعناية ووقف قطعها',
  },
  '15.3': {
    en: 'Degraded land restored, deserts held back',
    fr: 'Terres dégradées restaurées, désert contenu',
    ar: 'استصلاح الأراضي المتدهورة وصد التصحر',
  },
  '15.4': {
    en: 'Mountain nature and its variety conserved',
    fr: 'Nature et diversité des montagnes préservées',
    ar: 'صون الجبال وتنوعها الطبيعي',
  },
  '15.5': {
    en: 'Habitats and threatened species saved',
    fr: 'Habitats et espèces menacées sauvés',
    ar: 'إنقاذ الموائل والأنواع المهددة',
  },
  '15.6': {
    en: 'Benefits of genetic resources shared fairly',
    fr: 'Partage juste des bienfaits des ressources génétiques',
    ar: 'تقاسم منصف لفوائد الموارد الجينية',
  },
  '15.7': {
    en: 'No poaching or trade of protected wildlife',
    fr: 'Fin du braconnage et du trafic d’espèces protégées',
    ar: 'وقف القنص الجائر والمتاجرة بالأحياء المحمية',
  },
  '15.8': {
    en: 'Invasive alien species kept out and controlled',
    fr: 'Espèces envahissantes écartées et maîtrisées',
    ar: 'منع الأنواع الدخيلة الغازية والتحكم فيها',
  },
  '15.9': {
    en: 'The worth of nature counted in planning',
    fr: 'La valeur de la nature intégrée aux plans',
    ar: 'إدراج قيمة الطبيعة في التخطيط والمحاسبة',
  },
  '15.a': {
    en: 'More money for nature and its variety',
    fr: 'Davantage de moyens pour la biodiversité',
    ar: 'تعبئة المال من أجل التنوع البيولوجي',
  },
  '15.b': {
    en: 'Money and incentives for sustainable forestry',
    fr: 'Financer et encourager une sylviculture durable',
    ar: 'تمويل وتحفيز العناية الدائمة بالغابات',
  },
  '15.c': {
    en: 'World support for communities against poaching',
    fr: 'Appui mondial aux communautés contre le braconnage',
    ar: 'دعم عالمي للمجتمعات المحلية ضد القنص الجائر',
  },
};
