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
