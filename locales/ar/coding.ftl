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
coding-keys-about = يعمل الحرف اللاتيني كما يُكتب، والرقم بحسب مكانه على لوحة المفاتيح، خارج حقول الكتابة.

## نصوص يرمّزها شخصان

coding-double = الترميز المزدوج
coding-double-lead = يرمّز شخصان النصوص نفسها دون أن يعرف أحدهما شيئًا عن الآخر. ومدى اتفاقهما يبيّن أي المواضيع يمكن عدّها.
coding-double-none = لم تُسحب نصوص من هذا السؤال بعد.
coding-draw = سحب نصوص
coding-draw-freezes = تبقى مواضيع السؤال عندئذ كما هي إلى أن تنتهي العينة.
coding-draw-purpose = الغرض
coding-draw-reliability = الموثوقية: يُقاس الاتفاق ويُنشر
coding-draw-training = تدريب: 30 نصًا ولا يُنشر منه أي رقم
coding-draw-coders = المرمّزون
coding-draw-coders-hint = اثنان على الأقل. يذهب كل نص إلى اثنين منهم، ولكل زوج نصوص مشتركة.
coding-draw-size = عدد النصوص
coding-draw-size-hint = إذا تُرك فارغًا: كل النصوص حتى 200، وإلا فعُشرها و172 على الأقل، وهذا يكفي للحكم على موضوع يوجد في عُشر النصوص؛ ويلزم 293 للقول إنه موثوق. ولا يمكن الحكم على المواضيع الأندر.
coding-draw-seed = البذرة
coding-draw-seed-hint = من يعرفها يسحب النصوص نفسها. وإذا تُركت فارغة فهي عشوائية.
# $name: a person. $when: a date and a time. $seed: the seed of the draw.
coding-drawn = سحبها { $name } في { $when }، البذرة { $seed }
# $version: a number.
coding-frozen = أثناء الترميز المزدوج تبقى مواضيع هذا السؤال كما هي: الإصدار { $version }.
# $coded, $texts: numbers of texts.
coding-double-progress = النصوص التي رمّزها كلاهما: { $coded } من { $texts }
# $coder: the letter of a coder. $coded, $texts: numbers of texts.
coding-double-of-coder = المرمّز { $coder }: { $coded } من { $texts }
coding-sample-end = إنهاء هذه العينة
coding-sample-end-hint = يمكن عندئذ تغيير المواضيع. ولا تعود أرقام هذه العينة صالحة: يجب سحب عينة أخرى.
# $name: a person. $when: a date and a time.
coding-sample-ended = أنهى { $name } العينة الأخيرة في { $when }: لم تعد أرقامها صالحة.
coding-part = ترميز جزء من النصوص
coding-part-lead = حين تكون النصوص أكثر من أن تُرمَّز كلها، يُسحب جزء منها عشوائيًا. لا يتلقى المرمّزون عندئذ إلا هذه النصوص، وتعرض النتائج نسبًا مقدّرة مع مجالاتها بدلًا من أعداد المجيبين.
coding-part-size-hint = إن تُرك فارغًا: 1000، فتُعرف النسبة بدقة ثلاث نقاط. وتُضاف إليها كل نصوص فئات المجيبين التي لها أقل من 400 نص.
coding-part-draw = سحب جزء
# $drawn، $population، $coded: أعداد النصوص.
coding-part-progress = سُحب { $drawn } من { $population } نصًا، ورُمّز منها { $coded }.
coding-part-end = العودة إلى ترميز كل النصوص
coding-part-end-hint = لا تُنشر التقديرات بعد ذلك، وتنتظر النصوص التي لم تُسحب من يرمّزها.
coding-problem-all-drawn = ستُسحب كل النصوص: رمّزوها كلها.
coding-sign = توقيع هذه الوثيقة
coding-sign-lead = من يوقّع خلاصة يتحمل مسؤولية نصها وأرقامها كما هي. وتقول صفحتها باسم من وُقّعت ومتى؛ فإن تغيّرت كلمة أو رقم قالت ذلك إلى أن تُوقّع الوثيقة من جديد.
coding-sign-none = ليس للموقع خلاصة لهذه الاستمارة بعد.
coding-sign-name = باسم من
coding-sign-name-hint = كما سيقرؤه القراء: جهة، وليس بالضرورة شخصًا.
coding-sign-problems = لا يمكن توقيع الوثيقة: فهي لا تتفق مع الأرقام المنشورة.
coding-sign-changed = تغيّرت الوثيقة أو أرقامها في هذه الأثناء: اقرؤوها من جديد.
coding-sign-no-name = اذكروا باسم من.
coding-reason = السبب
coding-reason-hint = يُحفظ في السجل: لا تكتب ما يدل على صاحب الرد.

## الاتفاق

