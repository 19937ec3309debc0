### عبارات مساحة العمل، لمن يديرون الاستشارة.

workspace-title = مساحة العمل
workspace-menu = صفحات مساحة العمل
workspace-home = الرئيسية
# $name: اسم الحساب.
workspace-welcome = مرحبًا { $name }
workspace-your-roles = أدوارك
workspace-no-role = ليس لديك أي دور بعد. تواصل مع إدارة مساحة العمل.
workspace-role-without-page = لا توجد بعد أي صفحة في مساحة العمل مرتبطة بهذا الدور.
workspace-whole-site = الموقع كله

## تسجيل الدخول

workspace-sign-in = تسجيل الدخول
workspace-sign-in-lead = افتح الرابط الذي وصلك ثم اضغط على الزر. ومن دون برامج نصية، اكتب الرمز الذي يلي علامة # في ذلك الرابط.
workspace-code = رمزك الصالح لمرة واحدة
workspace-code-hint = 32 حرفًا ورقمًا. لا أهمية لحالة الأحرف ولا للمسافات والشرطات.
workspace-use-code = استخدم هذا الرابط وسجّل الدخول
workspace-sign-in-first = سجّل الدخول للمتابعة، ثم تعود إلى الصفحة المطلوبة.
workspace-code-unknown = لا يتيح هذا الرمز تسجيل الدخول: قد يكون ناقصًا أو مستعملًا أو قديمًا. اطلب رابطًا جديدًا.
# $host: مضيف مزوّد الهوية.
workspace-sign-in-with = تسجيل الدخول عبر { $host }
workspace-invitation-continue = دعوتك جاهزة. سجّل الدخول الآن ليحصل حسابك على أدواره.
workspace-code-instead = أو بواسطة رابط وصلك: افتحه ثم اضغط على الزر. ومن دون برامج نصية، اكتب الرمز الذي يلي علامة # في ذلك الرابط.
workspace-no-account = نجح تسجيل دخولك، لكن لا يقابله أي حساب في مساحة العمل هذه. افتح رابط دعوتك أولًا.
workspace-provider-failed = لم ينجح تسجيل الدخول. أعد المحاولة، وإن استمر ذلك فتواصل مع إدارة مساحة العمل.
workspace-provider-away = لا يستجيب مزوّد الهوية. أعد المحاولة بعد بضع دقائق، وإن استمر ذلك فتواصل مع إدارة مساحة العمل.
workspace-provider-not-fresh = لم يؤكد مزوّد الهوية أنك سجّلت الدخول للتو. سجّل الخروج لديه ثم سجّل الدخول من جديد.
workspace-signed-out = تم تسجيل خروجك من مساحة العمل
workspace-signed-out-lead = ما زالت جلستك لدى مزوّد الهوية قائمة. على جهاز مشترك، أنهها أيضًا.
workspace-sign-out-provider = تسجيل الخروج هناك أيضًا
workspace-code-other-browser = طُلب هذا الرابط من متصفح آخر. افتحه حيث طلبته.
workspace-code-own = هذه الدعوة صادرة عن حسابك أنت: لا أحد يمنح نفسه دورًا.
workspace-too-often = محاولات كثيرة في وقت قصير. أعد المحاولة بعد دقيقة.
workspace-sign-out = تسجيل الخروج
workspace-sign-out-everywhere = تسجيل الخروج من كل مكان
workspace-sessions = جلساتي
workspace-sessions-lead = تدوم الجلسة اثنتي عشرة ساعة على الأكثر، وتنتهي بعد ساعة بلا نشاط.
workspace-session = الجلسة
workspace-session-since = بداية الجلسة
workspace-session-seen = آخر نشاط
workspace-session-this = هذه الجلسة
workspace-session-end = إنهاء
workspace-session-idle = من دون نشاط تنتهي هذه الجلسة خلال أقل من خمس دقائق. ما كتبته يبقى في هذه الصفحة.
workspace-session-stay = البقاء متصلًا
workspace-session-last = تنتهي هذه الجلسة خلال أقل من خمس دقائق، بعد اثنتي عشرة ساعة. أرسل ما كتبته، أو سجّل الدخول من جديد في لسان آخر وعد إلى هنا.
workspace-session-over = انتهت هذه الجلسة. ما كتبته يبقى في هذه الصفحة: سجّل الدخول في لسان آخر، ثم عد لإرساله.
workspace-session-sign-in = تسجيل الدخول في لسان آخر
workspace-keys-change = لتغيير مفتاح، اختره من هذه القائمة ثم اضغط حرفًا أو رقمًا آخر. يتبادل المفتاحان مكانيهما.
workspace-keys-press = اضغط المفتاح الجديد. يُبقي Escape كل شيء على حاله.
workspace-keys-done = القائمة محدّثة.
workspace-keys-reset = العودة إلى المفاتيح الأصلية

