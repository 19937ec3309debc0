### The sentences of questions that ask for a country, a website, a date or a confirmation.

# The answer where a box was ticked.
answer-yes = Sí
error-not-a-date = Escriba una fecha que exista, en el orden año-mes-día, como 2020-02-03
error-not-a-url = Escriba la dirección completa del sitio web, con https://, como https://www.example.org
# $date: the first day that is possible, or the last.
error-too-early = Escriba una fecha a partir del { $date }
error-too-late = Escriba una fecha hasta el { $date }

## Choosing a country

# In the list, and below the field where the beginning of a name is typed.
country-choose = Elija un país
# $count: how many countries have a matching name.
country-matches = Países propuestos: { $count }
country-no-match = Ningún país con ese nombre

## The results

# A month, in the results. $month: its name.
date-month = { $month } de { $year }
results-country = País
# $count: the countries that are not shown; $shown: the same number, in writing.
results-countries = { $count ->
    [one] Se indicó otro país más; todos figuran en las cifras en JSON.
   *[other] Se indicaron { $shown } países más; todos figuran en las cifras en JSON.
}
# $count: how many people ticked the box; $shown: the same number, in writing.
results-acknowledged = { $count ->
    [one] { $shown } persona marcó esta casilla.
   *[other] { $shown } personas marcaron esta casilla.
}
