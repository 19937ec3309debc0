### صفحة الموقع: اللغات والاستمارات والمجلد.

workspace-site = اللغات والاستمارات
workspace-site-lead = معرفة مدى تقدّم كل لغة وما يحتويه مجلد الموقع، ثم وضعه في الخدمة.
workspace-site-languages = اللغات
workspace-site-language = لغة
# $count: عدد; $all: كل الجمل; $percent: نسبة مئوية.
workspace-site-translated = { $count } من { $all } جملة مترجمة ({ $percent }٪)
workspace-site-missing = ناقصة
# $language: اسم لغة.
workspace-site-borrowed = تُعرض بلغة أخرى: { $language }
workspace-site-stale = للمراجعة، تغيّر النص الأصلي
workspace-site-needs-work = غير مؤكدة
workspace-site-unrecorded = بلا سجل لأصلها
workspace-site-extra = غير مستعملة
workspace-site-source = اللغة الأصلية
workspace-site-not-shown = لا تُعرض بعد
workspace-site-previews = الصفحات العامة
workspace-site-interface = الواجهة
workspace-site-forms = الاستمارات
# $number: رقم.
workspace-site-version = الإصدار { $number }
workspace-site-not-yet-open = لم تُفتح بعد
workspace-site-open = مفتوحة
workspace-site-closed = مغلقة
workspace-site-folder = مجلد الموقع
workspace-site-built-in = الموقع المستعمل هو المدمج في البرنامج: لا يوجد مجلد لوضعه في الخدمة.
workspace-site-same = يحتوي المجلد على الموقع المستعمل.
workspace-site-changes = ما الذي سيتغيّر
workspace-site-added = جديد
workspace-site-changed = معدّل
workspace-site-removed = محذوف
# $count: عدد.
workspace-site-errors = لا يمكن وضع الموقع الموجود في المجلد في الخدمة. الأخطاء: { $count }
workspace-site-warnings = هذا لا يمنع وضع الموقع في الخدمة:
workspace-site-take-up = وضع في الخدمة
workspace-site-take-up-lead = يحل الموقع الموجود في المجلد محل المستعمل على كل الخوادم خلال ثوانٍ. وتبقى الردود.
# $person: اسم شخص; $date: تاريخ ووقت.
workspace-site-last = وضعه { $person } في الخدمة في { $date }
workspace-site-other-files = لم يُنفَّذ شيء: تغيّرت الملفات منذ أن رأيتها. هذا ما تحتويه الآن.
workspace-site-has-errors = لم يُنفَّذ شيء: في الموقع الموجود في المجلد أخطاء.
workspace-site-in-use = لم يُنفَّذ شيء: يحتوي المجلد على الموقع المستعمل.
workspace-site-stale-take-up = لم يُنفَّذ شيء: وضع شخص آخر موقعًا في الخدمة للتو.
