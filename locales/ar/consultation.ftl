### The consultation of the supporters of the Paris Call: the words of the form in forms/consultation.toml.
###
### Sentences of the questions, sections and answers are the client's: translate them closely and change nothing else.
### The French is the original. The names of the nine principles follow the French ones: no official Arabic ones are known.
### Arabic typography: ، ؛ ؟ and « » without inner spaces, digits 0-9; the reader is addressed in the plural.
### Six plural categories (zero, one, two, few, many, other): "one" and "two" are words, without a digit.

## Title and introduction, on the home page and at the top of the form

# Title of the consultation: heading of the home page and of the form.
title = مشاورة الجهات الداعمة لنداء باريس
name = المشاورة

# First paragraph of the introduction.
introduction-1 = أُعلن عن هذه المشاورة في المنتدى الدولي للأمن السيبراني (FIC) بمدينة ليل، في 30 يناير 2020، على لسان السفير المعني بالشؤون الرقمية. وترمي إلى جمع شواغل مجتمع نداء باريس والمواضيع التي تهمّه، من أجل إيصالها على نحو أفضل إلى الساحة الدولية.

# First sentence of the second paragraph. Left out when the consultation has no closing date.
# $date (text): the closing date, already written in this language, such as "16 mars 2020" or "16 March 2020".
introduction-window = تظل المشاورة مفتوحة حتى { $date }.

# Rest of the second paragraph. Must also read well alone, without introduction-window before it.
introduction-2 = ستقدّم فرنسا خلاصة المساهمات اعتبارًا من شهر أبريل، خلال اللقاءات المقبلة لمجتمع نداء باريس.

# Third paragraph.
introduction-3 = ستُنشر الإجابات الخام بوصفها بيانات مفتوحة على الموقع data.gouv.fr، باستثناء أسماء الجهات المشاركة وعناوين بريدها الإلكتروني.

# Fourth paragraph.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-4 = لمزيد من المعلومات عن نداء باريس، يُرجى زيارة الموقع { $site }. ولأي استفسار، يُرجى الكتابة إلى العنوان: { $email }

## Sections and questions
##
## section-N is a section's title. q-NX is a question, shown as the label of its control or the legend of its answers.
## "short" names the question in 2 to 5 words, in summaries, lists of errors and figures: no full stop.

# Title of section 1.
section-1 = استشراف المستقبل

# Question 1a. Free text of at most 500 characters.
q-1a = في رأيكم، ما الابتكار التكنولوجي الذي يُحتمل أن تترتب عليه آثار مزعزِعة للاستقرار بوجه خاص في الأشهر أو السنوات المقبلة؟
    .short = الابتكار المزعزِع للاستقرار

# Question 1b. Free text of at most 500 characters.
q-1b = في رأيكم، ما الابتكار التكنولوجي الذي تُعَدّ تطبيقاته الأكثر وعدًا في مجال الأمن السيبراني؟
    .short = الابتكار الواعد

# Question 1c. One answer among options-yes-no.
q-1c = هل اتخذتم إجراءات خاصة استجابةً لهذه التهديدات والفرص الجديدة؟
    .short = الإجراءات المتخذة

# Question 1d. Free text of at most 500 characters. Asked only when 1c is answered "yes", just below it: it carries on from that question.
q-1d = إذا كان الجواب نعم، فما هي؟
    .short = وصف الإجراءات

# Title of section 2.
section-2 = حقوق الأفراد

# Question 2a. One answer among options-rights-protected.
q-2a = في رأيكم، هل تحظى حقوق المواطنين بحماية كافية من الممارسات الخطيرة الآخذة في الانتشار في الفضاء السيبراني (الجريمة السيبرانية، وسرقة المعلومات الشخصية، والتلاعب بالمعلومات، والتدخل في الانتخابات...)؟
    .short = حماية الحقوق