## ما يُرفض

workspace-refused-heading = أدوارك لا تسمح بذلك
workspace-refused-roles = يلزم أحد هذه الأدوار:
workspace-refused-ask = تمنح إدارة مساحة العمل الأدوار. وقد دُوّن هذا الطلب في السجل.
workspace-fresh-heading = سجّل الدخول من جديد
workspace-fresh = هذا الإجراء مهم: يتطلب تسجيل دخول لم تمضِ عليه عشر دقائق.
workspace-sign-in-again = تسجيل الدخول من جديد

## الأدوار وما تسمح به

workspace-role = الدور
workspace-roles = الأدوار
workspace-role-administrator = الإدارة
workspace-role-operator = التشغيل
workspace-role-case-officer = متابعة الطلبات
workspace-role-reviewer = المراجعة
workspace-role-supporters-officer = متابعة الداعمين
workspace-role-coder = الترميز
workspace-role-lead-analyst = إدارة التحليل
workspace-role-publisher = النشر
workspace-role-auditor = التدقيق
workspace-may-see-accounts = الاطلاع على الحسابات وأدوارها والدعوات
workspace-may-manage-accounts = دعوة الأشخاص ومنح الأدوار وسحبها وإغلاق الحسابات
workspace-may-see-settings = الاطلاع على إعدادات الخادم
workspace-may-review-texts = مراجعة النصوص الحرة والبتّ في نشرها
workspace-may-decide-on-supporters = تقرير من يُدرج من الداعمين، والاطلاع على جهة اتصال كل منهم على حدة
workspace-may-see-overview = الاطلاع على وضع الاستمارة
workspace-may-see-store = الاطلاع على حجم قاعدة البيانات وآخر نسخة احتياطية
workspace-may-read-responses = قراءة الردود واحدًا واحدًا والعثور عليها
workspace-may-see-private-answers = الاطلاع على الإجابات السرية لشخص واحد مع ذكر السبب
workspace-may-withdraw-responses = سحب رد
workspace-may-see-requests = قراءة سجل طلبات الحقوق
workspace-may-keep-requests = مسك سجل طلبات الحقوق
workspace-may-move-window = الاطلاع على موعدي الافتتاح والإغلاق وتغييرهما
workspace-may-reopen-form = إعادة فتح استمارة مغلقة، والبتّ في اقتراحات ذلك
workspace-may-code-texts = إسناد المواضيع إلى النصوص المنشورة
workspace-may-change-frames = تغيير مواضيع الأسئلة
workspace-may-settle-codings = سحب نصوص يرمّزها شخصان والاطلاع على الترميزين والحسم حيث يختلفان
workspace-may-build-package = إنشاء حزمة الردود والاطلاع عليها قبل نشرها
workspace-may-publish-package = نشر الحزمة وسحبها من الموقع
workspace-may-read-log = قراءة السجل
workspace-may-export-log = حفظ السجل في ملف

## نظرة عامة

