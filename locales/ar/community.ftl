### The community: who supports, by kind and by country, and how to search among the supporters.

# The title of the page, and the link to it.
community-heading = المجتمع
# $count (number): how many supporters; $shown: the same, in writing.
community-count = { $count ->
    [zero] لا جهة داعمة
    [one] جهة داعمة واحدة
    [two] جهتان داعمتان
    [few] { $shown } جهات داعمة
    [many] { $shown } جهة داعمة
   *[other] { $shown } جهة داعمة
}
community-lead = طلبت كل جهة من هذه الجهات إدراج اسمها في هذه الصفحة، وجرى تأكيد انضمامها.

## The figures published in June 2019

community-official-heading = في 13 حزيران/يونيو 2019
community-official = ضمّ نداء باريس رسميًّا أكثر من 550 جهة داعمة، منها 66 دولة و347 جهة من القطاع الخاص و138 منظمة دولية ومنظمة من المجتمع المدني.
community-official-why = لا تعرض هذه الصفحة إلا الجهات الداعمة التي وافقت على إدراج اسمها فيها: ولذلك تختلف أرقامها.

## By kind, by country

community-kinds = حسب الفئة
community-countries = حسب البلد
# $count (number): how many countries; $shown: the same, in writing.
community-countries-count = { $count ->
    [zero] لا بلد
    [one] بلد واحد
    [two] بلدان
    [few] { $shown } بلدان
    [many] { $shown } بلدًا
   *[other] { $shown } بلد
}

## The list, and the search

community-list = الجهات الداعمة
community-search = اسم أو موقع أو كلمة
community-search-go = بحث
community-kind = الفئة
community-country = البلد
community-any-kind = جميع الفئات
community-any-country = جميع البلدان
# $label: a kind or a country; $shown: how many supporters.
community-option = { $label } ({ $shown })
# $count (number): how many supporters the search found; $shown: the same, in writing.
community-found = { $count ->
    [zero] لم يُعثر على أي جهة داعمة
    [one] عُثر على جهة داعمة واحدة
    [two] عُثر على جهتين داعمتين
    [few] عُثر على { $shown } جهات داعمة
    [many] عُثر على { $shown } جهة داعمة
   *[other] عُثر على { $shown } جهة داعمة
}
community-not-found = لا توجد جهة داعمة تطابق هذا البحث. جرّبوا كلمة أقصر، أو فئة أخرى، أو بلدًا آخر.
community-reset = عرض الكل
# $site: the address of a website; $name: the supporter to whom it belongs.
community-website = { $site }، موقع { $name }
community-previous = الصفحة السابقة
community-next = الصفحة التالية
# $page: the number of the page; $pages: how many there are.
community-page = الصفحة { $page } من { $pages }
community-pages = صفحات القائمة

## The list to take away, and joining the community

community-files = تنزيل القائمة
community-csv = جميع الجهات الداعمة بصيغة CSV، لجداول البيانات
community-json = جميع الجهات الداعمة بصيغة JSON، للبرامج
community-join = الانضمام إلى المجتمع

## When there is nothing to see

community-empty = لم تُدرَج أي جهة داعمة في هذه الصفحة بعد.
community-empty-how = تظهر الجهة الداعمة هنا بعد موافقتها في الاستمارة وتأكيد انضمامها.
community-broken-heading = تعذّر عرض المجتمع
community-broken = حال عطل دون قراءته. أعيدوا المحاولة بعد لحظات.