# Question 2b. Free text of at most 500 characters.
q-2b = كيف يمكن حماية هذه الحقوق على نحو أفضل؟
    .short = سبل تحسين الحماية

# Question 2c. One answer among options-law-applied.
# "other" is the accessible label of the free text (at most 500 characters) that goes with the answer "other".
q-2c = في رأيكم، كيف يمكن ضمان تطبيق القانون الدولي لحقوق الإنسان والقانون الدولي الإنساني على الفضاء السيبراني؟
    .short = تطبيق القانون الدولي
    .other = وضّحوا إجابتكم

# Question 2d. One answer among options-duty-of-care.
q-2d = هل ينبغي أن يقع على مقدّمي الخدمات والمنتجات الرقمية واجب العناية (duty of care) لحماية المستخدمين من المخاطر على الإنترنت؟
    .short = واجب العناية

# Title of section 3.
section-3 = تعزيز الأمن

# Question 3a. One answer among options-yes-no.
q-3a = هل تتخذون تدابير خاصة لضمان الأمن السيبراني لمنتجاتكم وخدماتكم؟
    .short = تدابير الأمن السيبراني

# Question 3b. Free text of at most 500 characters.
q-3b = في رأيكم، ما المعايير أو المواصفات الدنيا التي ينبغي أن تلتزم بها الشركات التي تسوّق منتجات وخدمات رقمية؟
    .short = المعايير أو المواصفات الدنيا

# Question 3c. Free text of at most 500 characters.
q-3c = في رأيكم، ما التدابير التي يمكن أن تتخذها الدول على الصعيد الوطني أو الدولي لضمان حماية البنى التحتية الحيوية المدنية؟
    .short = حماية البنى التحتية الحيوية

# Question 3d. One answer among options-yes-no.
q-3d = هل ترون أن هذه التدابير ينبغي أن تكون إلزامية؟
    .short = إلزامية التدابير

# Question 3e. Free text of at most 500 characters.
q-3e = ما الترتيبات أو الإجراءات المتوافرة لديكم في حال تعرّض بناكم التحتية لهجوم سيبراني أو حادث سيبراني؟
    .short = الاستجابة للحوادث

# Question 3f. One answer among options-yes-no.
q-3f = هل لديكم الوسائل اللازمة لإبلاغ السلطات في بلدكم بأي حادث سيبراني تتعرّضون له؟
    .short = إبلاغ السلطات

# Title of section 4. The attribute "about" is the text below the section's title.
section-4 = بناء القدرات والتعاون التقني
    .about = يُقصد ببناء القدرات تقديم الدعم لتطوير قدرات الكيانات العامة والخاصة في مجال الدفاع السيبراني، من خلال برامج التدريب والتمرين، والمساعدة التقنية، وتبادل الموارد والمهارات.

# Question 4a. Free text of at most 500 characters.
q-4a = ما احتياجات الجهة التي تمثّلونها، أو احتياجات بلدكم، في مجال بناء القدرات؟
    .short = الاحتياجات في بناء القدرات

# Question 4b. One answer among options-yes-no.
q-4b = هل لديكم الوسائل اللازمة للإسهام في بناء القدرات في محيطكم أو في بلدكم أو في بلدان أخرى؟
    .short = وسائل الإسهام

# Question 4c. Free text of at most 500 characters. Asked only when 4b is answered "yes", just below it: it carries on from that question.
q-4c = إذا كان الجواب نعم، فبأي شكل أنتم مستعدون للإسهام؟
    .short = الإسهام المتوخّى

# Question 4d. Free text of at most 500 characters.
q-4d = ما المبادرة في مجال بناء القدرات أو التعاون الدولي التي استرعت انتباهكم أكثر من غيرها في العام الماضي؟
    .short = أبرز مبادرة

# Question 4e. Free text of at most 500 characters.
q-4e = في رأيكم، ما وجه القصور الرئيسي لدى الجهة التي تمثّلونها في مجال الأمن السيبراني؟
    .short = وجه القصور الرئيسي