workspace-overview = نظرة عامة
workspace-overview-lead = وضع الاستمارة وما ينبغي عمله.
workspace-overview-recording = تسجيل الردود
workspace-overview-recorded = يعمل
workspace-overview-not-recorded = غير ممكن الآن
workspace-task-recording = إعادة تسجيل الردود إلى العمل: ينبغي فحص القرص وسجل الخادم
workspace-overview-responses = الردود
workspace-overview-today = اليوم
workspace-overview-week = آخر سبعة أيام
workspace-overview-texts = نصوص للمراجعة
workspace-overview-flagged = نصوص مرصودة قيد الانتظار
workspace-overview-stale = نصوص تلزم مراجعتها مجددًا
workspace-overview-coded = النصوص المرمّزة
# $part, $all: numbers.
workspace-overview-share = { $part } من { $all }
workspace-overview-supporters = داعمون بانتظار القرار
# $date: تاريخ ووقت.
workspace-overview-since = أقدمها ينتظر منذ { $date }
workspace-overview-backup = آخر نسخة احتياطية
workspace-overview-no-backup = لا يوجد
workspace-overview-store = قاعدة البيانات
workspace-overview-disk = المساحة المتاحة
# $count: عدد.
workspace-megabytes = { $count } م.ب
workspace-overview-days = بحسب اليوم
workspace-overview-kinds = بحسب فئة المشاركين
workspace-overview-languages = بحسب اللغة
workspace-overview-tasks = ما ينبغي عمله
workspace-overview-nothing = لا شيء ينبغي عمله الآن.
# $count: عدد.
workspace-task-texts = { $count ->
    [0] لا نصوص للمراجعة
    [zero] لا نصوص للمراجعة
    [one] مراجعة نص واحد
    [two] مراجعة نصين
    [few] مراجعة { $count } نصوص
    [many] مراجعة { $count } نصًا
   *[other] مراجعة { $count } نص
}
# $count: عدد.
workspace-task-requests = { $count ->
    [0] لا طلبات حقوق مستعجلة
    [zero] لا طلبات حقوق مستعجلة
    [one] الإجابة عن طلب حقوق واحد خلال خمسة أيام على الأكثر
    [two] الإجابة عن طلبي حقوق خلال خمسة أيام على الأكثر
    [few] الإجابة عن { $count } طلبات حقوق خلال خمسة أيام على الأكثر
    [many] الإجابة عن { $count } طلب حقوق خلال خمسة أيام على الأكثر
   *[other] الإجابة عن { $count } طلب حقوق خلال خمسة أيام على الأكثر
}
workspace-task-coding = { $count ->
    [zero] ترميز { $count } نص
    [one] ترميز نص واحد
    [two] ترميز نصين
    [few] ترميز { $count } نصوص
    [many] ترميز { $count } نصًا
   *[other] ترميز { $count } نص
}
workspace-task-supporters = { $count ->
    [0] لا داعمين للبتّ
    [zero] لا داعمين للبتّ
    [one] البتّ في داعم واحد
    [two] البتّ في داعمين
    [few] البتّ في { $count } داعمين
    [many] البتّ في { $count } داعمًا
   *[other] البتّ في { $count } داعم
}
# $count: عدد.
workspace-task-proposals = { $count ->
    [0] لا اقتراحات
    [zero] لا اقتراحات
    [one] تأكيد اقتراح واحد أو رفضه
    [two] تأكيد اقتراحين أو رفضهما
    [few] تأكيد { $count } اقتراحات أو رفضها
    [many] تأكيد { $count } اقتراحًا أو رفضها
   *[other] تأكيد { $count } اقتراح أو رفضها
}
# $count: عدد.
workspace-task-closes-soon = { $count ->
    [0] تُغلق الاستمارة اليوم: يتطلب التمديد 48 ساعة
    [zero] تُغلق الاستمارة اليوم: يتطلب التمديد 48 ساعة
    [one] تُغلق الاستمارة بعد يوم واحد: يتطلب التمديد 48 ساعة
    [two] تُغلق الاستمارة بعد يومين: يتطلب التمديد 48 ساعة
    [few] تُغلق الاستمارة بعد { $count } أيام: يتطلب التمديد 48 ساعة
    [many] تُغلق الاستمارة بعد { $count } يومًا: يتطلب التمديد 48 ساعة
   *[other] تُغلق الاستمارة بعد { $count } يوم: يتطلب التمديد 48 ساعة
}
workspace-task-backup = إنشاء نسخة احتياطية: مضى على آخر نسخة أكثر من يومين
workspace-task-first-backup = إنشاء نسخة احتياطية: لا توجد أي نسخة بعد
# $count: عدد.
workspace-task-disk = توفير مساحة: بقي { $count } م.ب

## الردود

