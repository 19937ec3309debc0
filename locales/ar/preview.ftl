### The translators' page: each sentence in its place. It is there only if asked for.

preview-heading = اللغة كلها في لمحة واحدة
preview-lead = كل جملة في موضعها، ثم إلى جانب الأصل. وما لم يُترجم يظهر خط على جانبه.
preview-place = في موضعها
preview-sentences = جملةً جملة
preview-key = الاسم
preview-source = الأصل
preview-translation = الترجمة
