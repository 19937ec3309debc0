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
# $date: تاريخ.
open-data-changes = تغيّرت ردود منشورة منذ النشر الأول في { $date }. يُرجى استبدال أي نسخة سابقة بهذه النسخة.
# $date: تاريخ. $count: عدد.
open-data-changed = { $count ->
    [0] { $date }: لم يُعدّل أي رد
    [zero] { $date }: لم يُعدّل أي رد
    [one] { $date }: عُدّل رد واحد
    [two] { $date }: عُدّل ردان
    [few] { $date }: عُدّلت { $count } ردود
    [many] { $date }: عُدّل { $count } ردًا
   *[other] { $date }: عُدّل { $count } رد
}
# $date: تاريخ. $count: عدد.
open-data-removed = { $count ->
    [0] { $date }: لم يُسحب أي رد
    [zero] { $date }: لم يُسحب أي رد
    [one] { $date }: سُحب رد واحد
    [two] { $date }: سُحب ردان
    [few] { $date }: سُحبت { $count } ردود
    [many] { $date }: سُحب { $count } ردًا
   *[other] { $date }: سُحب { $count } رد
}
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
