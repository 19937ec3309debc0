### جمل البريد: ما تقوله الرسائل، والصفحات التي تعرضها وتتابعها.

## في صفحة الرد

mail-receipt-send = إرسال هذا الرمز إليّ بالبريد الإلكتروني
mail-receipt-added = الرسالة التي تحمل رمز الاستلام في طريقها إلى العنوان الوارد في ردّكم.
mail-receipt-known = أرسلنا هذه الرسالة من قبل، أو هي في طريقها إليكم. انظروا أيضًا في البريد غير المرغوب فيه.
mail-receipt-no-address = ليس في ردّكم عنوان بريد إلكتروني يمكننا الكتابة إليه.

## إلى من أرسل ردًّا. $form: عنوان الاستمارة؛ $date: تاريخ وساعة.

mail-receipt-subject = رمز الاستلام: { $form }
mail-receipt-lead = استلمنا ردّكم على «{ $form }».
# يلي رابط في سطر مستقل.
mail-receipt-link = بهذا الرابط يمكنكم عرض ردّكم، وتعديله إلى حين الإغلاق، أو سحبه إلى حين النشر:
mail-receipt-keep = احتفظوا بهذه الرسالة لأنفسكم: من لديه الرابط يستطيع فعل الشيء نفسه.
mail-receipt-why = تصلكم هذه الرسالة لأن هذا العنوان وارد في الرد، ولأن من أرسله طلبها. وسنكتب أيضًا إذا عُدّل الرد أو سُحب.
mail-receipt-asked = تصلكم هذه الرسالة لأن هذا العنوان وارد في الرد، ولأن من أرسله طلب رمز الاستلام بالبريد الإلكتروني.
mail-amended-subject = عُدّل ردّكم: { $form }
mail-amended-lead = عُدّل ردّكم على «{ $form }» في { $date }.
# يلي رابط في سطر مستقل.
mail-amended-check = إذا لم تكونوا من فعل ذلك، فاعرضوا ردّكم برمز الاستلام:
mail-corrected-lead = صحّح فريقنا ردّك على «{ $form }» في { $date }.
# يتبعه رابط في سطر وحده.
mail-corrected-check = راجع ردّك برمز الاستلام:
mail-withdrawn-subject = سُحب ردّكم: { $form }
mail-withdrawn-lead = سُحب ردّكم على «{ $form }» في { $date }، وحُذفت إجاباته.
mail-withdrawn-by-team = سحب فريقنا ردّكم على «{ $form }» في { $date }، وحذف إجاباته.
# $address: عنوان للفريق.
mail-withdrawn-contact = إذا لم تكونوا تريدون ذلك، فاكتبوا إلينا: { $address }

## إلى جهة داعمة. $name: اسم الجهة؛ $address: عنوان للفريق.

mail-listed-subject = أنتم في القائمة: { $form }
# يلي رابط في سطر مستقل.
mail-listed-lead = { $name } في القائمة العامة للداعمين الآن:
mail-listed-changes = إذا عدّلتم ردّكم، فسننظر في ما يرد في القائمة من جديد قبل عرضه.
mail-not-listed-subject = لستم في القائمة: { $form }
mail-not-listed-lead = نظرنا في ردّكم على «{ $form }». { $name } ليست في القائمة العامة للداعمين.
mail-not-listed-contact = لمعرفة السبب أو لإخبارنا بالمزيد، اكتبوا إلينا: { $address }

## إلى من يدير المشاورة. $site: اسم الموقع.

