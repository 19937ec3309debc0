### Open data: what describes the published package, its page, and the review of the texts before publication.
### Arabic: ردّ is one person's whole response, إجابة the answer to one question.
### \u2066 or \u2068 … \u2069 keep Latin signs, or what a person typed, in their own direction.

## The package

# $title: the consultation's title.
open-data-title = الردود على: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = سطر واحد لكل ردّ، من دون الإجابات التي لا تُنشر ولا أي تاريخ. وقد روجعت النصوص الحرة قبل النشر: كل مقطع كان يكشف هوية كاتبه حلّت محلّه العلامة {"\u2068"}{ $marker }{"\u2069"}؛ وإذا وردت هذه العلامة وحدها في خانة، فهي تحلّ محلّ النص كله. وفي ملف CSV، أُضيفت فاصلة عليا في أول كل خانة كانت تبدأ بإحدى العلامات {"\u2066"}= + - @{"\u2069"} أو بعلامة جدولة أو برمز الرجوع إلى أول السطر؛ أما ملف JSON فيتضمن النصوص من دون هذه الفاصلة.
# Keywords of the dataset, between commas: the sign "," and not "،", as they are parted by it.
open-data-keywords = مشاورة
open-data-rows = الردود، بنسق CSV
open-data-rows-json = الردود، بنسق JSON
open-data-codebook = دليل الأعمدة والرموز
open-data-schema = مخطط الأعمدة
open-data-package = ملف وصف الحزمة
open-data-results = أرقام الخلاصة
open-data-licence = الرخصة
open-data-sums = المجاميع التدقيقية
open-data-response-id = معرّف الردّ، اختير عشوائيًا: لا يدل على تاريخ الورود ولا على ترتيبه.
open-data-locale = اللغة التي قُدّم بها الردّ (الوسم وفق {"\u2066"}BCP 47{"\u2069"}).
# $question, $option: the questionnaire's sentences.
open-data-option = { $question } — { $option }
open-data-other = { $question } — إجابة حرة
open-data-marker = مقطع حُجب قبل النشر؛ وإذا وردت العلامة وحدها في الخانة: نص لم يُنشر.
open-data-chosen = مختار
open-data-not-chosen = غير مختار

## The page of the package

open-data-heading = الردود بوصفها بيانات مفتوحة
open-data-lead = جميع الردود، من دون الإجابات التي لا تُنشر، بموجب رخصة {"\u2066"}Licence Ouverte 2.0{"\u2069"}.
open-data-none = لم تُنشر الردود بعد. وستُنشر بعد إغلاق المشاورة، متى اكتملت مراجعة النصوص.
open-data-files = الملفات
# $size: a number of bytes.
open-data-size = { $size ->
    [zero] { $size } بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $size } بايتات
    [many] { $size } بايتًا
   *[other] { $size } بايت
}

## The review, on the operator's machine

desk-title = مراجعة النصوص
# $decided, $all: numbers of texts.
desk-progress = النصوص التي بُتّ فيها: { $decided } من { $all }
desk-done = بُتّ في جميع النصوص: يمكن إعداد الحزمة.
# $response: a response's identifier; $locale: its language.
desk-response = الردّ {"\u2068"}{ $response }{"\u2069"}، اللغة: {"\u2068"}{ $locale }{"\u2069"}
desk-flags = المقاطع المرصودة
desk-no-flag = لم يُرصد أي مقطع في هذا النص.
desk-changed = عُدّل هذا النص بعد مراجعته.
desk-flagged-since = رُصد مقطع بعد المراجعة.
# $by: a name; $note: a remark.
desk-last = آخر ملاحظة، من {"\u2068"}{ $by }{"\u2069"}: {"\u2068"}{ $note }{"\u2069"}
desk-hide = حجب
desk-words = كلمات أخرى يُراد حجبها، مقطع واحد في كل سطر، كما وردت في النص
desk-note = ملاحظة
desk-despite = أؤكد نشر المقاطع المرصودة التي تبقى ظاهرة
desk-accept = النشر كما هو
desk-redact = حجب المقاطع المختارة ونشر ما تبقّى
desk-withhold = عدم نشر هذا النص
desk-keep-note = حفظ الملاحظة والانتقال إلى النص التالي
desk-plain-heading = النصوص التي لم يُرصد فيها أي مقطع
# $count: a number of texts.
desk-plain-link = مراجعة النصوص التي لم يُرصد فيها أي مقطع دفعة واحدة
desk-plain-accept = نشر نصوص هذه الصفحة كما هي (عددها: { $count })
desk-one-by-one = العودة إلى مراجعة النصوص واحدًا تلو الآخر
desk-refused = لم يُعتمد هذا القرار
desk-stale = تغيّر النص في هذه الأثناء: أعيدوا قراءته.
desk-no-passage = لم يُختر أي مقطع: ضعوا علامة على مقطع، أو انسخوا كلمات من النص.
# $words: what was typed.
desk-no-words = «{"\u2068"}{ $words }{"\u2069"}» لا ترد في النص. انسخوا الكلمات كما وردت فيه.
desk-still-flagged = ستبقى مقاطع مرصودة ظاهرة: احجبوها، أو ضعوا علامة في خانة تأكيد نشرها.
desk-failed = تعذّر تسجيل القرار. أعيدوا المحاولة.
desk-again = العودة إلى النص
flag-email = عنوان بريد إلكتروني
flag-phone = رقم هاتف أو رقم طويل
flag-url = عنوان على الويب
flag-organisation-name = اسم الجهة
flag-organisation-word = كلمة من اسم الجهة
flag-domain = نطاق البريد الإلكتروني
flag-mailbox = بداية عنوان البريد الإلكتروني
