### The sentences of the site, around the form.
### Arabic: six plural categories; "one" and "two" are words, without a digit. The reader is addressed in the plural.

# This language's name, in this language.
locale-name = العربية
# The direction of writing: ltr or rtl.
locale-direction = rtl

site-skip = الانتقال إلى المحتوى
site-languages = اللغات
site-pages = عن هذا الموقع

## The home page

home-open = المشاورة مفتوحة.
# $date: the closing date.
home-open-until = المشاورة مفتوحة حتى { $date }.
home-opens = ستُفتح المشاورة في { $date }.
home-closed = أُغلقت المشاورة في { $date }. شكرًا لكل من شارك فيها.
home-start = المشاركة في المشاورة
# $questions: how many questions; $sections: how many steps.
home-questions = { $questions ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $questions } أسئلة
    [many] { $questions } سؤالًا
   *[other] { $questions } سؤال
} { $sections ->
    [zero] بلا خطوات
    [one] في خطوة واحدة
    [two] في خطوتين
    [few] في { $sections } خطوات
    [many] في { $sections } خطوةً
   *[other] في { $sections } خطوة
}
home-time = لا تلزم الإجابة إلا عن الأسئلة المشار إليها بأنها إلزامية.
home-how = كيفية المشاركة
home-how-time = أجيبوا بالوتيرة التي تناسبكم، فرادى أو مجتمعين، وعلى عدة مراحل إن لزم الأمر.
home-how-draft = تبقى مسودتكم على جهازكم إلى أن ترسلوا إجاباتكم.
home-how-public = تراجعون كل شيء قبل الإرسال، ثم تتلقّون رمزًا يُثبت أن إجاباتكم قد استُلمت.

## Before opening, after closing

form-early-heading = لم تُفتح المشاورة بعد
# $date: a date and a time of day.
form-early = ستُفتح في { $date }. عودوا في ذلك الموعد: سيكون بإمكانكم الإجابة عبر الإنترنت، وعلى عدة مراحل إن لزم الأمر.
form-closed-heading = أُغلقت المشاورة
form-closed = انتهت المشاورة في { $date }. شكرًا لكل من شارك فيها.
form-closed-draft = إذا كنتم قد بدأتم الإجابة، فما زالت مسودتكم على جهازكم.
# $email: an e-mail link.
form-contact = هل لديكم سؤال؟ اكتبوا إلى { $email }
form-home = العودة إلى الصفحة الرئيسية

## Tab titles and error pages

check-title = راجعوا إجاباتكم
sent-title = استُلمت الإجابات
not-found-heading = هذه الصفحة غير موجودة
not-found = قد يكون العنوان غير كامل، أو قد تكون الصفحة نُقلت.
refused-heading = لم تُقبل إجاباتكم
refused-cross-site = وردت من موقع آخر. افتحوا الاستمارة على هذا الموقع وأرسلوا إجاباتكم منه.
refused-key = سبق أن تلقّينا صيغة أولى من هذه الإجابات. اكتبوا إلينا لتصحيحها.
refused-large = يتجاوز حجمها الحد المسموح به. اختصروا إجاباتكم، ثم حاولوا مجددًا.
refused-unreadable = تعذّرت قراءتها. عودوا إلى الاستمارة، ثم حاولوا مجددًا.
refused-broken = حال عطل دون تسجيلها. عودوا إلى الصفحة السابقة وحاولوا مجددًا بعد لحظات: لن تُسجَّل إجاباتكم إلا مرة واحدة.

## Pages

page-principles = المبادئ التسعة
page-about = عن المشاورة
page-faq = أسئلة وأجوبة
page-privacy = البيانات الشخصية
page-accessibility = إمكانية الوصول
page-legal = إشعار قانوني