# Title of section 5.
section-5 = التعاون بين أصحاب المصلحة المتعددين

# Question 5a. One answer among options-yes-no.
q-5a = هل تتعاونون، على مستواكم، مع سلطات عامة وشركات و/أو منظمات من المجتمع المدني؟
    .short = التعاون مع جهات أخرى

# Question 5b. Free text of at most 500 characters. Asked only when 5a is answered "yes", just below it: it carries on from that question.
q-5b = إذا كان الجواب نعم، فكيف؟
    .short = أشكال التعاون

# Question 5c. Free text of at most 500 characters.
q-5c = في رأيكم، ما العقبات التي تعوق التعاون بين الدول والقطاع الخاص والمجتمع المدني؟
    .short = العقبات أمام التعاون

# Question 5d. Free text of at most 500 characters.
q-5d = في رأيكم، ما المحفل المتعدد أصحاب المصلحة الأنسب للمناقشات المتعلقة بالفضاء السيبراني؟
    .short = المحفل الأنسب

# Title of section 6. The attribute "about" is the text below the section's title.
section-6 = مبادئ نداء باريس ومسار الأمم المتحدة
    .about = انطلقت في الأمم المتحدة عام 2019 عمليتان تفاوضيتان بشأن أمن الفضاء السيبراني. وتتناول الأفرقة العاملة المنشأة لهذا الغرض تطبيق القانون الدولي على الفضاء السيبراني، ووضع معايير بشأن السلوك المسؤول للدول، وإعداد تدابير لبناء الثقة وبناء القدرات.

# Question 6a. Several answers among options-principles: exactly 3, or none at all.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
# "too-few" and "too-many" are error messages. $actual (number): how many were chosen; 1 or 2 in "too-few", 4 to 9 in "too-many".
q-6a = من بين المبادئ التسعة لنداء باريس، ما المبادئ الثلاثة التي ترون أنها الأهم لصون السلام والأمن في الفضاء السيبراني؟
    .short = المبادئ الثلاثة الأهم
    .hint = اختاروا 3 مبادئ:
    .reference = تفاصيل المبادئ متاحة { $link }
    .reference-link = هنا
    .too-few = { $actual ->
        [zero] اختاروا 3 مبادئ: لم تختاروا أي مبدأ بعد
        [one] اختاروا 3 مبادئ: لم تختاروا سوى مبدأ واحد
        [two] اختاروا 3 مبادئ: لم تختاروا سوى مبدأين
        [few] اختاروا 3 مبادئ: لم تختاروا سوى { $actual } مبادئ
        [many] اختاروا 3 مبادئ: لم تختاروا سوى { $actual } مبدأً
       *[other] اختاروا 3 مبادئ: لم تختاروا سوى { $actual } مبدأ
    }
    .too-many = { $actual ->
        [zero] اختاروا 3 مبادئ فقط
        [one] اختاروا 3 مبادئ فقط: لقد اخترتم مبدأً واحدًا
        [two] اختاروا 3 مبادئ فقط: لقد اخترتم مبدأين
        [few] اختاروا 3 مبادئ فقط: لقد اخترتم { $actual } مبادئ
        [many] اختاروا 3 مبادئ فقط: لقد اخترتم { $actual } مبدأً
       *[other] اختاروا 3 مبادئ فقط: لقد اخترتم { $actual } مبدأ
    }

# Question 6b. Several answers among options-principles: any number.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
q-6b = من بين هذه المبادئ، ما المبادئ التي تودّون أن تُبحث في الأمم المتحدة؟
    .short = مبادئ للبحث في الأمم المتحدة
    .hint = اختاروا أي عدد تشاؤون:
    .reference = تفاصيل المبادئ متاحة { $link }
    .reference-link = هنا

