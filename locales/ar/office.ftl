### مساحة العمل: القائمة وورقة الشخص والنشر من شخصين وما يدوّنه السجل.

workspace-choose-form = اختيار استمارة
workspace-may-see-exports = رؤية ملفات الردود المطلوبة
workspace-may-export-responses = تصدير الردود إلى ملف
workspace-may-see-site = رؤية حالة اللغات والاستمارات ومجلد الموقع
workspace-may-take-up-site = وضع الموقع الموجود في المجلد في الخدمة
workspace-object-site = موقع
workspace-action-take-up-site = وُضع الموقع في الخدمة
workspace-action-reload-site = أُعيدت قراءة الموقع
workspace-action-ask-for-export = طُلب ملف ردود
workspace-action-export-responses = صُدّرت الردود
workspace-action-download-export = نُزّل ملف ردود
workspace-action-delete-export = مُحي ملف ردود
workspace-action-make-rights-sheet = عُرضت ورقة شخص
workspace-action-cut-log = حُذفت قيود قديمة من السجل
workspace-responses-bounded = لم تُقرأ كل الردود بعد: يقرأ البحث مئة ألف في كل مرة.
workspace-responses-search-on = متابعة البحث
workspace-responses-too-often = لم يُبحث عن شيء: أجريت خمسين بحثًا في يوم واحد. تابع غدًا.
workspace-may-correct-responses = تصحيح إجابة في رد
workspace-action-correct-response = صُحّح رد
workspace-correction = تصحيح إجابة
workspace-correction-lead = تُستبدل الإجابة عن سؤال واحد كما طلب صاحبها. يبقى ما كان فيها في السجل؛ والنص الذي تغيّر ينتظر المراجعة والمحاور من جديد.
workspace-correction-question = السؤال
workspace-correction-choose = اختيار
workspace-correction-private = لا تظهر الإجابة السرية: تحل الجديدة محلها.
workspace-correction-go = تصحيح
workspace-correction-erased = لم يُغيَّر شيء: مُحيت الإجابات السرية.
workspace-correction-unchanged = لم يُغيَّر شيء: هذه هي الإجابة الموجودة.
# $questions: معرّفات أسئلة.
workspace-correction-loses = لم يُغيَّر شيء: تغيّرت الاستمارة منذ ذلك الحين، وستضيع هذه الإجابات الأخرى: { $questions }
workspace-erasure = ما الذي يغيّره السحب
workspace-erasure-lead = لم يتغيّر شيء بعد. إذا سُحب الرد، يزول ما يلي:
workspace-erasure-see = الاطلاع أولًا على ما يغيّره السحب
workspace-erasure-versions = النسخ، مع إجاباتها السرية
workspace-erasure-texts = النصوص التي يجوز نشرها، مع مراجعاتها
workspace-erasure-coded = النصوص التي أُعطيت محاور
workspace-erasure-listed = المدخلات في قائمة الداعمين
workspace-erasure-figures = يُطرح الرد فورًا من أرقام النتائج والمحاور.
workspace-erasure-files = ملفات مجموعة البيانات المنشورة التي تحتوي الرد
workspace-erasure-no-files = لا يحتويه أي ملف من المجموعة المنشورة على هذا الموقع.
workspace-erasure-unreadable = تتعذر قراءة المجموعة المنشورة: سجل الخادم يقول السبب.
workspace-erasure-then = بعد ذلك ابنِ مجموعة البيانات وانشرها من جديد، على data.gouv.fr أيضًا، وأعد قراءة الخلاصة: ما نُشر لا يتغيّر من تلقاء نفسه. ومن نزّلها من قبل يحتفظ بالنسخة القديمة، وتتبع النسخ الاحتياطية قاعدتها الخاصة.
workspace-erasure-proposed = سحب مقترح
workspace-erasure-proposed-already = لم يُقترح شيء: هناك سحب آخر ينتظر التأكيد.
workspace-task-erasures = { $count ->
    [0] لا سحب مقترحًا
    [zero] لا سحب مقترحًا
    [one] البتّ في سحب مقترح واحد
    [two] البتّ في سحبين مقترحين
    [few] البتّ في { $count } عمليات سحب مقترحة
    [many] البتّ في { $count } عملية سحب مقترحة
   *[other] البتّ في { $count } عملية سحب مقترحة
}
workspace-sheet = ورقة للشخص
workspace-sheet-lead = كل ما هو محفوظ عن هذا الشخص، للطباعة. يسجّل السجل أنك اطلعت عليه ولماذا.
workspace-sheet-show = عرض الورقة
# $date: تاريخ ووقت.
workspace-sheet-made = أُعدّت في { $date }
workspace-sheet-public = الإجابات العامة
workspace-sheet-listing = قائمة المؤيدين
workspace-sheet-supporter = القرار بشأن المؤيد
workspace-sheet-reviews = مراجعات النصوص
workspace-sheet-codings = المواضيع المسندة إلى النصوص
workspace-sheet-log = قيود السجل
workspace-sheet-goes = متى يُمحى
workspace-sheet-goes-response = الإجابات وصيغها والمراجعات والمواضيع: عند سحب الرد.
workspace-sheet-goes-private = الإجابات السرية: مع الرد، وعلى الأكثر عند محوها بعد الإغلاق.
# $date: تاريخ ووقت.
workspace-sheet-goes-private-after = الإجابات السرية: مع الرد، وعلى الأكثر عند محوها بعد الإغلاق ({ $date }).
workspace-sheet-goes-listing = المكان في قائمة المؤيدين: عند سحب الرد أو حين لا يريد الشخص الظهور فيها.
workspace-sheet-goes-published = البيانات المنشورة: مع النشر الذي يلي السحب.
workspace-sheet-goes-log = قيود السجل، ولا تحتوي على أي إجابة: عند انتهاء مدتها.
workspace-sheet-goes-backups = النسخ الاحتياطية: عند استبدالها.
workspace-overview-published = آخر نشر
workspace-overview-new-since = ردود وردت منذئذ
workspace-overview-amended-since = ردود عُدّلت منذئذ
workspace-overview-withdrawn-since = ردود سُحبت منذئذ
workspace-overview-reviewed-since = مراجعات منذئذ
workspace-overview-messages = جمل للترجمة
# $count: عدد.
workspace-task-withdrawn = النشر من جديد، فقد تكون ردود منشورة قد سُحبت أو قُيّدت: { $count }
# $count: عدد.
workspace-task-stale = مراجعة الترجمات التي تغيّر أصلها: { $count }
publication-proposed = نشر مقترح
publication-proposal-other = لم تعد الحزمة المقترحة هي المبنية. ارفض هذا الاقتراح.
publication-own-decisions = يجب أن ينشر هذه الحزمة شخص آخر: بعض نصوصها يستند إلى قرارك وحدك. يمكنك نشرها بعد أن يبتّ شخص آخر أيضًا في تلك النصوص وتُبنى الحزمة من جديد.
