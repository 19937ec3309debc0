### The sentences of questions that ask for a country, a website, a date or a confirmation.

# The answer where a box was ticked.
answer-yes = Yes
error-not-a-date = Enter a date that exists, in the order year-month-day, like 2020-02-03
error-not-a-url = Enter the complete address of the website, with https://, like https://www.example.org
# $date: the first day that is possible, or the last.
error-too-early = Enter a date from { $date } on
error-too-late = Enter a date up to { $date }

## Choosing a country

# In the list, and below the field where the beginning of a name is typed.
country-choose = Choose a country
# $count: how many countries have a matching name.
country-matches = Matching countries: { $count }
country-no-match = No country of that name

## The results

# A month, in the results. $month: its name.
date-month = { $month } { $year }
results-country = Country
# $count: the countries that are not shown; $shown: the same number, in writing.
results-countries = { $count ->
    [one] One more country was given; all of them are in the figures as JSON.
   *[other] { $shown } more countries were given; all of them are in the figures as JSON.
}
# $count: how many people ticked the box; $shown: the same number, in writing.
results-acknowledged = { $count ->
    [one] { $shown } person ticked this box.
   *[other] { $shown } people ticked this box.
}