# Question 6c. Free text of at most 500 characters.
q-6c = في رأيكم، هل ينبغي أن تُبحث في الأمم المتحدة مواضيع أخرى تتعلق بالأمن السيبراني؟
    .short = مواضيع أخرى للأمم المتحدة

# Question 6d. A scale from 0 to 4.
# "point-0", "point-2" and "point-4" label these points of the scale; 1 and 3 are shown by their number alone.
q-6d = ما مستوى معرفتكم، في تقديركم، بأعمال الأمم المتحدة السابقة والجارية بشأن مسائل الأمن السيبراني؟
    .short = المعرفة بأعمال الأمم المتحدة
    .point-0 = منعدم
    .point-2 = متوسط
    .point-4 = جيد جدًا

# Title of section 7.
section-7 = معلومات عنكم

# Question 7a. One line of at most 200 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7a = اسم الجهة التي تمثّلونها
    .short = اسم الجهة
    .hint = لن تُنشر هذه المعلومة علنًا.
    .required = أدخلوا اسم الجهة التي تمثّلونها

# Question 7b. An e-mail address of at most 254 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7b = البريد الإلكتروني للاتصال
    .short = البريد الإلكتروني للاتصال
    .hint = لن تُنشر هذه المعلومة علنًا.
    .required = أدخلوا عنوان بريد إلكتروني للاتصال

# Question 7c. One answer among options-yes-no. Required.
# A statement answered by yes or no, not a question in form.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7c = أنتم من الجهات الداعمة لنداء باريس
    .short = دعم نداء باريس
    .required = حدّدوا ما إذا كنتم من الجهات الداعمة لنداء باريس

# Question 7d. One answer among options-respondent. Required.
# Starts a sentence that each answer of options-respondent ends.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7d = أنتم
    .short = نوع الجهة
    .required = اختاروا الإجابة التي تصف الجهة التي تمثّلونها

## Answers
##
## One message per list of answers, without a text of its own; each attribute is one answer, in the order shown.

# Answers to 1c, 3a, 3d, 3f, 4b, 5a and 7c.
options-yes-no =
    .yes = نعم
    .no = لا

# Answers to 2a.
options-rights-protected =
    .yes-absolutely = نعم، تمامًا
    .yes-partly = نعم، جزئيًا
    .no-not-enough = لا، ليس بالقدر الكافي
    .no-not-at-all = لا، على الإطلاق

# Answers to 2c. "other" is followed by a free text of at most 500 characters.
options-law-applied =
    .trust-private-actors = بإيلاء الجهات الفاعلة الخاصة مزيدًا من الثقة
    .open-discussions = بفتح مناقشات في هذا الشأن تشترك فيها جميع الجهات الفاعلة في الفضاء السيبراني
    .negotiate-in-organisations = بإجراء مفاوضات في إطار المنظمات الدولية (الأمم المتحدة، ومنظمة التعاون والتنمية في الميدان الاقتصادي، والاتحاد الأوروبي، وغيرها)
    .sanctions = باستحداث أدوات تتيح فرض جزاءات على الجهات الفاعلة التي لا تحترم هذه القواعد
    .other = غير ذلك: ... (إجابة حرة)

# Answers to 2d.
options-duty-of-care =
    .yes-absolutely = نعم، تمامًا
    .yes-partly = نعم، جزئيًا
    .no-probably-not = لا، على الأرجح
    .no-not-at-all = لا، على الإطلاق

# Answers to 6a and 6b: the short names of the nine principles of the Paris Call.
# Use the official names in your language where there are any; the page content/<tag>/principles.md has the same names.
options-principles =
    .protect-individuals-and-infrastructure = حماية الأفراد والبنى التحتية الحيوية
    .protect-the-internet = حماية النواة العامة للإنترنت
    .defend-electoral-processes = الدفاع عن العمليات الانتخابية
    .defend-intellectual-property = الدفاع عن الملكية الفكرية
    .non-proliferation = منع انتشار البرمجيات والممارسات المعلوماتية الخبيثة
    .lifecycle-security = تعزيز أمن العمليات والمنتجات والخدمات الرقمية
    .cyber-hygiene = إرساء نظافة سيبرانية متقدمة
    .no-private-hack-back = منع الجهات الفاعلة من غير الدول من شنّ هجمات سيبرانية مضادة
    .international-norms = تشجيع المعايير الدولية للسلوك المسؤول