mail-invitation-subject = دعوة: { $site }
# $roles: أسماء أدوار.
mail-invitation-lead = أنت مدعو إلى مساحة العمل في { $site } بهذه الأدوار: { $roles }.
# يلي رابط في سطر مستقل.
mail-invitation-link = هذا الرابط يقبل الدعوة. يصلح مرة واحدة، حتى { $date }:
mail-sign-in-subject = تسجيل الدخول: { $site }
# يلي رابط في سطر مستقل.
mail-sign-in-link = هذا الرابط يسجّل دخولك إلى مساحة العمل. يصلح مرة واحدة خلال خمس عشرة دقيقة، في المتصفح الذي طلبته منه:
# يلي رمز في سطر مستقل.
mail-code = ومن دون برامج نصية، اكتب هذا الرمز:
mail-not-expected = إذا لم تكن تنتظر هذه الرسالة، فلا داعي لفعل أي شيء.
mail-digest-subject = ما ينتظرك: { $site }
mail-digest-lead = هذا ما ينتظرك اليوم.
# بعد اسم استمارة.
mail-digest-texts = { $count ->
    [0] لا نصوص للمراجعة
    [zero] لا نصوص للمراجعة
    [one] نص واحد للمراجعة
    [two] نصان للمراجعة
    [few] { $count } نصوص للمراجعة
    [many] { $count } نصًا للمراجعة
   *[other] { $count } نص للمراجعة
}
# بعد اسم استمارة.
mail-digest-supporters = { $count ->
    [0] لا داعمين بانتظار القرار
    [zero] لا داعمين بانتظار القرار
    [one] داعم واحد بانتظار القرار
    [two] داعمان بانتظار القرار
    [few] { $count } داعمين بانتظار القرار
    [many] { $count } داعمًا بانتظار القرار
   *[other] { $count } داعم بانتظار القرار
}
# بعد اسم استمارة.
mail-digest-requests = { $count ->
    [0] لا طلبات حقوق مستعجلة
    [zero] لا طلبات حقوق مستعجلة
    [one] طلب حقوق واحد تجب الإجابة عنه خلال خمسة أيام على الأكثر
    [two] طلبا حقوق تجب الإجابة عنهما خلال خمسة أيام على الأكثر
    [few] { $count } طلبات حقوق تجب الإجابة عنها خلال خمسة أيام على الأكثر
    [many] { $count } طلب حقوق تجب الإجابة عنه خلال خمسة أيام على الأكثر
   *[other] { $count } طلب حقوق تجب الإجابة عنه خلال خمسة أيام على الأكثر
}
# بعد اسم استمارة.
mail-digest-proposals = { $count ->
    [0] لا اقتراحات بانتظار التأكيد
    [zero] لا اقتراحات بانتظار التأكيد
    [one] اقتراح واحد بانتظار التأكيد
    [two] اقتراحان بانتظار التأكيد
    [few] { $count } اقتراحات بانتظار التأكيد
    [many] { $count } اقتراحًا بانتظار التأكيد
   *[other] { $count } اقتراح بانتظار التأكيد
}
# بعد اسم استمارة.
mail-digest-failed = { $count ->
    [0] لا رسائل تعذّر إرسالها
    [zero] لا رسائل تعذّر إرسالها
    [one] رسالة واحدة تعذّر إرسالها
    [two] رسالتان تعذّر إرسالهما
    [few] { $count } رسائل تعذّر إرسالها
    [many] { $count } رسالة تعذّر إرسالها
   *[other] { $count } رسالة تعذّر إرسالها
}
# يلي رابط في سطر مستقل.
mail-digest-end = تصلك هذه الرسالة كل صباح ينتظرك فيه شيء. لإيقافها:

## للتجربة. $subject: موضوع رسالة أخرى.

mail-test-subject = تجربة: { $subject }
mail-test-lead = هذه تجربة. ما يلي مثال: رموزه وروابطه لا تفعل شيئًا.
# اسم منظمة مختلقة.
mail-example-name = منظمة للمثال

## في مساحة العمل

