### تصدير الردود في مساحة العمل.

workspace-exports = التصدير
workspace-exports-lead = الحصول على الردود في ملف لتحليلها.
workspace-exports-ask = طلب ملف
workspace-exports-ask-lead = النصوص فيه غير مراجَعة. الملف لك وحدك ويُمحى بعد يوم. يسجّل السجل من طلبه ولماذا.
workspace-exports-ask-go = طلب الملف
workspace-exports-format = الصيغة
workspace-exports-csv = CSV، لجدول بيانات
workspace-exports-json = JSON، مصفوفة واحدة
workspace-exports-ndjson = NDJSON، كائن في كل سطر
workspace-exports-mark = بدء ملف CSV بعلامة ترتيب البايتات التي تنتظرها بعض البرامج
workspace-exports-with-private = مع الإجابات السرية
workspace-exports-public = الإجابات العامة
workspace-exports-private = مع الإجابات السرية
# $date: تاريخ ووقت.
workspace-exports-asked = طُلب في { $date }
# $date: تاريخ ووقت.
workspace-exports-until = يُحفظ حتى { $date }
workspace-exports-gone = مُحي الملف.
# $count: عدد.
workspace-exports-damaged = ردود تتعذر قراءتها وغائبة عن الملف: { $count }
workspace-exports-download = تنزيل
workspace-exports-delete = محو الملف
workspace-exports-no-format = لم يُطلب شيء: اختر صيغة.
workspace-exports-mark-refused = لم يُطلب شيء: لا يبدأ بعلامة ترتيب البايتات إلا ملف CSV.
workspace-exports-busy = لم يُطلب شيء: ملف آخر قيد الكتابة.
workspace-exports-private-refused = لم يُطلب شيء: أدوارك لا تسمح برؤية الإجابات السرية.
workspace-exports-store = لم تُجب قاعدة البيانات. اطلب الملف مجددًا.
workspace-exports-folder = تعذرت كتابة الملف على الخادم.
workspace-exports-permission-lost = لم يعد يحق للحساب الذي طلبه الحصول عليه.
workspace-exports-broke-off = توقفت المهمة. اطلب الملف مجددًا.
