### The results: the figures, the free answers, and the pages that say that there are none.
### Arabic: ردّ is one person's whole response, إجابة the answer to one question. Six plural categories; "one" and "two" are
### words, without a digit. \u2066 … \u2069 keep a per cent sign, or a sign such as <, on its side of the digits.

# The title of the page.
results-heading = النتائج
# The link to this page, once the consultation has closed.
results-see = الاطلاع على النتائج
# $count (number): how many responses; $shown: the same, in writing.
results-count = { $count ->
    [zero] لم يرد أي ردّ
    [one] ورد ردّ واحد
    [two] ورد ردّان
    [few] وردت { $shown } ردود
    [many] ورد { $shown } ردًّا
   *[other] ورد { $shown } ردّ
}
# $least: the smallest figure published.
results-few = ستُنشر الأرقام متى بلغ عدد الردود { $least }، حتى لا يمكن التعرّف على أي شخص.
results-few-answers = يقلّ عدد من أجابوا عن هذا السؤال عن { $least }، ولذلك لا تُنشر أرقامه.

## Who responded

results-who = من شارك
results-groups = الردود بحسب فئة المشاركين
results-group = الفئة
results-languages = الردود بحسب اللغة
results-language = اللغة
results-days = الردود بحسب اليوم
# $zone: the time zone, "Europe/Paris" or "UTC+01".
results-days-zone = الأيام محسوبة بتوقيت المنطقة الزمنية {"\u2066"}{ $zone }{"\u2069"}.
# $count: the largest number of responses of one day; $shown: the same, in writing.
results-days-most = { $count ->
    [zero] لم يرد أي ردّ في أي يوم
    [one] ردّ واحد على الأكثر في اليوم الواحد
    [two] ردّان على الأكثر في اليوم الواحد
    [few] { $shown } ردود على الأكثر في اليوم الواحد
    [many] { $shown } ردًّا على الأكثر في اليوم الواحد
   *[other] { $shown } ردّ على الأكثر في اليوم الواحد
}
results-day = اليوم

## Charts and their tables

# $title: what the chart is about.
results-chart = رسم بياني: { $title }. ويعرض الجدول التالي الأرقام نفسها.
results-table = عرض الأرقام
results-option = الإجابة
results-point = المستوى
results-share = النسبة
results-number = العدد
results-respondents = المجيبون
# $count: how many people answered the question; $shown: the same, in writing.
results-base = { $count ->
    [zero] لم يُجب أحد عن هذا السؤال.
    [one] أجاب شخص واحد عن هذا السؤال.
    [two] أجاب شخصان عن هذا السؤال.
    [few] أجاب { $shown } أشخاص عن هذا السؤال.
    [many] أجاب { $shown } شخصًا عن هذا السؤال.
   *[other] أجاب { $shown } شخص عن هذا السؤال.
}
results-several = كان بالإمكان اختيار عدة إجابات: النِّسب محسوبة من مجموع المجيبين، ولذلك يتجاوز مجموعها {"\u2066"}100%{"\u2069"}.
# $mean: the mean; $first and $last: the ends of the scale.
results-mean = المتوسط: { $mean }، على مقياس من { $first } إلى { $last }
results-by-group = بحسب فئة المشاركين
# $title: the short name of the question.
results-by-group-of = { $title }، بحسب فئة المشاركين
# Stands for a figure that is not published.
results-suppressed = غ. م.
# $mark: the sign above; $least: the smallest figure published.
results-suppressed-why = { $mark }: غير منشور. الرقم أقل من { $least }، أو يتيح نشره حساب رقم أقل من ذلك.

## How to read these results

results-method = كيفية قراءة هذه النتائج
results-method-base = تُحسب كل نسبة من مجموع الأشخاص الذين أجابوا عن السؤال. وهذه إجابات طوعية، وليست عيّنة تمثيلية.
results-method-few = لا يُنشر أي رقم أقل من { $least } بحسب فئة المشاركين أو بحسب اللغة، ولا أي رقم يتيح حساب رقم من هذا القبيل.
results-method-texts = يقرأ شخصٌ الإجابات الحرة قبل نشرها. أما الإجابات السرية فلا تُنشر أبدًا.
results-document = الأرقام نفسها بنسق JSON

## Free answers

# $title: the short name of the question.
results-read = قراءة الإجابات الحرة: { $title }
results-texts = الإجابات الحرة
results-texts-lead = تُنشر هذه الإجابات كما كُتبت، بعد مراجعتها، بلغة أصحابها.
results-texts-none = لم تُنشر بعد أي إجابة عن هذا السؤال.
results-texts-not-found = لا توجد إجابة تتضمن هذه الكلمات. جرّبوا كلمة أقصر، أو كلمة واحدة.
results-search = البحث في هذه الإجابات
results-search-go = بحث
results-first = الصفحة الأولى
results-next = الصفحة التالية
results-pages = صفحات الإجابات

## When there are no results to see

results-never-heading = لا تُنشر هذه النتائج هنا
results-never = لا تُعرض نتائج لهذه الاستمارة على هذا الموقع.
results-later-heading = لم تُنشر النتائج بعد
# $date: the closing date.
results-later = ستُنشر بعد إغلاق المشاورة في { $date }، حتى لا تؤثر الردود الأولى في الردود اللاحقة.
results-later-undated = ستُنشر بعد إغلاق المشاورة، حتى لا تؤثر الردود الأولى في الردود اللاحقة.
results-broken-heading = تعذّر عرض النتائج
results-broken = حال عطل دون قراءتها. أعيدوا المحاولة بعد لحظات.

## Numbers

results-percent = {"\u2066"}{ $percent }%{"\u2069"}
# Less than half a percent, but somebody.
results-percent-under = {"\u2066"}< 1%{"\u2069"}
# More than 99.5 percent, but not everybody.
results-percent-over = {"\u2066"}> 99%{"\u2069"}
results-decimal = { $whole }.{ $tenths }
