### النشر في مساحة العمل: إنشاء الحزمة ومقارنتها ونشرها.

publication-title = النشر
publication-lead = إنشاء حزمة الردود والتحقق منها ونشرها.

## ما هو منشور

publication-public = ما هو منشور
publication-none = لا توجد حزمة منشورة على هذا الموقع.
publication-files-here = الملفات المنشورة على هذا الموقع
# $date: تاريخ ووقت. $person: اسم حساب.
publication-published-by = نشرها { $person } في { $date }
# $date: تاريخ ووقت.
publication-first = أول نشر: { $date }
publication-digest = بصمة الحزمة
publication-dataset = مجموعة البيانات
publication-unpublish = سحب من الموقع
publication-unpublish-lead = لن تبقى الملفات على هذا الموقع. أما ما نُشر في مكان آخر فيبقى هناك: احذفه من هناك.

## المهمة الجارية أو الأخيرة

publication-job-build = إنشاء الحزمة
publication-job-publish = نشر الحزمة
publication-job-waiting = في الانتظار
publication-job-running = قيد التنفيذ
publication-job-done = اكتملت
publication-job-failed = فشلت
publication-job-stopped = أُوقفت
publication-job-blocked = هناك نصوص تمنعها
# $date: تاريخ ووقت. $person: اسم حساب.
publication-asked = طلبها { $person } في { $date }
# $date: تاريخ ووقت.
publication-ended = انتهت في { $date }
# $count: الردود المكتوبة. $all: جميع الردود.
publication-rows-so-far = { $count } من أصل { $all } ردًّا
publication-stop = إيقاف
publication-stopping = طُلب إيقاف المهمة وستتوقف بعد لحظات.
publication-resume = استئناف
publication-refresh = تحديث
publication-busy = لم يُنفَّذ شيء: هناك مهمة أخرى جارية على هذه الحزمة.
# $count: عدد النصوص.
publication-blocked = عدد النصوص التي تمنع إنشاء الحزمة: { $count }
publication-blocked-all = جميع النصوص التي تنتظر المراجعة
publication-kept-otherwise = مجموعة البيانات منشورة، غير أن المنصة تحتفظ ببعض الأمور على غير ما طُلب:

## خطوات النشر

publication-step-place = وضع الحزمة على هذا الموقع
publication-step-make-dataset = إنشاء مجموعة بيانات خاصة
# $what: اسم ملف.
publication-step-send = إرسال { $what }
# $what: اسم ملف.
publication-step-replace = استبدال { $what }
# $what: عنوان ملف.
publication-step-describe = وصف «{ $what }»
publication-step-describe-dataset = وصف مجموعة البيانات
publication-step-make-public = جعل مجموعة البيانات عامة
# $what: ما تقوله المنصة بالإنجليزية.
publication-step-try-again = محاولة جديدة: { $what }

## أسباب فشل المهمة

publication-failure-no-form = لم يعد هذا النموذج يُنشر على هذا الموقع.
publication-failure-store = لم تُجب قاعدة البيانات كما هو متوقع. أعد المحاولة، وإن استمر ذلك فأبلغ الفريق التقني.
publication-failure-moved = وصلت ردود أو سُحبت أثناء الإنشاء. أنشئ الحزمة من جديد.
publication-failure-folder = تعذرت قراءة مجلد أو ملف من الحزمة أو الكتابة فيه. أبلغ الفريق التقني.
publication-failure-other-package = لم تعد الحزمة هي التي كان من المقرر نشرها. أنشئها من جديد ثم انشرها.
publication-failure-token = لا تقبل المنصة مفتاح هذا الموقع. اطلب من الفريق التقني استبداله ثم استأنف.
publication-failure-platform = لم تنفّذ المنصة ما طُلب منها. الخطوات المنجزة محفوظة: استأنف لاحقًا.
publication-failure-permission-lost = لم يعد لمن طلب ذلك الحق فيه. يمكن لشخص آخر أن يستأنف.
publication-failure-broke-off = انقطعت المهمة عدة مرات دون نتيجة. أبلغ الفريق التقني.