workspace-responses = الردود
workspace-responses-lead = العثور على رد شخص ومعالجة طلبه.
workspace-responses-by = البحث بحسب
workspace-responses-by-code = رمز الإيصال
workspace-responses-by-id = معرّف الرد
workspace-responses-by-answer = المنظمة أو العنوان كاملًا
workspace-responses-sought = ما تبحث عنه
workspace-responses-search = بحث
workspace-responses-search-lead = يدوّن السجل من بحث وكيف ولماذا، دون ما كان يبحث عنه. وبعد محو الإجابات السرية لا يُعثر على رد إلا برمزه.
workspace-responses-found = الردود التي عُثر عليها
workspace-responses-none = لا ردود.
workspace-responses-first = كل الردود
workspace-responses-nothing-sought = لم يجرِ البحث: أدخل رمزًا كاملًا أو معرّفًا أو إجابة.
workspace-response = رد
workspace-response-amended = تاريخ التعديل
workspace-response-versions = النسخ
# $number: رقم النسخة؛ $date: تاريخ ووقت.
workspace-response-version = النسخة { $number } بتاريخ { $date }
# $date: تاريخ ووقت.
workspace-response-published = نُشرت الردود في { $date }: يتطلب السحب نشرًا جديدًا.
workspace-response-private = الإجابات السرية
workspace-response-private-lead = لا تُعرض الإجابات السرية إلا بسبب. ويدوّن السجل أنك اطّلعت عليها.
workspace-response-private-show = عرض الإجابات السرية
workspace-response-no-private = لا يوجد، أو جرى محوها.
workspace-response-withdraw = سحب الرد
workspace-response-withdraw-lead = يُمحى الرد ونسخه وإجاباته السرية والقرارات المتعلقة به. ولا يمكن التراجع عن ذلك.
workspace-response-stale = لم يُسحب شيء: تغيّر الرد في هذه الأثناء. هذا هو وضعه الحالي.

## طلبات الحقوق

