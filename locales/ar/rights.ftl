### ما يُفعل من أجل حقوق المجيب.

workspace-may-restrict-responses = تقييد معالجة رد ورفع التقييد
workspace-action-restrict-response = قُيّدت معالجة رد
workspace-action-lift-restriction = رُفع تقييد رد
workspace-restriction = تقييد المعالجة
workspace-restriction-lead = يُحفظ الرد، لكنه لا يُنشر ولا يُحسب ولا يُراجع ولا يُرمّز ولا يُصدَّر إلى أن ترفعوا التقييد. ويبقى بإمكان من أرسله أن يراه ويعدّله ويسحبه.
workspace-restriction-restrict = تقييد المعالجة
# $person: a name. $date: a date.
workspace-restriction-by = قيّدها { $person } في { $date }
workspace-restriction-lift = رفع التقييد
workspace-restriction-lift-lead = سيُحسب الرد من جديد، وتسري من جديد القرارات بشأن نصوصه وترميزات النصوص نفسها.
workspace-restriction-stale = لم يُفعل شيء: تغيّر الرد أو تقييده في هذه الأثناء. هذا هو وضعه الحالي.
workspace-responses-restricted = تاريخ التقييد
workspace-overview-restricted = ردود مقيّدة المعالجة
workspace-overview-restricted-since = ردود قُيّدت منذئذ

## To whoever asked. $form: the title of the form; $date: a date; $right: what was asked for; $address: an address of the team.

mail-request-subject = تمت الإجابة عن طلبكم: { $form }
mail-request-lead = في { $date } تلقينا طلبكم بشأن ردكم على «{ $form }»: { $right }.
mail-request-access = معرفة ما نحتفظ به
mail-request-rectification = تصحيح ما نحتفظ به
mail-request-erasure = محو ما نحتفظ به
mail-request-restriction = تقييد استعمال ما نحتفظ به
mail-request-objection = وقف استعمال ما نحتفظ به
mail-request-granted = نُفّذ كل ما طلبتموه.
mail-request-partly = نُفّذ جزء مما طلبتموه.
mail-request-refused = لم يُنفَّذ ما طلبتموه.
mail-request-contact = إذا كان لديكم سؤال، فاكتبوا إلينا: { $address }
mail-request-remedy = إذا لم توافقوا، فاكتبوا إلينا ({ $address })، أو قدّموا شكوى إلى سلطة حماية البيانات في بلدكم (في فرنسا: CNIL، www.cnil.fr)، أو الجؤوا إلى القضاء.
mail-example-ground = مثال على سبب.

## In the workspace

workspace-letter-request = الإجابة عن طلب حقوق
workspace-letter-request-granted = طلب حقوق مقبول
workspace-letter-request-refused = طلب حقوق مرفوض
workspace-action-export-requests = حُفظ سجل الطلبات في ملف
workspace-requests-file = حفظ السجل في ملف (CSV)
workspace-request-through = وسيلة الاستلام
workspace-channel-mail = بريد إلكتروني
workspace-channel-letter = رسالة ورقية
workspace-channel-form = استمارة
workspace-channel-telephone = هاتف
workspace-channel-in-person = حضوريًا
workspace-channel-other = وسيلة أخرى
workspace-sheet-language = لغة الشخص، وبها تُكتب الورقة
workspace-sheet-no-language = لم يُعرض شيء: ينبغي اختيار لغة الشخص.
workspace-request-letter = رسالة إلى الشخص
workspace-request-tell = إعلامه بالبريد الإلكتروني على العنوان الوارد في رده
workspace-request-words = ما تضيفه الرسالة بلغته (يذكر الرفض سببه)
workspace-request-other-address = عنوان آخر، إن لم يكن في الرد عنوان
workspace-request-other-language = لغة ذلك العنوان الآخر
workspace-request-no-address = لم يُضف شيء: لا يتضمن أي رد عُثر عليه عنوانًا. أعطوا عنوانًا أو لا تُعلموا بالبريد الإلكتروني.
workspace-request-no-ground = لم يُضف شيء: اذكروا في الرسالة لماذا لم يُنفَّذ كل شيء.
workspace-action-erase-looks = محو الاطلاعات من السجل
workspace-action-start-server = تشغيل الخادم
workspace-object-server = خادم
workspace-log-erased = ممحو
workspace-action-search-on = مواصلة البحث