coding-agreement = الاتفاق
coding-agreement-none = تظهر الأرقام متى رمّز الاثنان نصًا.
# $texts: عدد من النصوص. $tentative و$reliable: نسب مئوية.
coding-sample-judges = بعدد { $texts } من النصوص يمكن الحكم على موضوع يرد في { $tentative } منها على الأقل، ووصفه بالموثوق ابتداءً من { $reliable }.
# $alpha: a number, with its interval. $texts: a number of texts.
coding-agreement-overall = ألفا لمجموعات المواضيع (MASI): { $alpha }؛ النصوص: { $texts }
coding-agreement-texts = النصوص
coding-agreement-same = أحكام متطابقة
coding-agreement-positive = الاتفاق الإيجابي
coding-agreement-alpha = ألفا مع مجال ثقته 95 %
coding-agreement-follows = الموضوع
coding-agreement-hint = الأحكام المتطابقة وحدها مضللة: فمعظم النصوص لا تحوي معظم المواضيع. لا يُحسب الاتفاق الإيجابي إلا حيث أعطى أحدهما الموضوع على الأقل؛ وتستبعد ألفا أثر المصادفة.
# $value, $low, $high: numbers.
coding-agreement-interval = { $value } (من { $low } إلى { $high })
# $one, $other: letters of coders. $texts: a number of texts. $kappas: themes, each with a number.
coding-agreement-pair = { $one } و{ $other }، النصوص: { $texts }. كابا: { $kappas }
# $language: لغة. $texts: عدد من النصوص. $alpha: عدد.
coding-agreement-language = { $language }: { $texts } من النصوص رمّزها الاثنان، ألفا { $alpha }
coding-reliable = موثوق
coding-tentative = يُقرأ بحذر
coding-low = لا يُعدّ: الاتفاق ضعيف جدًا
coding-too-rare = أندر من أن يُحكم عليه
coding-not-computable = لا يمكن حسابه: كل الترميزات متطابقة

## نصوص رُمّزت ترميزًا مختلفًا

coding-differing = نصوص رُمّزت ترميزًا مختلفًا
# $open, $settled: numbers of texts.
coding-differing-count = بانتظار الحسم: { $open }؛ حُسم: { $settled }
coding-is-settled = حُسم
coding-settle-next = حسم النص التالي
coding-settle = ترميزان لنص واحد
coding-settle-none = لا نص ينتظر الحسم.
# $coder: the letter of a coder.
coding-settle-of = ترميز { $coder }
coding-settle-codes = هذه المواضيع هي التي تُعدّ
coding-settle-save = احسم وانتقل إلى النص التالي
coding-settle-undo = التراجع عن هذا القرار
# $name: a person. $themes: labels of themes. $reason: what the person wrote.
coding-settled-as = حسمه { $name }: { $themes }. السبب: { $reason }
coding-problem-frozen = نصوص هذا السؤال قيد ترميز مزدوج: أنهِ العينة قبل تغيير المواضيع.
coding-problem-coders = اختر مرمّزَين على الأقل.
coding-problem-no-themes = ليس للسؤال موضوع بعد: أضف مواضيع أولًا.
coding-problem-no-texts = لا يمكن سحب أي نص من هذا السؤال: لم يُنشر أي نص، أو استُعملت كلها في تدريب.
coding-problem-size = عدد النصوص عدد صحيح أكبر من 0، أو فارغ.
coding-problem-drawn = سحب شخص ما عينة من هذا السؤال في هذه الأثناء.
coding-problem-no-sample = أنهى شخص ما هذه العينة في هذه الأثناء.
coding-problem-reason = اذكر سببًا.
coding-problem-settled = حسم شخص ما هذا النص في هذه الأثناء: يُعرض القرار كما هو الآن.

## اقتراحات ونصوص متطابقة وقائمة النصوص المرمّزة

coding-suggested = ما أُعطي لنصوص مشابهة
coding-suggested-why = أقرب النصوص المرمّزة مع كلمات مشتركة. وقد تكون رُمّزت على غير ما كنت سترمّزها.
# $count: selects the plural. $shown: a number of texts.
coding-equal = { $count ->
    [zero] ترميز { $shown } نص مطابق آخر بالطريقة نفسها
    [one] ترميز { $shown } نص مطابق آخر بالطريقة نفسها
    [two] ترميز { $shown } نصين مطابقين آخرين بالطريقة نفسها
    [few] ترميز { $shown } نصوص مطابقة أخرى بالطريقة نفسها
    [many] ترميز { $shown } نصًا مطابقًا آخر بالطريقة نفسها
   *[other] ترميز { $shown } نص مطابق آخر بالطريقة نفسها
}
coding-equal-undo = التراجع أيضًا عن ترميزاتي للنصوص التي رمّزتها معه
# $count: عدد النصوص.
coding-near = نصوص شبه متطابقة: { $count }
coding-near-hint = الكلمات المسطّر تحتها في النص الآخر وحده، والمشطوبة في النص أعلاه وحده. يُؤكَّد كل نص على حدة: تُختار النصوص التي لها المواضيع نفسها تمامًا.
coding-near-confirm = ترميز هذا النص أيضًا بالطريقة نفسها
coding-list = النصوص المرمّزة
coding-list-all = كل المواضيع
coding-list-show = عرض
coding-list-none = لا ترميز من هذا النوع.
coding-list-more = نصوص أخرى