workspace-requests = طلبات الحقوق
workspace-requests-lead = مسك سجل الطلبات: ما وصل وما جرى التحقق منه والعثور عليه والرد عليه، ومواعيد ذلك.
workspace-requests-none = لا طلبات.
# $number: رقم.
workspace-request-number = الطلب رقم { $number }
workspace-request-register = تسجيل طلب
workspace-request-received-on = تاريخ الاستلام
workspace-request-right = الحق المطالب به
workspace-request-reference = مرجع الرسالة
workspace-request-reference-hint = رقم يدل على الرسالة. لا يتضمن السجل أي اسم.
workspace-request-due = الموعد الأخير للرد
# $count: عدد.
workspace-request-left = { $count ->
    [0] اليوم الأخير
    [zero] اليوم الأخير
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
# $count: عدد.
workspace-request-late = { $count ->
    [0] متأخر
    [zero] متأخر
    [one] تأخر يومًا واحدًا
    [two] تأخر يومين
    [few] تأخر { $count } أيام
    [many] تأخر { $count } يومًا
   *[other] تأخر { $count } يوم
}
workspace-request-steps = ما جرى عمله
workspace-request-note = كيف أو لماذا
workspace-request-add = إضافة
workspace-request-incomplete = لم يُضف شيء: ثمة بيان ناقص أو غير مناسب.
workspace-request-no-response = لم يُضف شيء: لا رد بهذا المعرّف.
workspace-right-access = الاطلاع
workspace-right-rectification = التصحيح
workspace-right-erasure = المحو
workspace-right-restriction = التقييد
workspace-right-objection = الاعتراض
workspace-step-identity = التحقق من الهوية
workspace-step-identity-hint = عند الشك اكتب إلى العنوان الوارد في الرد، ولا تطلب نسخة من وثيقة هوية.
workspace-step-response = العثور على الرد
workspace-step-response-hint = المعرّف الذي أظهره البحث.
workspace-step-extension = تمديد المهلة شهرين
workspace-step-extension-hint = يجب إبلاغ الشخص بذلك مع السبب خلال الشهر الأول.
workspace-step-decision = الرد على الطلب
workspace-step-decision-hint = يذكر الرفض سببه وطرق الطعن.
workspace-decision-granted = مقبول
workspace-decision-partly = مقبول جزئيًا
workspace-decision-refused = مرفوض

## الحسابات والأدوار

workspace-accounts = الحسابات والأدوار
workspace-accounts-lead = من له حق الدخول إلى مساحة العمل، ولأي غرض.
workspace-settings = إعدادات الخادم
workspace-settings-lead = كيف يعمل الخادم، ومن أين يأتي كل إعداد.
workspace-settings-note = تسري هذه الإعدادات منذ تشغيل العملية التي تعرض هذه الصفحة. تُغيَّر حيث يُشغَّل الخادم، ولا تُغيَّر هنا أبدًا. ولا يظهر من أي سرّ إلا أنه محدَّد أو غير محدَّد.
workspace-settings-version = إصدار البرنامج:
workspace-settings-name = الإعداد
workspace-settings-value = القيمة
workspace-settings-origin = المصدر
workspace-settings-on = مفعَّل
workspace-settings-secret = محدَّد
workspace-settings-unset = غير محدَّد
workspace-settings-from-option = خيار في سطر الأوامر
workspace-settings-from-variable = متغيّر بيئة
workspace-settings-from-file = ملف
workspace-settings-from-default = القيمة الافتراضية
workspace-settings-from-store = عُدِّل في مساحة العمل
workspace-settings-dates = مواعيد الاستمارات
# $date: تاريخ ووقت.
workspace-account-since = حساب منذ { $date }
# $date: تاريخ ووقت.
workspace-account-closed = أُغلق الحساب في { $date }
workspace-account-own = أنت
workspace-account-without-role = بلا دور
workspace-revoke = سحب
workspace-grant = منح دور
workspace-close = إغلاق الحساب
workspace-close-lead = لن يتمكن أحد من الدخول به بعد الآن. ويحتفظ السجل بما قام به هذا الحساب.
workspace-invitations = الدعوات المعلّقة
# $date: تاريخ ووقت.
workspace-invitation-until = صالحة حتى { $date }
workspace-cancel-invitation = إلغاء الدعوة
workspace-invite = دعوة شخص
workspace-invite-go = إنشاء الدعوة
workspace-address = عنوان البريد الإلكتروني
workspace-form = الاستمارة
workspace-reason = السبب
# $address: عنوان بريد إلكتروني.
workspace-link-for = رابط الدعوة لـ { $address }
workspace-link-lead = سلّم هذا الرابط إلى ذلك الشخص وحده. يصلح مرة واحدة خلال سبعة أيام، ولن يظهر مجددًا.
workspace-invitation-invalid = لم تُنشأ الدعوة: أدخل عنوان بريد إلكتروني ودورًا واحدًا على الأقل. الإدارة والتدقيق يشملان الموقع كله.
workspace-role-invalid = لم يُغيَّر الدور: الإدارة والتدقيق يشملان الموقع كله.
workspace-own-account = لم يتغير شيء: لا أحد يمنح نفسه دورًا.
workspace-last-administrator = لم يتغير شيء: يجب أولًا أن يتولى شخص آخر دور الإدارة.
workspace-unchanged = لم يتغير شيء: ربما قام به شخص آخر في هذه الأثناء.

## الداعمون

workspace-supporters = الداعمون
workspace-supporters-lead = تقرير من يرد في قائمة الداعمين.
workspace-supporters-waiting = بانتظار القرار
workspace-supporters-listed = في القائمة
workspace-supporters-refused = غير مدرجين
workspace-supporters-all = الكل
workspace-supporters-empty = لا أحد هنا.
workspace-supporters-previous = الصفحة السابقة
workspace-supporters-next = الصفحة التالية
workspace-supporters-count = { $count ->
    [0] لا داعم ينتظر قرارًا.
    [zero] لا داعم ينتظر قرارًا.
    [one] داعم واحد ينتظر قرارًا.
    [two] داعمان ينتظران قرارًا.
    [few] { $count } داعمين ينتظرون قرارًا.
    [many] { $count } داعمًا ينتظرون قرارًا.
   *[other] { $count } داعم ينتظرون قرارًا.
}
workspace-supporters-damaged = تتعذر قراءة هذه الردود: { $ids }
workspace-supporter = داعم
workspace-supporter-status = الحالة
workspace-supporter-received = تاريخ الاستلام
workspace-supporter-waiting = جديد
workspace-supporter-changed = تغيّر بعد القرار
workspace-supporter-listed = في القائمة
workspace-supporter-refused = غير مدرج
workspace-supporter-no-consent = لا يرغب في الإدراج
workspace-supporter-decided = آخر قرار: { $person }، { $date }
workspace-supporter-before = عند القرار
workspace-supporter-now = الآن
workspace-supporter-same-name = بالاسم نفسه
workspace-supporter-same-domain = بالموقع نفسه
workspace-supporter-contact = جهة الاتصال
workspace-supporter-contact-lead = بيانات الاتصال سرية. يدوّن السجل أنك اطّلعت عليها.
workspace-supporter-contact-show = إظهار جهة الاتصال
workspace-supporter-contact-gone = مُحيت الإجابات السرية.
workspace-supporter-ask = مراسلة جهة الاتصال
workspace-supporter-decision = القرار
workspace-supporter-note = التحققات
workspace-supporter-note-hint = ما تحققت منه، لمن يأتي بعدك. لا تكتب هنا بيانات شخصية.
workspace-supporter-confirm = إدراج في القائمة
workspace-supporter-refuse = عدم الإدراج
workspace-supporter-stale = لم يُتخذ أي قرار: تغيّر الرد، أو اتخذ غيرك قرارًا في هذه الأثناء. هذه هي الحالة الراهنة.
workspace-supporter-no-verdict = لم يُتخذ أي قرار: اختر الإدراج أو عدمه.
workspace-supporter-note-too-long = لم يُتخذ أي قرار: الملاحظة أطول من 1000 حرف.

## المواعيد

workspace-window = المواعيد
workspace-window-lead = الاطلاع على فترة فتح الاستمارة وتغيير مواعيدها.
workspace-window-opening = الافتتاح
workspace-window-closing = الإغلاق
workspace-window-no-end = لا يوجد
# $zone: منطقة زمنية.
workspace-window-zone = بتوقيت { $zone }
workspace-window-from-store = قُرِّر في مساحة العمل
workspace-window-from-file = في ملف الاستمارة
workspace-window-from-setting = إعداد الخادوم
# $count: عدد الأيام أو الساعات.
workspace-window-opens-in-days = { $count ->
    [0] يُفتح اليوم
    [zero] يُفتح اليوم
    [one] يُفتح بعد يوم واحد
    [two] يُفتح بعد يومين
    [few] يُفتح بعد { $count } أيام
    [many] يُفتح بعد { $count } يومًا
   *[other] يُفتح بعد { $count } يوم
}
# $count: عدد الأيام أو الساعات.
workspace-window-opens-in-hours = { $count ->
    [0] يُفتح الآن
    [zero] يُفتح الآن
    [one] يُفتح بعد ساعة واحدة
    [two] يُفتح بعد ساعتين
    [few] يُفتح بعد { $count } ساعات
    [many] يُفتح بعد { $count } ساعة
   *[other] يُفتح بعد { $count } ساعة
}
# $count: عدد الأيام أو الساعات.
workspace-window-closes-in-days = { $count ->
    [0] يُغلق اليوم
    [zero] يُغلق اليوم
    [one] يُغلق بعد يوم واحد
    [two] يُغلق بعد يومين
    [few] يُغلق بعد { $count } أيام
    [many] يُغلق بعد { $count } يومًا
   *[other] يُغلق بعد { $count } يوم
}
# $count: عدد الأيام أو الساعات.
workspace-window-closes-in-hours = { $count ->
    [0] يُغلق الآن
    [zero] يُغلق الآن
    [one] يُغلق بعد ساعة واحدة
    [two] يُغلق بعد ساعتين
    [few] يُغلق بعد { $count } ساعات
    [many] يُغلق بعد { $count } ساعة
   *[other] يُغلق بعد { $count } ساعة
}
workspace-window-is-closed = الاستمارة مغلقة
workspace-window-move = تغيير موعد
workspace-window-move-lead = يكون الموعد الجديد بعد 48 ساعة على الأقل. وتعلنه كل الصفحات مع الموعد المقرر في الأصل.
workspace-window-reopen = إعادة الفتح
workspace-window-reopen-lead = ستتلقى الاستمارة الردود من جديد. ولن تظهر بعد ذلك النتائج التي لا تُنشر إلا بعد الإغلاق.
workspace-window-reopen-role = لا يسمح بإعادة فتح استمارة مغلقة إلا دور النشر.
workspace-window-end = الموعد المراد تغييره
workspace-window-new-date = الموعد الجديد
workspace-window-reason-hint = للسجل ولفريقك؛ لا يطّلع عليه الجمهور.
workspace-window-notes = ملاحظة للجمهور
workspace-window-notes-hint = اختيارية: جملة بكل لغة تظهر مع الموعد الجديد.
workspace-window-preview = عرض ما سيقرؤه الجمهور
workspace-window-will-read = هذا ما سيقرؤه الجمهور
workspace-window-move-go = تغيير الموعد
workspace-window-reopen-go = إعادة فتح الاستمارة
workspace-window-history = المواعيد التي تغيرت
workspace-window-former-date = الموعد السابق
workspace-window-announcement = نص للصحافة ولمواقع أخرى
workspace-window-announcement-lead = جاهز للنسخ أو الحفظ بكل لغة: الموعد الجديد، والموعد المعلن سابقًا، والملاحظة للجمهور، وعنوان الاستمارة.
workspace-window-announcement-no-note = تنقص هذا النصَّ الملاحظةُ للجمهور: لم تُعطَ أي ملاحظة بهذه اللغة.
workspace-window-announcement-save = حفظ هذا النص
# $date: تاريخ.
workspace-window-proposed = إعادة الفتح حتى { $date }
workspace-window-no-date = لم يتغير شيء: حدد تاريخًا ووقتًا.
workspace-window-too-soon = لم يتغير شيء: الموعد الجديد بعد أقل من 48 ساعة.
workspace-window-same-date = لم يتغير شيء: هذا هو الموعد الحالي.
workspace-window-order = لم يتغير شيء: سيكون الإغلاق قبل الافتتاح.
workspace-window-opened = لم يتغير شيء: الاستمارة مفتوحة بالفعل.
workspace-window-closed-already = لم يتغير شيء: الاستمارة مغلقة، ولا يمكن إلا إعادة فتحها.
workspace-window-not-closed = لم يتغير شيء: الاستمارة غير مغلقة.
workspace-window-long-note = لم يتغير شيء: تتجاوز إحدى الملاحظات 500 حرف.
workspace-window-published = لم يتغير شيء: الردود منشورة بالفعل، فلا يمكن إعادة فتح الاستمارة.
workspace-window-stale = لم يتغير شيء: غيّر شخص آخر موعدًا في هذه الأثناء. هذا هو الوضع الحالي.
workspace-window-proposed-already = لم يُقترح شيء: ثمة اقتراح بانتظار القرار.
workspace-two-persons = يجب أن يؤكد ذلك شخص ثانٍ: سيكون ما ترسله اقتراحًا في البداية.
workspace-propose = اقتراح
workspace-proposals = اقتراحات بانتظار التأكيد
# $person: اسم شخص؛ $date: تاريخ ووقت.
workspace-proposal-by = اقترحه { $person } في { $date }
workspace-proposal-own = يجب أن يؤكد هذا الاقتراح شخص آخر.
workspace-proposal-confirm = تأكيد
workspace-proposal-decline = رفض
workspace-no-proposal = لم يُقرَّر شيء: لم يعد هذا الاقتراح بانتظار القرار.
workspace-no-reason = لم يُنفَّذ شيء: اذكر السبب.
workspace-cancel = إلغاء

## السجل

workspace-log = السجل
workspace-log-lead = من فعل ماذا ومتى ولماذا. لا يُعدَّل فيه شيء، ولا تُحذف القيود إلا بعد انتهاء مدتها، وقراءته تُدوَّن أيضًا.
workspace-log-number = الرقم
workspace-log-when = متى
workspace-log-who = من
workspace-log-what = ماذا
workspace-log-object = على ماذا
workspace-log-from = من يوم
workspace-log-until = إلى يوم
workspace-log-any = الكل
workspace-log-show = عرض
workspace-log-reset = عرض الكل
workspace-log-empty = لا يوجد قيد مطابق.
workspace-log-refused = مرفوض
workspace-log-pages = صفحات السجل
workspace-log-older = قيود أقدم
workspace-log-newest = أحدث القيود
workspace-log-csv = حفظ بصيغة CSV
workspace-log-lines = حفظ كأسطر JSON
workspace-log-date-invalid = لم تُفهم التواريخ: اكتبها على شكل 2026-05-31.
workspace-object-account = حساب
workspace-object-invitation = دعوة
workspace-object-session = جلسة
workspace-object-response = رد
workspace-object-text = نص
workspace-object-form = استمارة
workspace-object-question = سؤال
workspace-object-page = صفحة
workspace-object-request = طلب
workspace-object-log = سجل
workspace-object-store = قاعدة بيانات

## ما يدوّنه السجل

workspace-action-invite = إنشاء دعوة
workspace-action-cancel-invitation = إلغاء دعوة
workspace-action-accept-invitation = قبول دعوة
workspace-action-close-account = إغلاق حساب
workspace-action-grant-role = منح دور
workspace-action-revoke-role = سحب دور
workspace-action-make-sign-in-link = إنشاء رابط دخول
workspace-action-sign-in = تسجيل دخول
workspace-action-sign-out = تسجيل خروج
workspace-action-sign-out-everywhere = تسجيل خروج من كل مكان
workspace-action-end-session = انتهاء مدة جلسة
workspace-action-ask-without-permission = طلب بلا إذن
workspace-action-read-log = قراءة السجل
workspace-action-export-log = حفظ السجل في ملف
workspace-action-decide-on-text = قرار بشأن نص
workspace-action-ask-opinion-on-text = طلب رأي ثانٍ في شأن نص
workspace-action-undo-decision-on-text = التراجع عن قرار في شأن نص
workspace-action-note-on-text = ملاحظة على نص
workspace-action-change-frame = تغيير مواضيع سؤال
workspace-action-code-text = ترميز نص
workspace-action-undo-coding = التراجع عن ترميز
workspace-action-draw-sample = سُحبت نصوص للترميز المزدوج
workspace-action-end-sample = أُنهيت عينة الترميز المزدوج
workspace-action-draw-part = سُحب جزء من النصوص للترميز
workspace-action-end-part = كل النصوص للترميز من جديد
workspace-action-sign-synthesis = وُقّعت الخلاصة
workspace-action-settle-coding = حُسمت ترميزات مختلفة
workspace-action-undo-settlement = التراجع عن قرار بشأن ترميزات مختلفة
workspace-action-decide-on-supporter = قرار بشأن داعم
workspace-action-see-contact = إظهار جهة اتصال داعم
workspace-action-withdraw-response = سحب رد
workspace-action-purge-private-answers = محو الإجابات السرية
workspace-action-erase-shared-drafts = محو المسودات المشتركة
workspace-action-export-private-answers = تصدير الإجابات السرية
workspace-action-make-synthetic = تسجيل ردود تجريبية
workspace-action-begin-publication = بدء نشر حزمة البيانات
workspace-action-publish-package = نشر حزمة البيانات
workspace-action-move-window = تغيير موعد
workspace-action-reopen-form = إعادة فتح استمارة
workspace-action-propose = تقديم اقتراح
workspace-action-decline-proposal = رفض اقتراح
workspace-action-search-responses = البحث عن ردود
workspace-action-see-private-answers = عرض إجابات سرية
workspace-action-register-request = تسجيل طلب حقوق
workspace-action-step-of-request = معالجة طلب حقوق
workspace-action-build-package = طلب إنشاء حزمة
workspace-action-finish-package = اكتمال إنشاء حزمة
workspace-action-resume-publication = استئناف النشر
workspace-action-unpublish-package = سحب الحزمة من الموقع
workspace-action-stop-job = طلب إيقاف مهمة
workspace-action-back-up-store = نسخ قاعدة البيانات احتياطيًا
workspace-action-migrate-store = نقل قاعدة البيانات إلى إصدار آخر
workspace-action-make-demo = إنشاء عرض تجريبي