## الحزمة المنشأة

publication-built = الحزمة المنشأة
publication-is-public = منشورة
# $count: عدد الردود.
publication-rows = عدد الردود: { $count }
# $date: تاريخ ووقت. $person: اسم حساب.
publication-built-by = أُنشئت بطلب من { $person } في { $date }
# $count: عدد النصوص.
publication-withheld = عدد النصوص التي لا تُنشر لأنها لم تُراجع: { $count }
# $count: عدد الأرقام.
publication-verified = أُعيد حساب { $count } من الأرقام انطلاقًا من السطور، وجميعها مطابقة.
publication-not-verified = بعض الأرقام لا تطابق السطور: لا يمكن نشر هذه الحزمة. أنشئها من جديد.
publication-files = ملفات الحزمة
publication-changes = ما يتغير
publication-changes-first = لم يُنشر شيء بعد على هذا الموقع: كل شيء جديد.
publication-changes-outdated = تغيّر المنشور منذ إنشاء الحزمة: أنشئها من جديد لمقارنتها.
publication-added = سطور مضافة
publication-changed = سطور معدّلة
publication-withdrawn = سطور مسحوبة
publication-codings = نصوص تتغير مواضيعها
publication-figures = أرقام تتغير
publication-columns = أعمدة مضافة أو محذوفة:
publication-figures-show = عرض الأرقام التي تتغير
# $count: عدد الأرقام الأخرى.
publication-figures-more = وأرقام أخرى عددها { $count }.
publication-figure = الرقم
publication-before = قبل
publication-after = بعد
publication-no-figure = غير معروض
publication-figure-responses = الردود
# $question: معرّف سؤال.
publication-figure-respondents = { $question } – أجابوا
# $question: معرّف سؤال.
publication-figure-coded = { $question } – نص محتسب

## الإنشاء والنشر

publication-build = إنشاء حزمة
publication-build-lead = لا تُنشر الحزمة: تراها وتقارنها أولًا. وهي تحل محل الحزمة المنشأة سابقًا.
publication-build-go = إنشاء الحزمة
publication-date = التاريخ المكتوب في الحزمة
publication-date-hint = اختياري. من دون تاريخ تعطي الردود نفسها الملفات نفسها.
publication-date-invalid = لم يُنفَّذ شيء: لم يُفهم التاريخ. اكتبه على هذا النحو: 2026-05-31.
publication-withhold = حجب النصوص التي لم تُراجع بعد بدلًا من التخلي عن الحزمة
publication-publish = نشر
publication-publish-lead = تحل هذه الحزمة محل المنشورة على هذا الموقع. ما يُنشر يمكن للجميع نسخه: لا رجعة في ذلك.
publication-first-lead = ستكون هذه أول حزمة تُنشر على هذا الموقع. ما يُنشر يمكن للجميع نسخه: لا رجعة في ذلك.
# $host: مضيف منصة.
publication-on-platform = النشر أيضًا على { $host }
publication-rare = تركيبات نادرة
publication-rare-lead = تشترك ردود قليلة في هذه التركيبات، فقد تدل على شخص بعينه. ضع علامة على كل تركيبة تقبل نشرها.
# $count: عدد الردود.
publication-rare-rows = الردود: { $count }
publication-rare-themes = مواضيع نادرة
publication-rare-themes-lead = في هذه اللغات وفئات المجيبين، لا ترد هذه المواضيع إلا في ردود قليلة، فقد تدل على شخص بعينه.
# $count: عدد التركيبات.
publication-rare-themes-all = التركيبات: { $count }
publication-rare-themes-seen = اطلعت على هذه التركيبات وأقبل نشرها
publication-rare-left = لم يُنشر شيء: ضع علامة على كل تركيبة نادرة، أو اطلب سحب ردود.
publication-other-package = لم يُنفَّذ شيء: لم تعد الحزمة هي التي رأيتها. إليك الحالة الراهنة.
publication-no-reason = لم يُسحب شيء: اذكر سببًا.
