### The sentences of questions that ask for a country, a website, a date or a confirmation.

# The answer where a box was ticked.
answer-yes = نعم
error-not-a-date = أدخلوا تاريخًا موجودًا، بترتيب السنة ثم الشهر ثم اليوم، على غرار {"\u2066"}2020-02-03{"\u2069"}
error-not-a-url = أدخلوا العنوان الكامل للموقع مسبوقًا بـ {"\u2066"}https://{"\u2069"}، على غرار {"\u2066"}https://www.example.org{"\u2069"}
# $date: the first day that is possible, or the last.
error-too-early = أدخلوا تاريخًا لا يسبق { $date }
error-too-late = أدخلوا تاريخًا لا يتجاوز { $date }

## Choosing a country

# In the list, and below the field where the beginning of a name is typed.
country-choose = اختاروا بلدًا
# $count: how many countries have a matching name.
country-matches = البلدان المطابقة: { $count }
country-no-match = لا يوجد بلد بهذا الاسم

## The results

# A month, in the results. $month: its name.
date-month = { $month } { $year }
results-country = البلد
# $count: the countries that are not shown; $shown: the same number, in writing.
results-countries = { $count ->
    [zero] لم يُذكر أي بلد آخر.
    [one] ذُكر بلد واحد آخر، وترد البلدان كلها في الأرقام بنسق JSON.
    [two] ذُكر بلدان آخران، وترد البلدان كلها في الأرقام بنسق JSON.
    [few] ذُكرت { $shown } بلدان أخرى، وترد البلدان كلها في الأرقام بنسق JSON.
    [many] ذُكر { $shown } بلدًا آخر، وترد البلدان كلها في الأرقام بنسق JSON.
   *[other] ذُكر { $shown } بلد آخر، وترد البلدان كلها في الأرقام بنسق JSON.
}
# $count: how many people ticked the box; $shown: the same number, in writing.
results-acknowledged = { $count ->
    [zero] لم يؤشر أحد على هذا المربع.
    [one] أشّر شخص واحد على هذا المربع.
    [two] أشّر شخصان على هذا المربع.
    [few] أشّر { $shown } أشخاص على هذا المربع.
    [many] أشّر { $shown } شخصًا على هذا المربع.
   *[other] أشّر { $shown } شخص على هذا المربع.
}
