### The sentences of questions that ask for a country, a website, a date or a confirmation.

# The answer where a box was ticked.
answer-yes = Ja
error-not-a-date = Geben Sie ein Datum ein, das es gibt, in der Reihenfolge Jahr-Monat-Tag, zum Beispiel 2020-02-03
error-not-a-url = Geben Sie die vollständige Adresse der Website mit https:// ein, zum Beispiel https://www.example.org
# $date: the first day that is possible, or the last.
error-too-early = Geben Sie ein Datum ab dem { $date } ein
error-too-late = Geben Sie ein Datum bis zum { $date } ein

## Choosing a country

# In the list, and below the field where the beginning of a name is typed.
country-choose = Wählen Sie ein Land aus
# $count: how many countries have a matching name.
country-matches = Passende Länder: { $count }
country-no-match = Kein Land mit diesem Namen

## The results

# A month, in the results. $month: its name.
date-month = { $month } { $year }
results-country = Land
# $count: the countries that are not shown; $shown: the same number, in writing.
results-countries = { $count ->
    [one] Ein weiteres Land wurde angegeben; alle stehen in den Zahlen als JSON.
   *[other] { $shown } weitere Länder wurden angegeben; alle stehen in den Zahlen als JSON.
}
# $count: how many people ticked the box; $shown: the same number, in writing.
results-acknowledged = { $count ->
    [one] { $shown } Person hat dieses Kästchen angekreuzt.
   *[other] { $shown } Personen haben dieses Kästchen angekreuzt.
}
