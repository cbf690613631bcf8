import type { SdgLabel } from './labels';

/** What the targets of goals 1 to 5 are about, in words of our own: the official sentences are the United Nations’. */
export const targets01To05: Readonly<Record<string, SdgLabel>> = {
  '1.1': {
    en: 'An end to extreme poverty',
    fr: 'Fin de l’extrême pauvreté partout',
    ar: 'إنهاء الفقر الشديد في كل بلد',
  },
  '1.2': {
    en: 'Half as many people in poverty, by national measures',
    fr: 'Deux fois moins de pauvres selon les mesures nationales',
    ar: 'خفض عدد الفقراء إلى النصف بحسب المقاييس الوطنية',
  },
  '1.3': {
    en: 'Social protection that reaches poor and vulnerable people',
    fr: 'Une protection sociale qui atteint les plus démunis',
    ar: 'حماية اجتماعية تصل إلى الفقراء والفئات الهشة',
  },
  '1.4': {
    en: 'Equal rights to services, land, property and finance',
    fr: 'Droits égaux aux services, à la terre et au crédit',
    ar: 'حقوق متساوية في الخدمات والأرض والملكية والتمويل',
  },
  '1.5': {
    en: 'Poor people better protected against shocks and disasters',
    fr: 'Les plus pauvres mieux protégés des chocs et catastrophes',
    ar: 'وقاية الفقراء من الصدمات والكوارث',
  },
  '1.a': {
    en: 'Means for poorer countries to fight poverty',
    fr: 'Des moyens pour vaincre la pauvreté dans les pays en développement',
    ar: 'موارد للبلدان النامية من أجل محاربة الفقر',
  },
  '1.b': {
    en: 'Policies that favour the poor and heed gender',
    fr: 'Politiques favorables aux pauvres et attentives au genre',
    ar: 'سياسات تراعي الفقراء والفوارق بين الجنسين',
  },
  '2.1': {
    en: 'Enough safe and nourishing food for everybody, always',
    fr: 'Une nourriture saine et suffisante pour chacun, chaque jour',
    ar: 'غذاء آمن وكاف للجميع في كل وقت',
  },
  '2.2': {
    en: 'No more malnutrition among children, mothers and elders',
    fr: 'Fin de la malnutrition des enfants, des mères et des aînés',
    ar: 'إنهاء سوء تغذية الأطفال والأمهات والمسنين',
  },
  '2.3': {
    en: 'Twice the yield and income of small farmers',
    fr: 'Rendements et revenus doublés pour les petits producteurs',
    ar: 'مضاعفة إنتاج صغار المزارعين ودخلهم',
  },
  '2.4': {
    en: 'Farming that withstands climate shocks and keeps soils healthy',
    fr: 'Agriculture résistante aux aléas climatiques et soucieuse des sols',
    ar: 'زراعة تصمد أمام تقلبات المناخ وتحفظ التربة',
  },
  '2.5': {
    en: 'Diversity of seeds, crops and livestock kept and shared',
    fr: 'Diversité des semences, cultures et bétails préservée et partagée',
    ar: 'صون تنوع البذور والمحاصيل والمواشي وتقاسم منافعه',
  },
  '2.a': {
    en: 'Investment in rural infrastructure and farm research',
    fr: 'Investissement dans le monde rural et la recherche agricole',
    ar: 'الاستثمار في البنى الريفية والبحوث الزراعية',
  },
  '2.b': {
    en: 'World farm trade without distortions or export subsidies',
    fr: 'Commerce agricole sans distorsions ni aides à l’exportation',
    ar: 'تجارة زراعية عالمية بلا تشوهات ولا إعانات تصدير',
  },
  '2.c': {
    en: 'Food markets that work, with less volatile prices',
    fr: 'Marchés alimentaires stables et bien informés',
    ar: 'أسواق غذاء منتظمة وأسعار أقل تقلبا',
  },
  '3.1': {
    en: 'Fewer mothers dying in pregnancy and childbirth',
    fr: 'Moins de décès de mères à l’accouchement',
    ar: 'الحد من وفيات الأمهات عند الولادة',
  },
  '3.2': {
    en: 'No avoidable deaths of newborns and small children',
    fr: 'Nouveau-nés et jeunes enfants sauvés d’une mort évitable',
    ar: 'إنقاذ المواليد وصغار الأطفال من موت يمكن تفاديه',
  },
  '3.3': {
    en: 'AIDS, tuberculosis, malaria and other epidemics brought to an end',
    fr: 'Fin du sida, de la tuberculose, du paludisme et d’autres épidémies',
    ar: 'إنهاء السيدا والسل والملاريا وأوبئة أخرى',
  },
  '3.4': {
    en: 'Fewer early deaths from chronic illness; better mental health',
    fr: 'Moins de morts précoces par maladie chronique, meilleure santé mentale',
    ar: 'تقليل الوفاة المبكرة بالأمراض المزمنة ورعاية الصحة النفسية',
  },
  '3.5': {
    en: 'Prevention and care of drug and alcohol abuse',
    fr: 'Prévention et soins face aux drogues et à l’alcool',
    ar: 'الوقاية والعلاج من الإدمان على المخدرات والكحول',
  },
  '3.6': {
    en: 'Half as many road deaths and injuries',
    fr: 'Deux fois moins de morts et de blessés sur les routes',
    ar: 'خفض قتلى حوادث السير وجرحاها إلى النصف',
  },
  '3.7': {
    en: 'Reproductive health care and family planning within everyone’s reach',
    fr: 'Santé reproductive et planification familiale à la portée de chacun',
    ar: 'رعاية الصحة الإنجابية وتنظيم الأسرة في متناول الجميع',
  },
  '3.8': {
    en: 'Health cover for everybody at a cost people can bear',
    fr: 'Couverture santé pour chacun, à un coût supportable',
    ar: 'تغطية صحية للجميع بتكلفة يقدرون عليها',
  },
  '3.9': {
    en: 'Less illness and death from pollution and chemicals',
    fr: 'Moins de maladies et de morts dues à la pollution',
    ar: 'تقليل ما يسببه التلوث والمواد الكيميائية من مرض وموت',
  },
  '3.a': {
    en: 'The tobacco control convention put into practice',
    fr: 'Application de la convention contre le tabac',
    ar: 'تفعيل اتفاقية مكافحة التبغ في البلدان',
  },
  '3.b': {
    en: 'Research on vaccines and medicines, and access to them',
    fr: 'Vaccins et médicaments : recherche et accès pour les pays en développement',
    ar: 'بحوث اللقاحات والأدوية وتيسير الحصول عليها',
  },
  '3.c': {
    en: 'Money and staff for health in developing countries',
    fr: 'Budgets et soignants pour les pays en développement',
    ar: 'تمويل الصحة وكوادرها في البلدان النامية',
  },
  '3.d': {
    en: 'Early warning and handling of health risks',
    fr: 'Alerte précoce et maîtrise des risques sanitaires',
    ar: 'الإنذار والاستعداد أمام المخاطر الصحية',
  },
  '4.1': {
    en: 'Free and good primary and secondary schooling',
    fr: 'Écoles primaire et secondaire gratuites et de qualité',
    ar: 'تعليم ابتدائي وثانوي مجاني وجيد',
  },
  '4.2': {
    en: 'Early childhood care and readiness for school',
    fr: 'Petite enfance : soins, éveil et préparation à l’école',
    ar: 'رعاية الطفولة المبكرة والاستعداد للمدرسة',
  },
  '4.3': {
    en: 'Fair access to vocational training and university',
    fr: 'Accès équitable aux formations professionnelles et à l’université',
    ar: 'فرص متكافئة في التكوين المهني والجامعة',
  },
  '4.4': {
    en: 'Job skills for youth and adults',
    fr: 'Compétences pour l’emploi des jeunes et des adultes',
    ar: 'مهارات العمل للشباب والكبار',
  },
  '4.5': {
    en: 'Schooling without gender gaps or excluded groups',
    fr: 'Éducation sans écarts entre sexes ni exclusion',
    ar: 'تعليم بلا فوارق بين الجنسين ولا إقصاء',
  },
  '4.6': {
    en: 'Reading, writing and counting for youth and adults',
    fr: 'Lire, écrire et compter, à l’école comme à l’âge adulte',
    ar: 'القراءة والكتابة والحساب للشباب والكبار',
  },
  '4.7': {
    en: 'Learning for sustainability, human rights and citizenship',
    fr: 'Apprendre la durabilité, les droits humains et la citoyenneté',
    ar: 'التربية على الاستدامة وحقوق الإنسان والمواطنة',
  },
  '4.a': {
    en: 'Safe school buildings open to every learner',
    fr: 'Écoles sûres et accessibles à chaque apprenant',
    ar: 'مدارس آمنة ومهيأة لكل المتعلمين',
  },
  '4.b': {
    en: 'Scholarships abroad for students of developing countries',
    fr: 'Bourses d’études pour étudiants de pays en développement',
    ar: 'منح دراسية لطلبة البلدان النامية',
  },
  '4.c': {
    en: 'More teachers who are well trained',
    fr: 'Davantage d’enseignants bien formés',
    ar: 'مزيد من المدرسين ذوي التكوين الجيد',
  },
  '5.1': {
    en: 'No discrimination against women and girls',
    fr: 'Fin des discriminations envers femmes et filles',
    ar: 'إنهاء التمييز ضد النساء والفتيات',
  },
  '5.2': {
    en: 'Women and girls free from violence and trafficking',
    fr: 'Femmes et filles à l’abri des violences et de la traite',
    ar: 'حماية النساء والفتيات من العنف والاتجار',
  },
  '5.3': {
    en: 'No child marriage, forced marriage or genital mutilation',
    fr: 'Fin des mariages précoces ou forcés et de l’excision',
    ar: 'إنهاء تزويج القاصرات والزواج القسري وختان الإناث',
  },
  '5.4': {
    en: 'Unpaid care and housework valued and shared',
    fr: 'Travail domestique non rémunéré reconnu et partagé',
    ar: 'الاعتراف بأعمال الرعاية المنزلية غير المدفوعة وتقاسمها',
  },
  '5.5': {
    en: 'Women taking part and leading in decisions',
    fr: 'Femmes associées aux décisions et aux postes de direction',
    ar: 'مشاركة المرأة وقيادتها في صنع القرار',
  },
  '5.6': {
    en: 'Reproductive health and rights respected for everyone',
    fr: 'Santé et droits reproductifs respectés pour chacun',
    ar: 'احترام الصحة والحقوق الإنجابية لكل إنسان',
  },
  '5.a': {
    en: 'Women’s equal rights to land, property and finance',
    fr: 'Droits égaux des femmes à la terre, aux biens et au crédit',
    ar: 'مساواة المرأة في حقوق الأرض والملكية والتمويل',
  },
  '5.b': {
    en: 'Technology that strengthens women’s power to act',
    fr: 'Technologies au service de l’autonomie des femmes',
    ar: 'تكنولوجيا في خدمة تمكين النساء',
  },
  '5.c': {
    en: 'Sound laws and policies for gender equality',
    fr: 'Lois et politiques solides pour l’égalité des sexes',
    ar: 'قوانين وسياسات راسخة للمساواة بين الجنسين',
  },
};
