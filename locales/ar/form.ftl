### The sentences of the form's page, whatever the form.
### Arabic: six plural categories; "one" and "two" are words, without a digit. The reader is addressed in the plural.
### \u2066 or \u2068 … \u2069 keep a Latin word, or one that a person typed, in its own direction.

## Moving about

previous = السابق
continue = متابعة
# The last step's button.
review = مراجعة إجاباتي
# The name of the list of steps, for screen readers.
steps = الخطوات
# $step: the step's rank; $total: how many there are; $answered: the questions answered; $asked: the questions asked.
step = الخطوة { $step } من { $total } – أُجيب عن { $answered } من { $asked }
step-check = المراجعة والإرسال
# The tab's title. $step: the step; $title: the form's title.
page-title = { $step } – { $title }
print = طباعة هذه الصفحة

## Answering

required = {" "}(إلزامي)
# $fields: the questions' names, with commas.
required-fields = الحقول الإلزامية: { $fields }
clear = مسح إجابتي
beside-close = إغلاق
# Below a text that is still empty. $max: the longest length.
count-limit = { $max ->
    [zero] لا يُسمح بأي حرف
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $max } أحرف على الأكثر
    [many] { $max } حرفًا على الأكثر
   *[other] { $max } حرف على الأكثر
}
count-left = { $left ->
    [zero] لم يتبقَّ لكم أي حرف
    [one] يتبقّى لكم حرف واحد
    [two] يتبقّى لكم حرفان
    [few] يتبقّى لكم { $left } أحرف
    [many] يتبقّى لكم { $left } حرفًا
   *[other] يتبقّى لكم { $left } حرف
}
count-over = { $over ->
    [zero] لم تتجاوزوا الحد الأقصى
    [one] تجاوزتم الحد الأقصى بمقدار حرف واحد
    [two] تجاوزتم الحد الأقصى بمقدار حرفين
    [few] تجاوزتم الحد الأقصى بمقدار { $over } أحرف
    [many] تجاوزتم الحد الأقصى بمقدار { $over } حرفًا
   *[other] تجاوزتم الحد الأقصى بمقدار { $over } حرف
}
# Below a list of which a given number is to be chosen. $left: how many are left to choose.
choose-left = { $left ->
    [zero] لم يتبقَّ عليكم تحديد أي خيار
    [one] يتبقّى عليكم تحديد خيار واحد
    [two] يتبقّى عليكم تحديد خيارين
    [few] يتبقّى عليكم تحديد { $left } خيارات
    [many] يتبقّى عليكم تحديد { $left } خيارًا
   *[other] يتبقّى عليكم تحديد { $left } خيار
}
choose-done = { $chosen ->
    [zero] لم تحدّدوا أي خيار، والعدد مقبول
    [one] حدّدتم خيارًا واحدًا، وهو العدد المطلوب
    [two] حدّدتم خيارين، وهو العدد المطلوب
    [few] حدّدتم { $chosen } خيارات، وهو العدد المطلوب
    [many] حدّدتم { $chosen } خيارًا، وهو العدد المطلوب
   *[other] حدّدتم { $chosen } خيار، وهو العدد المطلوب
}
choose-over = { $over ->
    [zero] لم تتجاوزوا العدد المسموح به
    [one] تجاوزتم العدد المسموح به بمقدار خيار واحد
    [two] تجاوزتم العدد المسموح به بمقدار خيارين
    [few] تجاوزتم العدد المسموح به بمقدار { $over } خيارات
    [many] تجاوزتم العدد المسموح به بمقدار { $over } خيارًا
   *[other] تجاوزتم العدد المسموح به بمقدار { $over } خيار
}

## The draft

draft-private = ستُحفظ إجاباتكم على هذا الجهاز أولًا بأول أثناء الكتابة. ويمكنكم محوها منه متى شئتم.
# $time: a time of day, 14:32.
draft-saved = حُفظت المسودة على هذا الجهاز الساعة { $time }.
# $when: a date and a time of day.
draft-restored = عثرنا على مسودتكم المحفوظة في { $when }.
draft-kept = عثرنا على مسودتكم.
draft-broken = تعذّرت قراءة المسودة المحفوظة على هذا الجهاز فنُحّيت جانبًا. ستبدأون من استمارة فارغة.
draft-denied = لم تُحفظ المسودة: متصفّحكم يرفض حفظ بيانات هذا الموقع. يمكنكم الإجابة والإرسال، ولكن أبقوا هذه الصفحة مفتوحة.
draft-full = لم تُحفظ المسودة: امتلأت المساحة التي يخصّصها متصفّحكم لهذا الموقع. يمكنكم الإجابة والإرسال، ولكن أبقوا هذه الصفحة مفتوحة.
draft-erase = محو المسودة من هذا الجهاز
draft-erase-ask = أتريدون محو جميع إجاباتكم من هذا الجهاز؟
draft-erase-confirm = نعم، محو كل شيء
draft-erase-cancel = لا، الاحتفاظ بها
draft-erased = مُحيت مسودتكم من هذا الجهاز.

## Errors

