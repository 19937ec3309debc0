### موضوعات الإجابات الحرة في النتائج، ووثيقة الخلاصة، وملفات الموضوعات في الحزمة.

## الموضوعات تحت سؤال من النتائج

results-theme = الموضوع
# $title: الاسم القصير للسؤال.
results-themes-of = { $title }: موضوعات الإجابات
# $least: أصغر رقم يُنشر.
results-themes-few = أقل من { $least } من الإجابات عن هذا السؤال أُعطيت موضوعات حتى الآن.
# $coded و$texts: أعداد مكتوبة؛ $coders: الجملة التالية.
results-coded = من بين الإجابات المنشورة وعددها { $texts }، أُعطيت موضوعات لعدد { $coded } منها بواسطة { $coders }.
# $count: عدد الأشخاص؛ $shown: العدد نفسه مكتوبًا.
results-coders = { $count ->
    [zero] { $shown } شخص
    [one] شخص واحد
    [two] شخصين
    [few] { $shown } أشخاص
    [many] { $shown } شخصًا
   *[other] { $shown } شخص
}
results-coded-partly = ما لم تُعطَ كلها موضوعات، لا تصح هذه النسب إلا على ما أُعطي منها: تُقرأ الإجابات المتشابهة تباعًا.
results-themes-several = قد تكون للإجابة عدة موضوعات: النسب هي نسب المجيبين.
results-themes-defined = معاني الموضوعات
# إجابات بلا موضوع من القائمة، أو موضوعها لأقل من خمس إجابات.
results-theme-other = غير ذلك
results-theme-no-answer = لا تجيب عن السؤال
results-theme-unclear = غير مفهومة
# $label: موضوع؛ $caution: إحدى الجملتين التاليتين.
results-theme-caution = { $label } ({ $caution })
results-theme-low = اتفاق المرمّزين أضعف من أن يُعتمد على هذه النسبة
results-theme-tentative = يتفق المرمّزون اتفاقًا مقبولًا
# $units: الجملة "results-coded-twice"؛ $alpha: عدد لا يتجاوز 1.
results-agreement = { $units } اتفاقهم (ألفا كريبندورف) هو { $alpha }.
results-agreement-none = لم تُعطَ أي إجابة موضوعاتها مرتين، فاتفاق من يعطونها غير معروف.
# $count: عدد الإجابات؛ $shown: العدد نفسه مكتوبًا.
results-coded-twice = { $count ->
    [zero] لم تُعطَ أي إجابة موضوعاتها من شخصين.
    [one] إجابة واحدة أعطاها موضوعاتها شخصان لا يعلم أحدهما بالآخر.
    [two] إجابتان أعطى كلًّا منهما موضوعاتها شخصان لا يعلم أحدهما بالآخر.
    [few] { $shown } إجابات أعطى كلًّا منها موضوعاتها شخصان لا يعلم أحدهما بالآخر.
    [many] { $shown } إجابة أعطى كلًّا منها موضوعاتها شخصان لا يعلم أحدهما بالآخر.
   *[other] { $shown } إجابة أعطى كلًّا منها موضوعاتها شخصان لا يعلم أحدهما بالآخر.
}
results-quotes = بعض الإجابات كاملة
# موضوعات سؤال لا تُعطى الموضوعات إلا لبعض إجاباته، مسحوبة عشوائيًا.
# $drawn، $population، $coded: أعداد الإجابات. $coders: الرسالة «results-coders».
results-sample = من بين الإجابات المنشورة وعددها { $population }، سُحب عشوائيًا { $drawn }، وأُعطيت موضوعات لعدد { $coded } منها بواسطة { $coders }.
results-sample-begun = سُحب جزء من الإجابات عشوائيًا. تظهر موضوعاتها بعد قراءة عدد كافٍ منها.
results-sample-interval = النسب تقديرات لجميع الإجابات: في 95 حالة من 100 تقع النسبة الحقيقية بين الرقمين الواردين بين قوسين.
# في جدول حسب المجموعات: عدد الإجابات المسحوبة التي أُعطيت موضوعات.
results-sample-coded = الإجابات المسحوبة التي أُعطيت موضوعات
results-sample-exact = حين لا توجد أقواس تكون النسبة دقيقة: فقد أُعطيت موضوعات لجميع إجابات هذه المجموعة.
results-estimate = النسبة المقدّرة
# $share، $low، $high: نسب مئوية.
results-range = { $share } ({ $low } – { $high })

## وثيقة الخلاصة

synthesis-heading = الخلاصة
# الرابط إلى الوثيقة.
synthesis-see = قراءة الخلاصة
# مكان رسم أو إجابة غير منشورين أو لم يعودا منشورين.
synthesis-missing = هذا الرقم أو هذه الإجابة غير منشور.
# $name: باسم من وُقّعت. $when: تاريخ ووقت.
synthesis-signed = وقّعها { $name } في { $when }.
synthesis-signed-before = وقّعها { $name } في { $when }، وقد تغيّر نصها أو أرقامها منذ ذلك الحين.
synthesis-unsigned = مسودة: لم يوقّعها أحد بعد.
synthesis-sources = المصادر
# $responses: عدد مكتوب.
synthesis-source = كل رقم في هذه الوثيقة محسوب من النتائج المنشورة لعدد { $responses } من الردود. ويقود كل رقم إلى السؤال الذي جاء منه.

## المسودة الأولى للوثيقة، ثم يحررها أشخاص

# $title: عنوان المشاورة.
synthesis-draft-title = الخلاصة: { $title }
# $count: مكان رقم.
synthesis-draft-responses = عدد الردود الواردة: { $count }.
synthesis-draft-todo = هذه مسودة أولى: اكتبوا هنا ما تقوله الأرقام.
# $count: مكان رقم.
synthesis-draft-answered = عدد من أجابوا عن هذا السؤال: { $count }.
synthesis-draft-coded = عدد الإجابات عن هذا السؤال التي أُعطيت موضوعات: { $count }.

## ملفات الحزمة

open-data-codings = موضوعات الإجابات
open-data-themes-table = معاني الموضوعات
open-data-reliability = الإجابات التي أعطاها شخصان موضوعاتها دون أن يعلم أحدهما بالآخر
open-data-themes = أرقام الموضوعات
open-data-method = كيف أُعطيت الموضوعات، وإلى أي مدى يتفق الأشخاص
open-data-synthesis = الخلاصة كما هي مكتوبة
open-data-synthesis-figures = كل رقم في الخلاصة مع موضعه فيها