# Answers to 7d: each ends the sentence that the question starts.
options-respondent =
    .state = دولة
    .public-body = هيئة عامة أو سلطة محلية
    .private-sector = جهة ممثِّلة للقطاع الخاص
    .civil-society = جهة ممثِّلة للمجتمع المدني

## What the program says of every form, in the words of this one
##
## A sentence here goes before the program's own of that key.

home-open = المشاورة مفتوحة.
home-open-until = المشاورة مفتوحة حتى { $date }.
home-opens = ستُفتح المشاورة في { $date }.
home-closed = أُغلقت المشاورة في { $date }. شكرًا لكل من شارك فيها.
home-start = المشاركة في المشاورة
form-early-heading = لم تُفتح المشاورة بعد
form-early = ستُفتح في { $date }. عودوا في ذلك الموعد: سيكون بإمكانكم الإجابة عبر الإنترنت، وعلى عدة مراحل إن لزم الأمر.
form-closed-heading = أُغلقت المشاورة
form-closed = انتهت المشاورة في { $date }. شكرًا لكل من شارك فيها: ستُقدَّم خلاصة المساهمات إلى مجتمع نداء باريس.
check-notice = ستُنشر إجاباتكم بوصفها بيانات مفتوحة، باستثناء اسم الجهة التي تمثّلونها وعنوان بريدكم الإلكتروني.
sent-lead = سُجّلت إجاباتكم. شكرًا لكم على المشاركة في المشاورة.
sent-next = مُحيت إجاباتكم من هذا الجهاز. وستُقدَّم خلاصة المساهمات خلال اللقاءات المقبلة لمجتمع نداء باريس.
receipt-purged = مُحي اسم الجهة التي تمثّلونها وعنوان بريدكم الإلكتروني: فقد انقضت مدة الاحتفاظ بهما.
withdraw-private = يُحذف كذلك اسم الجهة التي تمثّلونها وعنوان بريدكم الإلكتروني.
withdrawn-trace = حُذفت إجاباته واسم الجهة وعنوان البريد الإلكتروني.
home-time = معظم الأسئلة اختياري.
results-method-texts = يقرأ شخصٌ الإجابات الحرة قبل نشرها. ولا تُنشر أبدًا أسماء الجهات المشاركة ولا عناوين بريدها الإلكتروني.
open-data-lead = جميع الردود، من دون أسماء الجهات المشاركة ولا عناوين بريدها الإلكتروني، بموجب رخصة {"\u2066"}Licence Ouverte 2.0{"\u2069"}.
# $marker: what stands in place of a hidden passage.
open-data-description = سطر واحد لكل ردّ، من دون اسم الجهة ولا بريدها الإلكتروني ولا أي تاريخ. وقد روجعت النصوص الحرة قبل النشر: كل مقطع كان يكشف هوية كاتبه حلّت محلّه العلامة {"\u2068"}{ $marker }{"\u2069"}؛ وإذا وردت هذه العلامة وحدها في خانة، فهي تحلّ محلّ النص كله. وفي ملف CSV، أُضيفت فاصلة عليا في أول كل خانة كانت تبدأ بإحدى العلامات {"\u2066"}= + - @{"\u2069"} أو بعلامة جدولة أو برمز الرجوع إلى أول السطر؛ أما ملف JSON فيتضمن النصوص من دون هذه الفاصلة.
# Keywords of the dataset, between commas.
open-data-keywords = الأمن السيبراني, مشاورة, نداء باريس, الشؤون الرقمية
