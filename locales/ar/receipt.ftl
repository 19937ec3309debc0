### The sentences of the receipt: seeing, amending or withdrawing a response.
### Arabic: ردّ is the whole response, إجابات the answers to its questions. The reader is addressed in the plural.

## After sending

sent-copy = نسخ الرمز
# Said once, after copying.
sent-copied = نُسخ الرمز.
sent-download = تنزيل ردّي
sent-see = عرض ردّي أو تعديله أو سحبه

## Finding a response

receipt-title = العثور على ردّي
# A link to this page.
receipt-link = هل سبق أن شاركتم؟ اعثروا على ردّكم باستخدام رمز الاستلام
receipt-lead = باستخدام رمز الاستلام، يمكنكم عرض ما سجّلناه وتنزيله، وتعديله إلى حين إغلاق المشاورة، أو سحبه إلى حين النشر.
receipt-label = رمز الاستلام
receipt-hint = 32 حرفًا ورقمًا عُرضت بعد الإرسال. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للمسافات والشَّرطات.
receipt-show = عرض ردّي
receipt-unknown = تحقّقوا من الرمز: لا يوجد ردّ يطابقه

## What was recorded

receipt-heading = ردّكم
receipt-answers = إجاباتكم عن الأسئلة
receipt-received-at = تاريخ الاستلام
receipt-amended-at = تاريخ التعديل
receipt-published-at = تاريخ النشر
receipt-language = اللغة
receipt-id = المعرّف العلني
receipt-id-hint = تظهر إجاباتكم العلنية ضمن البيانات المفتوحة تحت هذا المعرّف الذي اختير عشوائيًا.
# $moment: a date and a time of day; $zone: the time zone, UTC+01.
receipt-moment = { $moment } ({"\u2066"}{ $zone }{"\u2069"})
receipt-purged = مُحيت إجاباتكم غير المنشورة: فقد انقضت مدة الاحتفاظ بها.
receipt-amend = تعديل ردّي
receipt-withdraw = سحب ردّي
receipt-closed = أُغلقت الاستمارة: لم يعد بالإمكان تعديل ردّكم.
receipt-published-notice = نُشرت الردود: لم يعد بالإمكان سحب ردّكم.
receipt-open-data = العثور عليه في البيانات المنشورة
receipt-stale = عُدّل ردّكم في هذه الأثناء، من صفحة أخرى. هذه صيغته الحالية.

## Amending

amend-note = أنتم تعدّلون ردًّا سبق استلامه. لا يُحفظ منه أي شيء على هذا الجهاز، وتبقى مسودتكم، إن وُجدت، على حالها: احفظوا تعديلاتكم قبل مغادرة الصفحة.
amend-send = حفظ تعديلاتي
amend-closed = أُغلقت الاستمارة: وصلت تعديلاتكم بعد انقضاء الموعد. ويبقى ردّكم كما كان.
amend-stale = عُدّل ردّكم في هذه الأثناء، من صفحة أخرى. افتحوه مجددًا باستخدام رمز الاستلام للانطلاق من صيغته الحالية.
amend-stale-check = عُدّل ردّكم في هذه الأثناء، من صفحة أخرى. وما ترونه هنا سيحلّ محلّه إذا حفظتموه.
amend-withdrawn = سُحب هذا الردّ: لم يعد بالإمكان إرساله أو تعديله.
amended-title = حُفظت التعديلات
amended-heading = حُفظت تعديلاتكم
amended-lead = حلّت هذه التعديلات محلّ إجاباتكم السابقة.
amended-keep = يبقى رمز الاستلام نفسه ساريًا: احتفظوا به.
amended-next = يمكنكم تعديل ردّكم مجددًا إلى حين إغلاق المشاورة.

## Withdrawing

withdraw-heading = أتريدون سحب ردّكم؟
withdraw-lead = إليكم ما يترتب على السحب.
withdraw-row = تُحذف إجاباتكم: فلا تُحتسب بعد ذلك في النتائج ولا تُنشر.
withdraw-private = تُحذف كذلك إجاباتكم غير المنشورة.
withdraw-trace = لا يبقى سوى أثر بلا مضمون: أن ردًّا قد سُحب، ومتى.
withdraw-final = لا يمكن التراجع عن السحب. وما دامت الاستمارة مفتوحة، يمكنكم الإجابة من جديد.
withdraw-confirm = نعم، سحب ردّي
withdraw-cancel = لا، الاحتفاظ به
withdrawn-heading = سُحب ردّكم
# $date: a date and a time of day.
withdrawn = سُحب ردّكم في { $date }.
withdrawn-trace = حُذفت جميع إجاباته.
refused-withdrawn = سُحب هذا الردّ: لا يمكن تسجيله من جديد. للمشاركة، ابدأوا مجددًا من الاستمارة.
