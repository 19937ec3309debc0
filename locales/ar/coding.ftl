### The coding of published texts, in the operators' workspace.

## The list of questions

coding-title = مواضيع النصوص
# What one does there, on the workspace's first page.
coding-lead = إسناد المواضيع إلى النصوص المنشورة.
coding-themes = المواضيع
coding-published = النصوص المنشورة
coding-coded = المرمّزة
coding-start = ترميز النصوص

## The themes of a question

coding-frame = مواضيع السؤال
# $version: a number.
coding-version = الإصدار { $version } من شبكة الترميز
coding-empty = لا يوجد موضوع لهذا السؤال بعد.
coding-id = المعرّف
coding-id-hint = لا يتغير أبدًا ولا يُستعمل مرتين: حروف لاتينية صغيرة وأرقام وشرطات.
coding-label = التسمية
coding-definition = التعريف
coding-include = ما يشمله
coding-exclude = ما لا يشمله
coding-examples = أمثلة
coding-examples-hint = معرّفات ردود تفصل بينها مسافات.
coding-parent = الموضوع الذي ينتمي إليه
coding-no-parent = لا يوجد
coding-heading = عنوان: يجمع مواضيع ولا يُسند إلى أي نص
coding-is-heading = عنوان
coding-this-language = الكلمات بلغة هذه الصفحة، ولكل لغة كلماتها.
coding-add = إضافة موضوع
coding-edit = تعديل
coding-save = حفظ
coding-end = دمج أو تقسيم أو إيقاف
coding-others = مواضيع أخرى
coding-end-hint = للدمج يُختار موضوع آخر، وللتقسيم موضوعان على الأقل.
coding-merge = دمج
coding-split = تقسيم
coding-retire = إيقاف
coding-restore = استعادة
coding-ended = مواضيع لم تعد مستعملة
coding-state-retired = موقوف
# $themes: labels of themes.
coding-state-merged = دُمج في: { $themes }
coding-state-split = قُسم إلى: { $themes }
coding-history = تاريخ شبكة الترميز
coding-history-change = التغيير
coding-history-theme = الموضوع
coding-history-who = بواسطة
coding-history-when = متى
coding-change-add = أُضيف
coding-change-edit = عُدّل
coding-change-merge = دُمج
coding-change-split = قُسم
coding-change-retire = أُوقف
coding-change-restore = استُعيد

## Why a change was not made

coding-problem-id = هذا المعرّف غير صالح: حروف لاتينية صغيرة وأرقام وشرطات، 48 على الأكثر.
coding-problem-taken = لموضوع آخر هذا المعرّف أو كان له: اختيار غيره.
coding-problem-parent = لا يمكن لهذا الموضوع أن يجمع غيره: لشبكة الترميز مستويان.
coding-problem-children = تنتمي إليه مواضيع أخرى: يجب نقلها أولًا.
coding-problem-heading = لا يُسند العنوان إلى أي نص: اختيار موضوع.
coding-problem-others = للدمج يُختار موضوع آخر واحد، وللتقسيم موضوعان آخران على الأقل.
coding-problem-example = أحد الأمثلة ليس معرّف رد.
coding-problem-wording = لا بد من تسمية في سطر واحد من 120 حرفًا على الأكثر؛ وللنصوص الأخرى 4000 حرف على الأكثر.
coding-problem-state = ليس الموضوع في الحالة المطلوبة: ربما غيّره أحد.
coding-problem-overtaken = غيّر أحد شبكة الترميز في هذه الأثناء: تُعرض كما هي الآن.

## One text at a time

coding-text = ترميز نص
# $coded, $texts: numbers of texts.
coding-progress = النصوص المرمّزة: { $coded } من { $texts }
coding-done = لا يوجد نص ينتظر الترميز.
coding-choose = مواضيع هذا النص
coding-find = البحث عن موضوع
coding-other = شيء آخر لا موضوع له في الشبكة
coding-no-answer = لا يجيب عن السؤال
coding-unclear = غير مفهوم
coding-doubt = للنقاش
coding-quote = جدير بالاقتباس
coding-memo = ملاحظة
coding-record = حفظ والانتقال إلى النص التالي
coding-next = الانتقال إلى النص التالي
coding-previous = النص السابق
coding-undo = التراجع عن ترميزي
coding-undone = تم التراجع عن ترميزكم.
coding-again = تغيّر هذا النص بعد ترميزكم له أو قُسم أحد مواضيعه: يُرجى ترميزه من جديد.
coding-refused = لم يُحفظ شيء
coding-problem-none = اختيار موضوع واحد على الأقل.
coding-problem-alone = «لا يجيب عن السؤال» و«غير مفهوم» لا يجتمعان مع أي موضوع.
coding-problem-theme = أحد هذه المواضيع لم يعد مستعملًا: تُعرض القائمة كما هي الآن.
coding-problem-changed = تغيّر النص في هذه الأثناء: يُعرض كما هو منشور الآن.
coding-problem-window = رمّزتم هذا النص في نافذة أخرى، أو لا يوجد ما يُتراجع عنه.
coding-keys = المفاتيح
coding-keys-on = المفاتيح تعمل
coding-keys-about = يعمل المفتاح بحسب موضعه في لوحة المفاتيح خارج حقول الكتابة.
