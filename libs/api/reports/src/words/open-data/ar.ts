import { percentInArabic } from '../../directions';
import type { OpenDataWords } from './words';

const ofIndicator = 'وحدة المؤشر';
const share = `نسبة (0.42 تعني ${percentInArabic(42)})`;

export const openDataAr: OpenDataWords = {
  columns: {
    id: { meaning: 'معرّف القيمة، وهو نفسه في كل التقارير.' },
    indicator: { meaning: 'رمز المؤشر.' },
    period: { meaning: 'رمز فترة التتبع التي جرى فيها قياس القيمة.', empty: 'لا يقع اليوم في أي فترة.' },
    measured_on: {
      meaning: 'يوم قياس القيمة؛ وفي لائحة المؤشرات، يوم قياس آخر قيمة محتسبة.',
      empty: 'لا توجد قيمة محتسبة.',
    },
    value: {
      meaning: 'القيمة كما تمت المصادقة عليها.',
      unit: ofIndicator,
      empty: 'القيمة كسر (انظروا numerator وdenominator) أو نص.',
    },
    numerator: { meaning: 'بسط النسبة.', unit: 'ما يعدّه بسط المؤشر', empty: 'القيمة ليست كسرا.' },
    denominator: { meaning: 'مقام النسبة.', unit: 'ما يعدّه مقام المؤشر', empty: 'القيمة ليست كسرا.' },
    text: { meaning: 'السرد، بالنسبة إلى المؤشر السردي.', empty: 'القيمة عدد.' },
    comment: { meaning: 'التعليق المرفق بالقيمة.', empty: 'لا يوجد تعليق.' },
    approved_at: { meaning: 'وقت المصادقة، بالتوقيت العالمي (UTC).', empty: 'غير مسجل.' },
    demonstration: { meaning: 'هل القيمة من المعطيات التجريبية، التي لا تعكس أي إنجاز فعلي.' },
    title: { meaning: 'عنوان المؤشر بلغة الملف أو بلغة متوفرة.' },
    level: { meaning: 'مستوى النتيجة التي يقيسها المؤشر.', empty: 'النتيجة غير معروفة.' },
    result: { meaning: 'رمز النتيجة التي يقيسها المؤشر.' },
    result_title: { meaning: 'نص هذه النتيجة.', empty: 'النتيجة غير معروفة.' },
    activity: { meaning: 'رمز النشاط الذي يساهم في المؤشر.', empty: 'لا يوجد.' },
    measure: { meaning: 'طبيعة قيمة المؤشر.' },
    unit: { meaning: 'وحدة حساب المؤشر.', empty: 'دون وحدة.' },
    accumulation: { meaning: 'كيفية جمع القيم في القيمة الحالية.' },
    direction: { meaning: 'الاتجاه المرغوب.' },
    baseline: { meaning: 'المستوى عند الانطلاق.', unit: ofIndicator, empty: 'غير معروف؛ ولا يعني الصفر أبدا.' },
    baseline_on: { meaning: 'تاريخ القيمة المرجعية.', empty: 'غير معروف.' },
    target_due: {
      meaning: 'المستوى الموعود به في آخر يوم من التقرير.',
      unit: ofIndicator,
      empty: 'لم يحن بعد أجل أي قيمة مستهدفة.',
    },
    target_due_on: { meaning: 'أجل هذه القيمة المستهدفة.', empty: 'لم يحن بعد أجل أي قيمة مستهدفة.' },
    actual: {
      meaning: 'القيمة الحالية: القيم المصادق عليها مجتمعة، حتى آخر يوم من التقرير.',
      unit: ofIndicator,
      empty: 'لا توجد قيمة محتسبة، أو المؤشر سردي؛ ولا يعني الصفر أبدا.',
    },
    final_target: { meaning: 'المستوى الموعود به في النهاية.', unit: ofIndicator, empty: 'دون قيمة مستهدفة.' },
    final_target_on: { meaning: 'أجل القيمة المستهدفة النهائية.', empty: 'دون قيمة مستهدفة.' },
    achievement: {
      meaning: 'القيمة الحالية ÷ القيمة المستهدفة النهائية، حين يكون الاتجاه المرغوب نحو الارتفاع.',
      unit: share,
      empty: 'الاتجاه المرغوب نحو الانخفاض، أو القيمة المستهدفة صفر، أو لا توجد قيمة أو قيمة مستهدفة.',
    },
    progress: {
      meaning: 'الجزء المقطوع من المسافة بين القيمة المرجعية والقيمة المستهدفة النهائية؛ قد يكون سالبا أو أكبر من 1.',
      unit: share,
      empty: 'لا توجد قيمة أو قيمة مستهدفة أو مسافة.',
    },
    pace: {
      meaning: 'الجزء نفسه، مما كان مقررا حتى آخر يوم من التقرير.',
      unit: share,
      empty: 'لا توجد قيمة أو قيمة مستهدفة حان أجلها أو مسافة.',
    },
    status: { meaning: 'وضعية المؤشر.', empty: 'لم تُحفظ له أرقام.' },
    standing: { meaning: 'هل تم تأكيد المؤشر من لدن الشريك والجهة المانحة.' },
    sdg_targets: {
      meaning: 'رموز غايات أهداف التنمية المستدامة التي يساهم فيها المؤشر، تفصل بينها مسافات.',
      empty: 'لا توجد.',
    },
    variance_reason: { meaning: 'لماذا لا يوجد المؤشر حيث كان مقررا.', empty: 'لم يُكتب شيء.' },
    axis: { meaning: 'رمز محور التفصيل.' },
    axis_label: { meaning: 'المحور بالكلمات.', empty: 'لا يُعرف إلا الرمز.' },
    category: { meaning: 'رمز الفئة.' },
    category_label: { meaning: 'الفئة بالكلمات.', empty: 'لا يُعرف إلا الرمز.' },
    category_value: {
      meaning: 'القيم المصادق عليها للفئة مجتمعة، دون احتساب القيمة المرجعية.',
      unit: ofIndicator,
      empty: 'محجوبة، أو لا توجد قيمة محتسبة؛ ولا يعني الصفر أبدا.',
    },
    withheld: { meaning: 'هل الرقم محجوب حتى لا يُتعرف على أي شخص ضمن مجموعة صغيرة.' },
  },
  valuesSheet: 'القيم',
  neverEmpty: 'لا يكون فارغا أبدا.',
  standings: { proposal: 'مقترح', confirmed: 'مؤكد' },
  booleans: { true: 'نعم', false: 'لا' },
};