workspace-mail = البريد
workspace-mail-lead = معرفة الرسائل التي تعذّر إرسالها، وإعادة المحاولة أو التخلي عنها.
workspace-mail-none = لم تفشل أي رسالة.
# $count: عدد رسائل؛ $date: تاريخ وساعة.
workspace-mail-waiting = { $count ->
    [0] لا رسائل تنتظر الإرسال.
    [zero] لا رسائل تنتظر الإرسال.
    [one] رسالة واحدة تنتظر الإرسال منذ { $date }.
    [two] رسالتان تنتظران الإرسال، أولاهما منذ { $date }.
    [few] { $count } رسائل تنتظر الإرسال، أولاها منذ { $date }.
    [many] { $count } رسالة تنتظر الإرسال، أولاها منذ { $date }.
   *[other] { $count } رسالة تنتظر الإرسال، أولاها منذ { $date }.
}
workspace-mail-waiting-reply = آخر ما أوقفها:
workspace-mail-failed = الرسائل الفاشلة
workspace-mail-failed-lead = لا يظهر نص الرسالة ولا من تُرسل إليه؛ يُمحى كلاهما عند التخلي عنها، وبعد ثلاثين يومًا.
workspace-mail-purpose = الرسالة
workspace-mail-made = تاريخها
workspace-mail-why = السبب
workspace-mail-attempts = المحاولات
workspace-mail-what = ما العمل
workspace-mail-retry = إعادة المحاولة
workspace-mail-give-up = التخلي عنها
workspace-mail-gone = لم يُغيَّر شيء: لم تعد هذه الرسالة تنتظر قرارًا.
workspace-mail-refused = عناوين مرفوضة
workspace-mail-refused-lead = رفض خادم البريد نهائيًا رسالة إلى كل من هذه العناوين: لا يُرسل إليها شيء بعد ذلك حتى تقرر خلاف ذلك. وتُمحى الرسائل المحتجزة عند التخلي عنها، وبعد ثلاثين يومًا.
workspace-mail-refused-at = تاريخ الرفض
workspace-mail-held = الرسائل المحتجزة
workspace-mail-write-again = الكتابة إلى هذا العنوان من جديد
workspace-mail-give-up-held = التخلي عن رسائله
workspace-letter-receipt = رمز الاستلام
workspace-letter-amended = تعديل رد
workspace-letter-withdrawn = سحب رد
workspace-letter-supporter = قرار بشأن داعم
workspace-letter-invitation = دعوة
workspace-letter-sign-in = رابط تسجيل الدخول
workspace-letter-digest = الملخص
workspace-letter-test = تجربة
workspace-letter-corrected = رد صحّحه فريقنا
workspace-letter-withdrawn-by-team = رد سحبه فريقنا
workspace-letter-listed = داعم في القائمة
workspace-letter-not-listed = داعم خارج القائمة
workspace-letters = ما تقوله الرسائل
workspace-letters-lead = مثال لكل رسالة بكل لغة، يمكنك إرساله إلى نفسك.
workspace-letter-example-lead = في هذا المثال كلمات الاستمارة وتواريخها. أما الرموز والأسماء والعناوين فمختلقة.
workspace-letter-subject = الموضوع:
workspace-letter-try = إرسال هذا المثال إليّ
workspace-letter-try-to = يُرسل المثال إلى { $address }.
workspace-letter-tried = المثال في طريقه إلى { $address }.
workspace-letter-too-often = لم يُرسل شيء: أُرسل مثال قبل أقل من دقيقة.
# $code: رقم مثل 550.
workspace-reply-code = أجاب خادم البريد بالرمز { $code }
workspace-reply-unreachable = يتعذر الوصول إلى خادم البريد
workspace-reply-tls = الاتصال بخادم البريد غير آمن
workspace-reply-timeout = لم يُجب خادم البريد في الوقت المناسب
workspace-reply-unusable = خادم البريد لا يوفّر ما تطلبه الإعدادات
workspace-reply-unwritable = لا يمكن الكتابة إلى هذا العنوان
workspace-reply-held = رفض هذا العنوان رسالة أخرى من قبل
workspace-overview-mail = رسائل فاشلة
workspace-task-mail-failed = { $count ->
    [0] لا رسائل تعذّر إرسالها
    [zero] لا رسائل تعذّر إرسالها
    [one] تقرير مصير رسالة واحدة تعذّر إرسالها
    [two] تقرير مصير رسالتين تعذّر إرسالهما
    [few] تقرير مصير { $count } رسائل تعذّر إرسالها
    [many] تقرير مصير { $count } رسالة تعذّر إرسالها
   *[other] تقرير مصير { $count } رسالة تعذّر إرسالها
}
workspace-task-mail-waits = { $count ->
    [0] لا رسائل تنتظر
    [zero] لا رسائل تنتظر
    [one] فحص خادم البريد: رسالة واحدة تنتظر منذ أكثر من ساعة
    [two] فحص خادم البريد: رسالتان تنتظران، أولاهما منذ أكثر من ساعة
    [few] فحص خادم البريد: { $count } رسائل تنتظر، أولاها منذ أكثر من ساعة
    [many] فحص خادم البريد: { $count } رسالة تنتظر، أولاها منذ أكثر من ساعة
   *[other] فحص خادم البريد: { $count } رسالة تنتظر، أولاها منذ أكثر من ساعة
}
workspace-link-sent = الدعوة في طريقها إلى { $address }
workspace-link-sent-lead = فيها رابط يصلح مرة واحدة خلال سبعة أيام.
workspace-ask-link = الحصول على رابط بالبريد الإلكتروني
workspace-ask-link-lead = افتحه في هذا المتصفح خلال خمس عشرة دقيقة.
workspace-ask-link-go = إرسال رابط إليّ
workspace-link-asked = إن كان لهذا العنوان حساب، فالرابط في طريقه إليه. افتحه في هذا المتصفح خلال خمس عشرة دقيقة.
workspace-no-address = لم يُرسل شيء: اذكر عنوان بريد إلكتروني.
workspace-digest = الملخص اليومي
workspace-digest-lead = كل صباح تقول رسالة ما ينتظرك. وإن لم ينتظرك شيء فلا تُرسل.
workspace-digest-on = يصلك على { $address }.
workspace-digest-begin = إرسال الملخص إليّ
workspace-digest-end = إيقاف الملخص
workspace-unsubscribe = إيقاف الملخص اليومي
workspace-unsubscribe-lead = لن تصلك رسالة الصباح بعد ذلك. ويمكنك استئنافها في مساحة العمل.
workspace-unsubscribe-done = تم: لن يُرسل إليك ملخص آخر. ويمكنك استئنافه في مساحة العمل.
workspace-unsubscribe-unknown = لم يُغيَّر شيء: هذا الرابط ناقص أو لم يُنشأ هنا. انسخه كاملًا من الرسالة.
workspace-may-handle-mail = معرفة الرسائل التي تعذّر إرسالها، وإعادة محاولتها أو التخلي عنها
workspace-object-letter = رسالة
workspace-action-retry-letter = أُعيدت محاولة إرسال رسالة
workspace-action-give-letter-up = جرى التخلي عن رسالة
workspace-action-write-again = الكتابة من جديد إلى عنوان مرفوض
workspace-action-give-held-letters-up = جرى التخلي عن رسائل إلى عنوان مرفوض
workspace-action-send-test-letter = أُرسل مثال لرسالة
workspace-action-begin-digest = بدأ الملخص
workspace-action-end-digest = توقف الملخص
