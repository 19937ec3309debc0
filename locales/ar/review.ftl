### The review of texts, in the operators' workspace.

## One page for each text

review-title = مراجعة النصوص
# What one does there, on the workspace's first page.
review-lead = قراءة كل نص حر قبل نشره واتخاذ قرار في شأنه.
# $decided, $all: numbers of texts.
review-progress = النصوص التي بُتّ فيها: { $decided } من { $all }
review-behind = بعض الردود الحديثة لم تدخل هذه القائمة بعد: إنها تُضاف إليها تباعًا.
review-done = لا يوجد نص آخر ينتظر مراجعتكم.
# $response: a response's identifier; $locale: its language.
review-response = الردّ {"\u2068"}{ $response }{"\u2069"}، اللغة: {"\u2068"}{ $locale }{"\u2069"}
review-flags = المقاطع المرصودة
review-no-flag = لم يُرصد أي مقطع في هذا النص.
review-hide = حجب
review-words = كلمات أخرى يُراد حجبها، مقطع واحد في كل سطر، كما وردت في النص
review-note = ملاحظة، أو سبب القرار
review-despite = أؤكد نشر المقاطع المرصودة التي تبقى ظاهرة
review-accept = النشر كما هو
review-redact = حجب المقاطع المختارة ونشر ما تبقّى
review-withhold = عدم نشر هذا النص
review-ask-opinion = طلب رأي ثانٍ
review-keep-note = حفظ الملاحظة والانتقال إلى النص التالي
review-next = الانتقال إلى النص التالي
# $question: the number of a question.
review-previous = النص السابق: {"\u2068"}{ $question }{"\u2069"}
review-undo = التراجع عن قراري
review-undone = جرى التراجع عن قراركم.
# $by: a name; $time: a time of day.
review-reserved = {"\u2068"}{ $by }{"\u2069"} يراجع هذا النص، وهو محجوز حتى {"\u2068"}{ $time }{"\u2069"}.
review-rest = الإجابات الأخرى للشخص نفسه
review-rest-none = لا توجد إجابات أخرى قابلة للنشر.
review-log = القرارات والملاحظات
# $by: a name; $when: a date and a time.
review-log-entry = {"\u2068"}{ $by }{"\u2069"}، {"\u2068"}{ $when }{"\u2069"}
review-act-note = ملاحظة
review-act-ask-opinion = طُلب رأي ثانٍ
review-act-undo = قرار متراجَع عنه

## How far a text is

review-status-unreviewed = لم يُراجَع بعد
review-status-changed = عُدّل بعد مراجعته
review-status-flagged-since = رُصد مقطع بعد المراجعة
review-status-opinion-wanted = ينتظر رأيًا ثانيًا
review-status-read-once = قُرئ مرة واحدة وينتظر شخصًا ثانيًا
review-status-differing = قرارات مختلفة يلزم الحسم بينها
review-status-accepted = منشور كما هو
review-status-redacted = منشور مع حجب مقاطع منه
review-status-withheld = غير منشور
review-second-reading = سبق أن قرّر شخص آخر. سيظهر قراره بعد قراركم.
review-own-opinion = لقد قرّرتم: يجب الآن أن يراجع شخص آخر هذا النص.
review-opinion-wanted = يتردّد شخص آخر في شأن هذا النص ويطلب رأيكم.
review-opinion-asked = لقد طلبتم رأيًا ثانيًا: سيقرأ شخص آخر هذا النص.
# $date: a date and a time.
review-published = نُشرت بيانات منذ {"\u2068"}{ $date }{"\u2069"}: لا يغيّرها قرار جديد في شأن هذا النص إلا عند النشر التالي.
review-opinions = القرارات التي يلزم الحسم بينها

## The texts in which nothing is flagged, together

review-together-heading = النصوص التي لم يُرصد فيها أي مقطع
review-together-link = مراجعة النصوص التي لم يُرصد فيها أي مقطع دفعة واحدة
# $count: a number of texts.
review-together-accept = نشر نصوص هذه الصفحة كما هي (عددها: { $count })
review-one-by-one = مراجعة النصوص واحدًا تلو الآخر

## When a decision is not taken

review-refused = لم يُعتمد هذا القرار
review-stale = تغيّر النص في هذه الأثناء: أعيدوا قراءته.
review-overtaken = قرّر شخص آخر في شأن هذا النص في هذه الأثناء. قراره معروض أدناه، وما كتبتموه محفوظ.
review-gone = لم يعد هذا النص موجودًا: سُحب الردّ أو عُدّل.
review-no-passage = لم يُختر أي مقطع: ضعوا علامة على مقطع، أو انسخوا كلمات من النص.
# $words: what was typed.
review-no-words = «{"\u2068"}{ $words }{"\u2069"}» لا ترد في النص. انسخوا الكلمات كما وردت فيه.
review-translated = الكلمات التي اخترتموها ليست كلمات النص في ذلك الموضع: متصفحكم يعرض ترجمة له. اعرضوا النص الأصلي، ثم اختاروا من جديد.
review-no-reason = اكتبوا في الملاحظة سبب عدم نشر هذا النص.
review-still-flagged = ستبقى مقاطع مرصودة ظاهرة: احجبوها، أو ضعوا علامة في خانة تأكيد نشرها.
review-nothing-to-undo = القرار الأخير في شأن هذا النص ليس قراركم: لا يمكنكم التراجع عنه.
review-failed = تعذّر تسجيل القرار. أعيدوا المحاولة.
review-unsent = لم يستجب الخادم، أو انتهت جلستكم. لم يضع شيء مما كتبتموه: أعيدوا المحاولة، أو سجّلوا الدخول أولًا في علامة تبويب أخرى.
review-once-more = ستبقى مقاطع مرصودة ظاهرة. اضغطوا مرة أخرى لنشرها.

## The keyboard shortcuts

# $read و$overturned: أعداد؛ $share: نسبة مئوية.
review-rereadings = أعاد شخص آخر قراءة ما قُبل: { $read }؛ تغيّر القرار في: { $overturned }، أي { $share }٪.
review-keys = اختصارات لوحة المفاتيح
review-keys-on = الأحرف المنفردة تنفّذ الأوامر
review-keys-about = لا تعمل الأحرف داخل حقل نصي: مفتاح Esc يخرج منه. حدّدوا كلمات من النص قبل R لحجبها أيضًا.

## The list of texts

review-list = جميع النصوص
review-by-question = التقدم بحسب السؤال
review-question = السؤال
review-language = اللغة
review-status = الحالة
review-flag = الرصد
review-text = النص
# In a list of choices.
review-any = الكل
review-waiting = قيد الانتظار
review-flag-any = رُصد شيء
review-flag-none = لم يُرصد شيء
review-filter = تصفية
review-start = مراجعة هذه النصوص
review-none = لا يوجد نص مطابق.
review-pages = صفحات النصوص
review-count-decided = بُتّ فيها
review-count-flagged = قيد الانتظار ومرصودة
review-count-stale = تلزم مراجعتها مجددًا
review-count-differing = يلزم الحسم فيها

## The kinds of flagged passages

flag-email = عنوان بريد إلكتروني
flag-phone = رقم هاتف أو رقم طويل
flag-url = عنوان على الويب
flag-organisation-name = اسم الجهة
flag-organisation-word = كلمة من اسم الجهة
flag-domain = نطاق البريد الإلكتروني
flag-mailbox = بداية عنوان البريد الإلكتروني
