### مساحة العمل: القائمة وورقة الشخص والنشر من شخصين وما يدوّنه السجل.

workspace-choose-form = اختيار استمارة
workspace-may-see-exports = رؤية ملفات الردود المطلوبة
workspace-may-export-responses = تصدير الردود إلى ملف
workspace-may-see-site = رؤية حالة اللغات والاستمارات ومجلد الموقع
workspace-may-take-up-site = وضع الموقع الموجود في المجلد في الخدمة
workspace-object-site = موقع
workspace-action-take-up-site = وُضع الموقع في الخدمة
workspace-action-ask-for-export = طُلب ملف ردود
workspace-action-export-responses = صُدّرت الردود
workspace-action-download-export = نُزّل ملف ردود
workspace-action-delete-export = مُحي ملف ردود
workspace-action-make-rights-sheet = عُرضت ورقة شخص
workspace-action-cut-log = حُذفت قيود قديمة من السجل
workspace-responses-bounded = لم تُقرأ كل الردود: يتوقف البحث بعد مئة ألف. ابحث بالرمز أو بالمعرّف.
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
workspace-task-withdrawn = النشر من جديد، فقد تكون ردود منشورة قد سُحبت: { $count }
# $count: عدد.
workspace-task-stale = مراجعة الترجمات التي تغيّر أصلها: { $count }
publication-proposed = نشر مقترح
publication-proposal-other = لم تعد الحزمة المقترحة هي المبنية. ارفض هذا الاقتراح.
