### The sentences of the journey: the draft and its copies, languages, the network, printing.
### Arabic: six plural categories; "one" and "two" are words, without a digit. The reader is addressed in the plural.

## Languages

language-changed = تُعرض هذه الصفحة الآن بالعربية.
# Said in the language that stays.
language-failed = تعذّر تحميل الصفحة باللغة الأخرى. لم يتغيّر أي شيء: أعيدوا المحاولة عند عودة الاتصال بالشبكة.

## How far one is

# $answered: the questions answered; $asked: the questions asked.
progress = { $answered } من { $asked }

## Answers put aside

aside-heading = إجابات وُضعت جانبًا
aside-other-tab = أُدخلت في مكان آخر إجابة مختلفة عن السؤال نفسه. تحتفظ الاستمارة بالإجابة الأحدث، وهذه هي الإجابة الأخرى.
aside-no-place = لم يعد لهذه الإجابات الواردة في مسودتكم موضع في الاستمارة، إذ تغيّرت منذ ذلك الحين.
aside-ended = كُتبت هذه الإجابة بعد إرسال المسودة أو محوها: لم تُرسل، ولا تحتفظ بها الاستمارة.
aside-copy = نسخ
aside-copied = نُسخت.
aside-dismiss = عدم عرضها بعد الآن

## The draft in a file

draft-tools = الملفات والطباعة
# The file's name, without spaces. $form: the form's name. Left in Latin letters: mixed with Arabic ones, the parts of a
# file's name are shown out of order.
file-name = draft-{ $form }.json
file-save = حفظ مسودتي في ملف
file-save-ask = أتريدون أن يتضمن الملف أيضًا الإجابات التي لن تُنشر؟
file-save-all = نعم، جميع إجاباتي
file-save-public = لا، الإجابات الأخرى فقط
file-unsaved = تعذّر على متصفّحكم حفظ الملف.
file-load = استئناف مسودة من ملف
file-loaded = أُدرجت الإجابات الواردة في الملف.
file-broken = هذا الملف ليس مسودة، أو أنه تالف. لم تتغيّر إجاباتكم.
file-other-form = هذا الملف مسودة لاستمارة أخرى. لم تتغيّر إجاباتكم.
file-too-new = أُعدّ هذا الملف بإصدار أحدث من هذا الموقع: أعيدوا تحميل الصفحة، ثم حاولوا مجددًا. لم تتغيّر إجاباتكم.
# $count: to how many questions the file has another answer.
file-ask = { $count ->
    [zero] لا تختلف إجابات الملف عن إجاباتكم في أي سؤال. أي الإجابات تودّون الاحتفاظ بها؟
    [one] تختلف إجابة الملف عن إجابتكم في سؤال واحد. أي الإجابتين تودّون الاحتفاظ بها؟
    [two] تختلف إجابات الملف عن إجاباتكم في سؤالين. أي الإجابات تودّون الاحتفاظ بها؟
    [few] تختلف إجابات الملف عن إجاباتكم في { $count } أسئلة. أي الإجابات تودّون الاحتفاظ بها؟
    [many] تختلف إجابات الملف عن إجاباتكم في { $count } سؤالًا. أي الإجابات تودّون الاحتفاظ بها؟
   *[other] تختلف إجابات الملف عن إجاباتكم في { $count } سؤال. أي الإجابات تودّون الاحتفاظ بها؟
}
file-take = الأخذ بإجابات الملف
file-keep = الاحتفاظ بإجاباتي

## ردّ سبق استلامه

received-heading = استُلم الردّ
# $when: تاريخ وساعة.
received-here = استُلم الردّ المُرسل من علامة التبويب هذه في { $when }.
received-elsewhere = أُرسلت المسودة التي كانت تعرضها علامة التبويب هذه من مكان آخر، واستُلمت في { $when }. لم يبقَ شيء لإرساله.
received-code = عُرض رمز استلام هذا الردّ مرة واحدة بعد الإرسال: لا يمكن عرضه مجددًا.
received-see-code = عرض رمز الاستلام
received-receipts = العثور على الردّ باستخدام رمز الاستلام
received-begin = بدء ردّ آخر
received-dismiss = عدم عرض هذه الرسالة بعد الآن

## Offline

waiting-heading = في انتظار الاتصال بالشبكة
waiting = ستُرسل إجاباتكم تلقائيًا فور عودة الاتصال بالشبكة، مرة واحدة فقط. أبقوا علامة التبويب هذه مفتوحة إلى ذلك الحين.
waiting-cancel = عدم إرسالها
waiting-cancelled = أُلغي الإرسال. ما زالت إجاباتكم في المسودة.
waiting-incomplete = لم تُرسل الإجابات التي كانت في انتظار الاتصال بالشبكة: حرصًا على أمنكم، كان بعضها محفوظًا فقط في علامة التبويب التي أُغلقت بعد ذلك. أكملوها، ثم أرسلوها.

## Printing

print-form = طباعة الاستبيان
print-blank = طباعة الاستبيان فارغًا
# For browsers without scripts.
print-hint = لإعداد إجاباتكم مع آخرين، اطبعوا هذه الصفحة: فهي تتضمن الاستبيان كاملًا.
