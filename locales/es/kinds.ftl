### The sentences of questions that ask for a country, a website or a confirmation.

# The answer where a box was ticked.
answer-yes = Sí
error-not-a-url = Escriba la dirección completa del sitio web, con https://, como https://www.example.org

## Choosing a country

# In the list, and below the field where the beginning of a name is typed.
country-choose = Elija un país
# $count: how many countries have a matching name.
country-matches = Países propuestos: { $count }
country-no-match = Ningún país con ese nombre

## The results

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