# The heading of the error summary, at the top of the page.
error-heading = يلزم تصحيح ما يلي قبل المتابعة
# Said before each message, for screen readers.
# The tab's title while there are errors. $title: its usual title.
error-title = خطأ: { $title }
error-required = أجيبوا عن هذا السؤال
# $max: the longest length; $actual: the text's; $over: how much too long.
error-too-long = { $over ->
    [zero] اختصروا إجابتكم (الحد الأقصى: { $max })
    [one] اختصروا إجابتكم بحذف حرف واحد (الحد الأقصى: { $max })
    [two] اختصروا إجابتكم بحذف حرفين (الحد الأقصى: { $max })
    [few] اختصروا إجابتكم بحذف { $over } أحرف (الحد الأقصى: { $max })
    [many] اختصروا إجابتكم بحذف { $over } حرفًا (الحد الأقصى: { $max })
   *[other] اختصروا إجابتكم بحذف { $over } حرف (الحد الأقصى: { $max })
}
# $min: the smallest number; $actual: how many were chosen.
error-too-few = { $min ->
    [zero] اختاروا ما تشاؤون من الإجابات
    [one] اختاروا إجابة واحدة على الأقل
    [two] اختاروا إجابتين على الأقل، وعدد ما اخترتموه { $actual }
    [few] اختاروا { $min } إجابات على الأقل، وعدد ما اخترتموه { $actual }
    [many] اختاروا { $min } إجابةً على الأقل، وعدد ما اخترتموه { $actual }
   *[other] اختاروا { $min } إجابة على الأقل، وعدد ما اخترتموه { $actual }
}
error-too-many = { $max ->
    [zero] لا تختاروا أي إجابة
    [one] اختاروا إجابة واحدة فقط
    [two] اختاروا إجابتين على الأكثر، وعدد ما اخترتموه { $actual }
    [few] اختاروا { $max } إجابات على الأكثر، وعدد ما اخترتموه { $actual }
    [many] اختاروا { $max } إجابةً على الأكثر، وعدد ما اخترتموه { $actual }
   *[other] اختاروا { $max } إجابة على الأكثر، وعدد ما اخترتموه { $actual }
}
error-unknown-option = اختاروا إجابة من القائمة («{"\u2068"}{ $value }{"\u2069"}» ليست من إجاباتها)
error-not-an-email = أدخلوا عنوان بريد إلكتروني كاملًا، على غرار {"\u2066"}name@example.org{"\u2069"}
error-unknown-question = السؤال «{"\u2068"}{ $name }{"\u2069"}» ليس جزءًا من هذه الاستمارة

## Checking and sending

check-heading = راجعوا إجاباتكم
check-lead = لم يُرسل أي شيء بعد. أعيدوا قراءة إجاباتكم، وعدّلوا ما يلزم، ثم أرسلوها.
check-notice = ستُنشر إجاباتكم، باستثناء ما يحمل عبارة «لا يُنشر».
check-notice-link = مآل بياناتكم
# Beside the answers that will not be published.
check-private = لا يُنشر
check-send = إرسال إجاباتي
check-sending = جارٍ الإرسال…
answer-none = بلا إجابة
# Followed, for screen readers, by the question's name.
change = تعديل
send-heading = لم تُرسل إجاباتكم
send-offline = لم يستجب الخادم. ما زالت إجاباتكم على هذه الصفحة: أعيدوا المحاولة بعد لحظات، ولن تُسجَّل إجاباتكم إلا مرة واحدة.
send-broken = انقطع الإرسال في متصفّحكم. ما زالت إجاباتكم على هذه الصفحة: أعيدوا المحاولة، ولن تُسجَّل إجاباتكم إلا مرة واحدة. وإذا تكرّر ذلك، فأعيدوا تحميل الصفحة.
send-refused = لم يتمكن الخادم من قبول هذا الإرسال. ما زالت إجاباتكم على هذه الصفحة: أعيدوا تحميل الصفحة، ثم حاولوا مجددًا.
send-closed = أُغلقت هذه الاستمارة: وصل هذا الإرسال بعد انقضاء الموعد. ما زالت إجاباتكم على هذا الجهاز.
send-not-open-yet = لم تُفتح هذه الاستمارة بعد. ما زالت إجاباتكم على هذا الجهاز.
send-reused = سبق أن تلقّينا صيغة أولى من هذه الإجابات. اكتبوا إلينا لتصحيحها.
send-too-often = ورد من عنوانكم عدد مفرط من عمليات الإرسال. انتظروا دقيقة، ثم حاولوا مجددًا.

## The confirmation

sent-heading = استُلمت إجاباتكم
sent-lead = سُجّلت إجاباتكم. شكرًا لكم.
sent-code = رمز الاستلام
sent-keep = احتفظوا بهذا الرمز: فهو لا يُعرض إلا مرة واحدة. وهو يُثبت أن ردّكم قد استُلم، ويتيح لكم عرضه أو تعديله أو سحبه.
sent-next = مُحيت إجاباتكم من هذا الجهاز.

## Dates

# $day: 1 to 31.
date = { $day } { $month } { $year }
date-time = { $date }، الساعة { $time }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
